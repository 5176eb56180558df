import { demoPassword, waysIn } from '../world/demo/seed.ts'
import { configFor } from './config.ts'
import { seedIfEmpty } from './seed.ts'
import { serve } from './serve.ts'

/** The demonstration network, on data of its own. */
export function run(): Promise<number> {
  const config = configFor('demo')
  return serve(config, { prepare: (urls) => seedIfEmpty(urls, config), greet: () => greet(config.publicUrl) })
}

function greet(address: string): void {
  const people = waysIn().map(
    ({ kind, name, email, explanation }) =>
      `${name}, ${kind.replaceAll('_', ' ')}: ${email}\n${indented(explanation)}\n`,
  )
  process.stdout.write(`\n${people.join('\n')}\n`)
  process.stdout.write(`Open ${address} and sign in as any of them, with the password: ${demoPassword}\n`)
}

function indented(text: string): string {
  return text.replaceAll(/^/gm, '  ')
}
