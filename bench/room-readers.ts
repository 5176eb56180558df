import { once } from 'node:events'
import { Agent, get, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { zstdDecompressSync } from 'node:zlib'

const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
/** Milliseconds within which a page asks for the steps beside the one that is on. */
export const leisure = 6_000

/** A page of the live room, as a browser without a screen has it. */
export interface Reader {
  readonly stream: IncomingMessage
  /** Asks as the page does by itself now and then, to say that she is still here. */
  beat(): Promise<void>
  /** Resolves when the step has changed on her page: where she had it, when she is told; else when she has asked and it came. */
  seesNext(room: string): Promise<void>
}

/** Opens the page as a browser does, listens, and keeps it new as `<live-room>` does. */
export async function come(url: string, cookie: string): Promise<Reader> {
  const has = pageOf(await ask(url, cookie))
  const news = async () => {
    const all = Array.from(has.tags, ([name, tag]) => `${name}.${tag}`).join('~')
    const page = await ask(`${url}/now?has=${all}`, cookie)
    learn(has, page)
    return page
  }
  const stream = await listen(new URL('/live', url).href, cookie)
  return {
    stream,
    async beat() {
      await news()
    },
    async seesNext(room) {
      const step = await told(stream, `${room} 0 room.moved `)
      const prepared = has.beside.get(step)
      if (prepared?.includes('id="stage-title"')) {
        learn(has, prepared)
        // So long a page waits at most before it asks for the steps beside it.
        void setTimeout(Math.random() * leisure).then(news)
      } else if (!(await news()).includes('id="stage-title"')) throw new Error('the step did not come')
    },
  }
}

/** What a page has: the tag of each part, and the steps that it can show without asking. */
interface Has {
  readonly tags: Map<string, string>
  /** Streams that show a step, by its id. */
  beside: ReadonlyMap<string, string>
}

function pageOf(page: string): Has {
  const has: Has = { tags: new Map(), beside: new Map() }
  learn(has, page)
  return has
}

const prepared = /<template data-step="([\w-]+)">([\s\S]*?<\/turbo-stream>)<\/template>/g

function learn(has: Has, page: string): void {
  const steps = Array.from(page.matchAll(prepared), ([, step = '', stream = '']) => [step, stream] as const)
  for (const [, name = '', tag = ''] of page
    .replace(prepared, '')
    .matchAll(/data-part="([\w-]+)" data-tag="([\w-]+)"/g)) {
    has.tags.set(name, tag)
    if (name === 'beside') has.beside = new Map(steps)
  }
}

/** What is said after these words, when they are said. */
function told(stream: IncomingMessage, words: string): Promise<string> {
  return new Promise((resolve) => {
    const hear = (chunk: Buffer) => {
      const [, after] = chunk.toString().split(words, 2)
      if (after === undefined) return
      stream.off('data', hear)
      resolve(after.split('\n', 1)[0] ?? '')
    }
    stream.on('data', hear)
  })
}

async function listen(url: string, cookie: string): Promise<IncomingMessage> {
  const [stream] = (await once(get(url, { agent, headers: { cookie } }), 'response')) as [IncomingMessage]
  stream.resume()
  return stream
}

async function ask(url: string, cookie: string): Promise<string> {
  const headers = { cookie, 'accept-encoding': 'gzip, deflate, br, zstd' }
  const [answer] = (await once(get(url, { agent, headers }), 'response')) as [IncomingMessage]
  const body = Buffer.concat(await answer.toArray())
  if (answer.statusCode !== 200 && answer.statusCode !== 204) throw new Error(`${url} answers ${answer.statusCode}`)
  return unpacked(answer.headers, body)
}

function unpacked({ 'content-encoding': encoding }: IncomingHttpHeaders, body: Buffer): string {
  return (encoding === 'zstd' ? zstdDecompressSync(body) : body).toString()
}

export async function post(url: string, cookie: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  const sent = request(url, { method: 'POST', agent, headers })
  sent.end(new URLSearchParams(fields).toString())
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  answer.resume()
  await once(answer, 'end')
  if (answer.statusCode !== 303) throw new Error(`${url} answers ${answer.statusCode}`)
}
