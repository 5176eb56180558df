import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, afterEach, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { databaseAccount } from './account.ts'
import { runningPostmaster } from './postmaster.ts'
import { holdOpen, type Holder } from './testing/holder.ts'
import { clearFolder, throwAwayFolder } from './throw-away.ts'

const folder = throwAwayFolder()
const cluster = join(folder, 'postgres', 'cluster')
const holders: Holder[] = []

afterEach(async () => {
  for (const holder of holders.splice(0)) await kill(holder)
})

after(() => clearFolder(folder))

describe('a PostgreSQL of our own', () => {
  test('is made where there is none, for us alone, and ends with us', async () => {
    const first = hold()
    assert.equal(await first.says('found'), '0')
    await first.says('kept')
    assert.equal(statSync(cluster).mode & 0o777, 0o700)
    assert.equal(statSync(join(folder, 'postgres', 'passwords.json')).mode & 0o777, 0o600)
    await end(first)
    assert.equal(first.child.exitCode, 0)
    assert.equal(runningPostmaster(cluster), null)
    assert.ok(!existsSync(join(cluster, 'postmaster.pid')))
  })

  test('lets nobody in without a password, not even on this machine', async () => {
    const rules = readFileSync(join(cluster, 'pg_hba.conf'), 'utf8')
    const methods = rules.match(/^(?:local|host).*$/gm)?.map((line) => line.trim().split(/\s+/).at(-1)) ?? []
    assert.ok(methods.length > 0)
    assert.deepEqual([...new Set(methods)], ['scram-sha-256'])
  })

  test('is used by one Hearth at a time, and the second is told where the first is', async () => {
    const first = hold()
    await first.says('kept')
    const second = hold()
    assert.equal(
      await second.says('halt'),
      'Hearth is already running on this data at http://127.0.0.1:1234. Stop that one first.',
    )
    await first.says('kept')
    await end(first)
  })

  test('is taken over when the Hearth that started it was killed', async () => {
    const first = hold()
    await first.says('kept 5')
    await kill(first)
    const orphan = runningPostmaster(cluster)
    assert.ok(orphan)
    const next = hold()
    await next.says('kept')
    assert.equal(runningPostmaster(cluster)?.pid, orphan.pid)
    await end(next)
    assert.equal(runningPostmaster(cluster), null)
  })

  test('is started again when it is killed under a running Hearth', async () => {
    const holder = hold()
    await holder.says('kept')
    const before = killPostgres()
    // What is left of the killed one may go on for a while: another Hearth that began then could be the first.
    await untilAnother(before)
    const kept = Number(holder.said('kept'))
    await untilAfter(holder, kept + 20)
    assert.notEqual(runningPostmaster(cluster)?.pid, before)
    const second = hold()
    assert.match(await second.says('halt'), /already running on this data at http:\/\/127\.0\.0\.1:1234/)
    await end(holder)
  })
})

describe('rows that were committed', () => {
  test('are all there after PostgreSQL and Hearth were killed at once', async () => {
    const first = hold()
    const found = Number(await first.says('found'))
    await first.says('kept 100')
    killPostgres()
    await kill(first)
    const kept = Number(first.said('kept'))

    const next = hold()
    const foundNext = Number(await next.says('found'))
    // One more may have been committed without the answer having arrived.
    assert.ok([0, 1].includes(foundNext - found - kept), `${found} and ${kept}, then ${foundNext}`)
    await end(next)
  })

  test('are there when the number of the killed server belongs to another program now', async (context) => {
    const first = hold()
    await first.says('kept')
    // Hearth first: it would start another one.
    await kill(first)
    killPostgres()
    const account = databaseAccount(cluster)
    const other = spawn('sleep', ['600'], { stdio: 'ignore', ...account })
    context.after(() => other.kill())
    await once(other, 'spawn')
    const pidFile = join(cluster, 'postmaster.pid')
    const [, ...rest] = readFileSync(pidFile, 'utf8').split('\n')
    writeFileSync(pidFile, [other.pid, ...rest].join('\n'))

    const next = hold()
    assert.ok(Number(await next.says('found')) > 0)
    await end(next)
  })
})

function hold(): Holder {
  const holder = holdOpen(folder)
  holders.push(holder)
  return holder
}

async function end(holder: Holder): Promise<void> {
  holder.child.kill('SIGTERM')
  await holder.ends()
}

async function kill(holder: Holder): Promise<void> {
  holder.child.kill('SIGKILL')
  await holder.ends()
}

function killPostgres(): number {
  const server = runningPostmaster(cluster)
  assert.ok(server)
  process.kill(server.pid, 'SIGKILL')
  return server.pid
}

async function untilAnother(before: number): Promise<void> {
  for (
    let found = runningPostmaster(cluster);
    !found?.isReady || found.pid === before;
    found = runningPostmaster(cluster)
  )
    await pause(10)
}

async function untilAfter(holder: Holder, number: number): Promise<void> {
  while (Number(holder.said('kept')) < number) await holder.says('kept')
}
