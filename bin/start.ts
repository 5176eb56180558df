import { configFor } from './config.ts'
import { serve } from './serve.ts'

export function run(): Promise<number> {
  return serve(configFor('production'))
}
