import assert from 'node:assert/strict'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, afterEach, describe, test } from 'node:test'
import { projectFolder } from '../project.ts'
import { databaseAccount, mayEnter } from './account.ts'
import { runningPostmaster } from './postmaster.ts'
import { holdOpen, type Holder } from './testing/holder.ts'

const isRoot = process.getuid?.() === 0
const account = databaseAccount()
const folders: string[] = []
const holders: Holder[] = []

afterEach(async () => {
  for (const { child, ends } of holders.splice(0)) {
    child.kill('SIGTERM')
    await ends()
  }
})

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

describe(
  'as an ordinary user',
  { skip: !mayEnter(account, projectFolder) && 'the project is closed to other accounts' },
  () => {
    test('the database runs as that user, in the data folder', async () => {
      const folder = newFolder()
      if (account) chownSync(folder, account.uid, account.gid)
      const holder = hold(holdOpen(join(folder, 'data'), { account }))
      await holder.says('kept')
      const cluster = join(folder, 'data', 'postgres', 'cluster')
      assert.equal(statSync(cluster).uid, account?.uid ?? process.getuid?.())
      assert.equal(statSync(join(folder, 'data')).mode & 0o777, 0o700)
    })
  },
)

describe('as root', { skip: !isRoot && 'these tests do not run as root' }, () => {
  test('the database runs as another account', async () => {
    const folder = newFolder()
    chmodSync(folder, 0o711)
    const holder = hold(holdOpen(folder))
    await holder.says('kept')
    const cluster = join(folder, 'postgres', 'cluster')
    assert.equal(statSync(cluster).uid, account?.uid)
    const server = runningPostmaster(cluster)
    assert.ok(server)
    assert.equal(statSync(`/proc/${server.pid}`).uid, account?.uid)
    assert.notEqual(account?.uid, 0)
  })

  test('a project in a folder that only root may enter keeps its database outside, and finds it again', async () => {
    const project = copyOfProject(newFolder())
    const data = join(project, 'data')
    assert.ok(!mayEnter(account, project))

    const first = hold(holdOpen(data, { project }))
    await first.says('kept')
    const elsewhere = readFileSync(join(data, 'postgres.location'), 'utf8').trim()
    folders.push(dirname(elsewhere))
    assert.match(elsewhere, /^\/var\/lib\/hearth\//)
    assert.ok(existsSync(join(elsewhere, 'cluster', 'PG_VERSION')))
    first.child.kill('SIGTERM')
    await first.ends()

    const next = hold(holdOpen(data, { project }))
    assert.ok(Number(await next.says('found')) > 0)
  })
})

function hold(holder: Holder): Holder {
  holders.push(holder)
  return holder
}

/** Only its maker may enter it, as it is with root's home. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-closed-'))
  folders.push(folder)
  return folder
}

/** A real copy of what runs: were it a link, it would lead out of the closed folder. */
function copyOfProject(folder: string): string {
  for (const name of ['bin', 'src', 'package.json']) {
    cpSync(join(projectFolder, name), join(folder, name), { recursive: true })
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(folder, 'node_modules'))
  return folder
}
