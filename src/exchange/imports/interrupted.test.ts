import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Logger, runOnce, type TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import type { World } from '#world/world.ts'
import { said, small } from '../slack/testing/exports.ts'
import { markdowns, withFiles, type WithFiles } from './testing/sending.ts'

const few = small({ 'general/2023-11-14.json': [said(0, 'What was said first'), said(1, 'What was said then')] })
const many = 12_000
const long = small({
  'general/2023-11-14.json': Array.from({ length: many }, (_, at) => said(at, `What was said as number ${at}`)),
})

describe('an import whose process was killed', () => {
  test('is left alone while it lives, and then taken up: nothing is missing and nothing is twice', () =>
    withFiles(async (given) => {
      const { world, folder } = given
      const run = await begun(given, long)
      const child = spawn(process.execPath, [worker, world.clone.urls.owner, folder], { stdio: 'inherit' })
      const ended = once(child, 'exit')
      try {
        await until(async () => (await countOf(world)) > 0)
        child.kill('SIGSTOP')
        await workThrough(given)
        assert.ok((await countOf(world)) < many, 'it was over before it could be stopped')
        assert.match((await world.ask('dee', 'GET', run)).body, /It is on its way/)
      } finally {
        child.kill('SIGKILL')
        await ended
      }
      const before = await countOf(world)
      assert.ok(before < many)

      await until(async () => {
        await workThrough(given)
        return /The import has ended/.test((await world.ask('dee', 'GET', run)).body)
      })
      const words = await markdowns(world)
      assert.equal(words.length, many)
      assert.equal(new Set(words).size, many)
      assert.deepEqual(await readdir(join(folder, 'imports')), [])
    }))

  test('again and again is not begun for ever, and says so; an administrator runs it again, and nobody else', () =>
    withFiles(async (given) => {
      const { world, runJob } = given
      const run = await begun(given, few)
      await world.db.updateTable('import_run').set({ tries: 3 }).execute()
      await workThrough(given)
      const stopped = await world.ask('dee', 'GET', run)
      assert.match(stopped.body, /Hearth was stopped while this import was under way/)
      assert.match(stopped.body, /Running it again adds only what is missing/)
      assert.deepEqual(await markdowns(world), [])

      for (const who of ['ana', 'ben', 'cy'] as const)
        assert.equal((await world.ask(who, 'POST', `${run}/resumption`)).status, 404)
      assert.equal((await world.ask('visitor', 'POST', `${run}/resumption`)).status, 401)
      assert.doesNotMatch((await world.ask('dee', 'GET', run)).body, /It is on its way/)

      assert.equal((await world.ask('dee', 'POST', `${run}/resumption`)).location, run)
      assert.match((await world.ask('dee', 'GET', run)).body, /It is on its way/)
      await runJob(run)
      assert.match((await world.ask('dee', 'GET', run)).body, /The import has ended/)
      assert.deepEqual(await markdowns(world), ['What was said first', 'What was said then'])

      await world.ask('dee', 'POST', `${run}/resumption`)
      assert.match((await world.ask('dee', 'GET', run)).body, /The import has ended/)
    }))

  test('and whose file is gone asks for the file', () =>
    withFiles(async (given) => {
      const { world, folder } = given
      const run = await begun(given, few)
      await rm(join(folder, 'imports'), { recursive: true })
      await workThrough(given)
      const stopped = await world.ask('dee', 'GET', run)
      assert.match(stopped.body, /Hearth was stopped .* Send the file again: only what is missing will be added/)
      assert.doesNotMatch(stopped.body, /resumption/)
      await world.ask('dee', 'POST', `${run}/resumption`)
      assert.match((await world.ask('dee', 'GET', run)).body, /Hearth was stopped/)
    }))
})

test('an import that broke can be run again, without sending its file', () =>
  withFiles(async (given) => {
    const { world, runJob } = given
    const run = await begun(given, few)
    await sql`alter table post add constraint is_full check (created_at > '2024-01-01') not valid`.execute(world.db)
    await assert.rejects(runJob(run), /is_full/)
    assert.match((await world.ask('dee', 'GET', run)).body, /The import stopped before its end/)

    await sql`alter table post drop constraint is_full`.execute(world.db)
    await world.ask('dee', 'POST', `${run}/resumption`)
    await runJob(run)
    assert.match((await world.ask('dee', 'GET', run)).body, /The import has ended/)
    assert.deepEqual(await markdowns(world), ['What was said first', 'What was said then'])
  }))

test('a file whose import nobody goes on with is deleted after a week, and one under way is kept', () =>
  withFiles(async (given) => {
    const { world, folder, jobs, send } = given
    const sweep = () => jobs.find(({ name }) => name === 'forgetImportFiles')?.run({})
    const [left, goingOn] = [String((await send('dee', few)).headers['location']), await begun(given, few)]
    const fileOf = (run: string) => join(folder, 'imports', `${run.split('/').at(-1)}.zip`)
    const aWeekAgo = new Date(world.clock.now().subtract({ hours: 24 * 7 + 1 }).epochMilliseconds)
    const justNow = new Date(world.clock.now().epochMilliseconds)

    for (const run of [left, goingOn]) await utimes(fileOf(run), justNow, justNow)
    await sweep()
    assert.deepEqual([existsSync(fileOf(left)), existsSync(fileOf(goingOn))], [true, true])

    for (const run of [left, goingOn]) await utimes(fileOf(run), aWeekAgo, aWeekAgo)
    await sweep()
    assert.deepEqual([existsSync(fileOf(left)), existsSync(fileOf(goingOn))], [false, true])
  }))

const worker = fileURLToPath(new URL('testing/work.ts', import.meta.url))

/** Sends an export and begins it, as an administrator does; its job waits. */
async function begun({ send, world }: WithFiles, files: Parameters<WithFiles['send']>[1]): Promise<string> {
  const run = String((await send('dee', files)).headers['location'])
  assert.equal((await world.ask('dee', 'POST', `${run}/beginning`, { 'to CGENERAL': 'own' })).status, 303)
  world.clock.pass({ minutes: 1 })
  return run
}

/** What a server does that has just started: takes up what nobody runs, and works through what waits. */
async function workThrough({ jobs, world }: WithFiles): Promise<void> {
  await jobs.find(({ name }) => name === 'takeUpImports')?.run({})
  const taskList: TaskList = Object.fromEntries(jobs.map((job) => [job.name, (payload) => job.run(payload)]))
  await runOnce({ connectionString: world.clone.urls.owner, taskList, logger: new Logger(() => () => undefined) })
}

async function countOf(world: World): Promise<number> {
  return (await markdowns(world)).length
}

async function until(check: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await check()) return
    await pause(50)
  }
  assert.fail('it never happened')
}
