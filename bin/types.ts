import { runInstalled } from './processes.ts'

/** Once for the server, once for what runs in browsers, which has other globals. */
export async function run(): Promise<number> {
  const server = await runInstalled('tsc', ['--project', 'tsconfig.json'])
  const browser = await runInstalled('tsc', ['--project', 'tsconfig.browser.json'])
  return server || browser
}
