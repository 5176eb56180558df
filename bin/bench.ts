import { bench } from '../bench/bench.ts'
import { withScratchDatabase } from './postgres/scratch.ts'

/** `./hearth bench [seconds]`: floods a throw-away database and measures. Fails where a ratio, a count or bytes are missed. */
export async function run([seconds = '8']: readonly string[]): Promise<number> {
  return withScratchDatabase(async (_owner, urls) => ((await bench(urls, Number(seconds))) ? 0 : 1))
}
