import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import type { Figure } from './figures.ts'
import type { Server } from './serving.ts'

interface Sender {
  readonly cookie: string
  readonly community: string
}

const megabytes = 25
const atOnce = 50
const memory_more_max = 150

/** How fast one large file goes in, and what the process weighs while many do at once. */
export async function measureUploads(server: Server, sender: Sender): Promise<Figure[]> {
  const body = formWith(sound())
  await send(server, sender, body)
  const times: number[] = []
  for (let index = 0; index < 9; index++) times.push(await timed(() => send(server, sender, body)))
  const rate = megabytes / (times.toSorted((a, b) => a - b)[4] ?? Infinity)

  const before = await server.weigh()
  await server.peak()
  const all = () => Promise.all(Array.from({ length: atOnce }, () => send(server, sender, body)))
  const manyRate = (atOnce * megabytes) / (await timed(all))
  const more = ((await server.peak()) - before) / 1e6
  return [
    { what: 'a file of 25 MB, sent', value: rate, unit: 'MB/s', limit: { atLeast: 150 }, isBinding: false },
    { what: `${atOnce} files of 25 MB at once`, value: manyRate, unit: 'MB/s', isBinding: false },
    {
      what: `memory while ${atOnce} files of 25 MB come at once, more than before`,
      value: more,
      unit: 'MB',
      limit: { atMost: memory_more_max },
      isBinding: true,
    },
  ]
}

/** In seconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** Sound is kept as it comes, so what is measured is the way in alone. */
function sound(): Buffer {
  const bytes = randomBytes(megabytes * 1024 * 1024 - 1_024)
  bytes.write('RIFF', 0)
  bytes.write('WAVEfmt ', 8)
  return bytes
}

const boundary = 'between-parts-of-a-form'

function formWith(file: Buffer): Buffer {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="new"; filename="long.wav"\r\n\r\n`
  return Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)])
}

async function send({ address }: Server, { cookie, community }: Sender, body: Buffer): Promise<void> {
  const headers = { cookie, 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': body.length }
  const sending = request(`${address}/communities/${community}/files`, { method: 'POST', headers, agent: false })
  sending.end(body)
  const [response] = await once(sending, 'response')
  const { statusCode } = response as { statusCode: number }
  const pieces: Buffer[] = await (response as AsyncIterable<Buffer> & { toArray(): Promise<Buffer[]> }).toArray()
  if (statusCode !== 200) throw new Error(`An upload was answered ${statusCode}: ${Buffer.concat(pieces).toString()}`)
}
