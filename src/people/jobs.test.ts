import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { Logger, runOnce, type TaskList } from 'graphile-worker'
import { SMTPServer } from 'smtp-server'
import type { Mailer } from '#kernel/mail.ts'
import { keepingMailer, missingMailer, smtpMailer } from '#kernel/mailers.ts'
import { wordsIn } from '#kernel/words.ts'
import { inWorld, type World } from '#world/world.ts'
import { peopleJobs } from './jobs.ts'
import { writeLetter } from './letter.ts'
import { unguardedPost } from './post-commands.ts'

const letter = writeLetter({
  to: 'ana@example.org',
  words: wordsIn('en'),
  subject: 'Your link',
  parts: ['A line & another'],
})

async function workThrough({ db, clone, clock }: World, mailer: Mailer): Promise<void> {
  const jobs = peopleJobs({ system: db, mailer, clock: clock.now })
  const taskList: TaskList = Object.fromEntries(jobs.map((job) => [job.name, (payload) => job.run(payload)]))
  await runOnce({ connectionString: clone.urls.owner, taskList, logger: new Logger(() => () => undefined) })
}

test('a letter that the mail server refuses now is sent again later, whole', () =>
  inWorld(async (world) => {
    let isDown = true
    const received: string[] = []
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onMailFrom: (_address, _session, done) => done(isDown ? new Error('come back later') : null),
      async onData(stream, _session, done) {
        received.push(Buffer.concat(await stream.toArray()).toString())
        done()
      },
    })
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as AddressInfo
    const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, 'Hearth <hearth@example.org>', 300)

    await unguardedPost(world.db, mailer)(letter)
    assert.deepEqual(received, [])
    isDown = false
    await workThrough(world, mailer)
    await new Promise<void>((resolve) => server.close(() => resolve()))

    assert.equal(received.length, 1)
    assert.match(received[0] ?? '', /^To: ana@example\.org\r$/m)
    assert.match(received[0] ?? '', /A line & another/)
    assert.match(received[0] ?? '', /<p>A line &amp; another<\/p>/)
  }))

test('where letters cannot leave, none waits for ever', () =>
  inWorld(async (world) => {
    await unguardedPost(world.db, missingMailer)(letter)
    const mailer = keepingMailer(world.clock.now)
    await workThrough(world, mailer)
    assert.equal(mailer.kept().length, 0)
  }))

test('what is over is swept away, and nothing else', () =>
  inWorld(async (world) => {
    const { db, clock } = world
    const ago = (hours: number) => clock.now().subtract({ hours })
    const guess = { account: 'a', address: 'b', succeeded: false }
    await db
      .insertInto('sign_in_attempt')
      .values([
        { ...guess, at: ago(25) },
        { ...guess, at: ago(23) },
      ])
      .execute()
    await db
      .updateTable('session')
      .set({ expires_at: ago(31 * 24) })
      .where('token', '=', 'session-of-ben')
      .execute()
    await db
      .updateTable('session')
      .set({ expires_at: ago(24) })
      .where('token', '=', 'session-of-cy')
      .execute()
    const before = await db.selectFrom('session').select('token').execute()

    const jobs = peopleJobs({ system: db, mailer: missingMailer, clock: clock.now })
    await jobs.find(({ name }) => name === 'sweepDoor')?.run({})
    const guesses = await db.selectFrom('sign_in_attempt').select('at').execute()
    assert.deepEqual(
      guesses.map(({ at }) => at.toString()),
      [ago(23).toString()],
    )
    const after = new Set((await db.selectFrom('session').select('token').execute()).map(({ token }) => token))
    assert.deepEqual(
      before.filter(({ token }) => !after.has(token)),
      [{ token: 'session-of-ben' }],
    )
  }))
