import { runInstalled } from './processes.ts'

export function run(args: readonly string[]): Promise<number> {
  return runInstalled('oxfmt', args)
}
