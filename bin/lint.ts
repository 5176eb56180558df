import { runInstalled } from './processes.ts'

export function run(args: readonly string[]): Promise<number> {
  return runInstalled('oxlint', ['--type-aware', '--deny-warnings', '--report-unused-disable-directives', ...args])
}
