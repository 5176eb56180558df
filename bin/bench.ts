import { bench, parts } from '../bench/bench.ts'
import { withScratchDatabase } from './postgres/scratch.ts'

/**
 * `./hearth bench [seconds] [part]`: floods a throw-away database and measures, all or one part (`people`, `room`). Fails where a ratio, a
 * count or bytes are missed.
 */
export async function run([seconds = '8', named = 'all']: readonly string[]): Promise<number> {
  const part = parts.find((one) => one === named)
  if (part === undefined) throw new Error(`The parts are ${parts.join(', ')}.`)
  if (!/^[1-9]\d*$/.test(seconds)) throw new Error('How long each page is asked for is a whole number of seconds.')
  return withScratchDatabase(async (_owner, urls) => ((await bench(urls, Number(seconds), part)) ? 0 : 1))
}
