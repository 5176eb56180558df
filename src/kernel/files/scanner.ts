import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

/** `unsure` where nobody could look: then a file waits. */
export type Verdict = 'clean' | 'infected' | 'unsure'

/** Looks through files for what would harm whoever opens them. */
export interface Scanner {
  scan(content: Readable): Promise<Verdict>
}

const patience = 60_000
const answerMax = 4_096

/** A clamd at `tcp://host:port` or `unix:/path/of/its/socket`. Nothing of a file is left with it. */
export function clamdScanner(address: string): Scanner {
  return {
    scan: (content) => verdictOf(() => reach(address), content),
  }
}

function reach(address: string): Socket {
  if (address.startsWith('unix:')) return connect({ path: address.slice('unix:'.length) })
  const { hostname, port } = new URL(address)
  return connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) })
}

async function verdictOf(open: () => Socket, content: Readable): Promise<Verdict> {
  const socket = open()
  const clock = setTimeout(() => socket.destroy(new Error('clamd takes too long')), patience)
  try {
    const [answer] = await Promise.all([answerOf(socket), sendTo(socket, content)])
    if (/^stream: OK\0?\s*$/.test(answer)) return 'clean'
    return /^stream: .* FOUND\0?\s*$/.test(answer) ? 'infected' : 'unsure'
  } catch {
    return 'unsure'
  } finally {
    clearTimeout(clock)
    socket.destroy()
    content.destroy()
  }
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      answer = (answer + text).slice(0, answerMax)
    })
    socket.once('error', reject)
    socket.once('close', () => resolve(answer))
  })
}

/** Each piece goes with its length before it, and a length of nothing ends the file. */
async function sendTo(socket: Socket, content: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const piece of content as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    await write(socket, Buffer.concat([length, piece]))
  }
  await write(socket, Buffer.alloc(4))
}

// It may have said what it thinks, and gone, before all is sent.
function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed || socket.writableEnded) resolve()
    else socket.write(bytes, () => resolve())
  })
}
