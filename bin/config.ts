import { describeConfig, readConfig, type Config, type Mode } from '../src/config.ts'
import { Halt } from './halt.ts'

export async function run(): Promise<number> {
  for (const { name, value, about, allowed, byDefault } of describeConfig()) {
    process.stdout.write(
      `${name}: ${about}\n  now:     ${value ?? 'the default'}\n  default: ${byDefault}\n  allowed: ${allowed}\n\n`,
    )
  }
  configFor('production')
  return 0
}

/** The configuration, or a stop with a sentence about each setting that is wrong. */
export function configFor(mode: Mode): Config {
  const read = readConfig(mode)
  if (read.ok) return read.config
  throw new Halt(
    `Hearth cannot start with this configuration.\n${read.problems.join('\n')}\n"./hearth config" shows every setting.`,
  )
}
