import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** The string that every scanner takes for a virus, in two halves, so that none takes this file for one. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** Something that only our own signature knows. */
export const ours = 'hearth-own-test-signature'

export const clamd = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find((path) =>
  existsSync(path),
)

/** A real clamd with a database of two signatures, for as long as the work takes. */
export async function withClamd(binary: string, work: (address: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-clamd-'))
  await chmod(folder, 0o755)
  const md5 = createHash('md5').update(eicar).digest('hex')
  await writeFile(join(folder, 'eicar.hdb'), `${md5}:${eicar.length}:Eicar-Test\n`)
  await writeFile(join(folder, 'ours.ndb'), `Hearth.Test:0:*:${Buffer.from(ours).toString('hex')}\n`)
  const socket = join(folder, 'socket')
  const settings = ['Foreground yes', `DatabaseDirectory ${folder}`, `LocalSocket ${socket}`, 'LogVerbose no']
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`)
  const running = spawn(binary, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' })
  try {
    for (let tries = 0; tries < 300 && !existsSync(socket) && running.exitCode === null; tries++) await setTimeout(100)
    if (running.exitCode !== null) throw new Error(`clamd did not start: it ended with ${running.exitCode}`)
    await work(`unix:${socket}`)
  } finally {
    running.kill()
    if (running.exitCode === null) await once(running, 'exit')
    await rm(folder, { recursive: true, force: true })
  }
}

/** Speaks as clamd does, on a port, and says of each file what it is told to; what it was sent can be looked at. */
export async function withSpeaker(
  verdict: (content: Buffer) => string,
  work: (address: string, heard: Buffer[]) => Promise<void>,
): Promise<void> {
  const heard: Buffer[] = []
  const server = createServer((socket) => {
    let bytes: Buffer = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (piece: Buffer) => {
      bytes = Buffer.concat([bytes, piece])
      const content = contentOf(bytes)
      if (content === null) return
      heard.push(content)
      socket.end(verdict(content))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const bound = server.address()
    if (bound === null || typeof bound === 'string') throw new Error('It has no port')
    await work(`tcp://127.0.0.1:${bound.port}`, heard)
  } finally {
    server.close()
  }
}

const command = Buffer.from('zINSTREAM\0')

/** What was sent, once all of it is there. */
function contentOf(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, command.length).equals(command.subarray(0, bytes.length))) return Buffer.from('no command')
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
