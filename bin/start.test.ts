import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, afterEach, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { environmentWith } from '../src/config.ts'
import { freePort } from './free-port.ts'
import { runningPostmaster } from './postgres/postmaster.ts'
import { clearFolder, throwAwayFolder } from './postgres/throw-away.ts'
import { projectFolder } from './project.ts'

const folder = throwAwayFolder()
const cluster = join(folder, 'postgres', 'cluster')
const started: ChildProcess[] = []

afterEach(async () => {
  for (const child of started.splice(0)) {
    child.kill('SIGKILL')
    await ended(child)
  }
})

after(() => clearFolder(folder))

describe('./hearth start', () => {
  test('answers, and when told to stop ends itself and PostgreSQL', async () => {
    const port = await freePort()
    const hearth = start(port)
    await hearth.says(`Hearth answers at http://127.0.0.1:${port}\n`)
    await hearth.says('Nobody has set it up yet. The setup code is ')
    await answers(port)
    assert.ok(runningPostmaster(cluster))

    hearth.child.kill('SIGTERM')
    await ended(hearth.child)
    assert.equal(hearth.child.exitCode, 0)
    assert.equal(runningPostmaster(cluster), null)
  })

  test('goes on serving when nobody reads what it says', async () => {
    const port = await freePort()
    const hearth = start(port)
    await hearth.says('Hearth answers at')
    hearth.child.stdout.destroy()
    hearth.child.stderr.destroy()
    await pause(200)
    await answers(port)
    hearth.child.kill('SIGTERM')
    await ended(hearth.child)
    assert.equal(hearth.child.exitCode, 0)
  })

  test('says where Hearth is already, and leaves that one alone', async () => {
    const port = await freePort()
    const first = start(port)
    await first.says('Hearth answers at')
    const second = start(await freePort())
    await ended(second.child)
    assert.equal(second.child.exitCode, 1)
    assert.match(
      second.output(),
      new RegExp(
        `Hearth is already running on this data at http://127\\.0\\.0\\.1:${port}\\. Stop that one first\\.\n`,
      ),
    )
    await answers(port)
  })

  test('says so when its port is taken, and leaves no PostgreSQL behind', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    assert.ok(typeof address === 'object' && address)
    const hearth = start(address.port)
    await ended(hearth.child)
    other.close()
    assert.equal(hearth.child.exitCode, 1)
    assert.match(
      hearth.output(),
      new RegExp(`Something else is using port ${address.port} of 127\\.0\\.0\\.1\\. Choose another port`),
    )
    assert.equal(runningPostmaster(cluster), null)
  })

  test('stops where the key of masks is another than before, and says what to do', async () => {
    const file = join(folder, 'mask.key')
    const kept = readFileSync(file)
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`)
    const hearth = start(await freePort())
    await ended(hearth.child)
    assert.equal(hearth.child.exitCode, 1)
    assert.match(hearth.output(), /Put the file mask\.key back into the data folder/)
    assert.equal(runningPostmaster(cluster), null)

    writeFileSync(file, kept)
    const again = start(await freePort())
    await again.says('Hearth answers at')
  })
})

function start(port: number) {
  const child = spawn(join(projectFolder, 'hearth'), ['start'], {
    cwd: folder,
    env: environmentWith({ HEARTH_DATA_DIR: folder, PORT: String(port), HEARTH_LOG_LEVEL: 'error' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)))
  return {
    child,
    output: () => output,
    says: async (words: string) => {
      while (!output.includes(words)) {
        assert.ok(!isOver(child), output)
        await pause(20)
      }
    },
  }
}

/** A small machine that is busy with the start itself says so, and asks to come back in a moment. */
async function answers(port: number): Promise<void> {
  for (;;) {
    const { status } = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' })
    if (status === 503) {
      await pause(200)
      continue
    }
    assert.ok(status < 400, String(status))
    return
  }
}

function isOver({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

async function ended(child: ChildProcess): Promise<void> {
  if (!isOver(child)) await once(child, 'close')
}
