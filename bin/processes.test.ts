import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { environmentWith } from '../src/config.ts'
import { homeIn } from './postgres/home.ts'
import { runningPostmaster } from './postgres/postmaster.ts'
import { serverFor } from './postgres/server.ts'
import { clearFolder, clearLeftovers, throwAwayFolder } from './postgres/throw-away.ts'
import { endDescendants } from './processes.ts'

test('what a run leaves behind is ended, however far it went, and nothing else', async () => {
  const mark = randomUUID()
  const leave = 'sleep 600 >/dev/null & echo $!'
  const marked = spawn('setsid', ['sh', '-c', leave], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: environmentWith({ HEARTH_TEST_MARK: mark }),
  })
  const other = spawn('sleep', ['600'], { stdio: 'ignore' })
  const pid = Number(await text(marked.stdout))
  assert.ok(isAlive(pid))

  endDescendants(mark)
  await untilGone(pid)
  assert.equal(other.exitCode, null)
  assert.ok(isAlive(other.pid ?? 0))
  other.kill()
})

test('the databases of runs that were killed are ended and removed, and those of runs that go on are not', async () => {
  const mine = throwAwayFolder()
  const maker = spawn('sleep', ['600'], { stdio: 'ignore' })
  const left = mine.replace(/hearth-test-\d+-/, `hearth-test-${maker.pid}-`)
  mkdirSync(left)
  chmodSync(left, 0o711)
  const home = await homeIn(left, true)
  const server = await serverFor(home)
  await clearLeftovers()
  assert.ok(isAlive(server.pid))

  maker.kill('SIGKILL')
  await once(maker, 'exit')
  await clearLeftovers()
  assert.ok(existsSync(mine))
  assert.ok(!existsSync(left))
  assert.equal(runningPostmaster(join(left, 'postgres', 'cluster')), null)
  await untilGone(server.pid)
  await clearFolder(mine)
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function untilGone(pid: number): Promise<void> {
  const deadline = Date.now() + 5_000
  while (isAlive(pid)) {
    assert.ok(Date.now() < deadline, `${pid} is still there`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
