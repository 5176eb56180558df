import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { KeptLetter, Mailer } from '#kernel/mail.ts'
import { inWorld, type World } from '#world/world.ts'
import { dailyRound, queued, sendingIn, sendQueued } from '../testing/letters.ts'
import { settle } from '../testing/told.ts'
import { unguardedLetterOfNews } from './sending.ts'

describe('a letter of news', () => {
  test('is discreet until its reader says otherwise: no name, no place, no title, no word of it anywhere', () =>
    inWorld(async (world) => {
      const { db, threads, mailer } = world
      await reply(world, 'ana', threads.unanswered, 'Take ours, @Fay: it is short.')
      await reply(world, 'fay', threads.waiting, 'Nous aussi, @Ben.')
      await morningRound(world)

      const letters = mailer.kept()
      assert.deepEqual(letters.map(({ to, subject }) => `${to}: ${subject}`).toSorted(), [
        'ana@example.org: You have news',
        'ben@example.org: You have news',
        'fay@example.org: Du nouveau pour vous',
      ])
      const names = await everyName(world)
      assert.ok(names.length > 30)
      for (const { to: _, ...letter } of letters) {
        // A ticket holds its own reader's id and a signature, in which any short name may stand by chance.
        const everything = JSON.stringify(letter).replaceAll(/\/letters\/[^/]+\/stop/g, '')
        for (const name of names) assert.ok(!everything.includes(name), `${name} in ${everything}`)
      }
      assert.match(letters[0]?.text ?? '', /http:\/\/hearth\.test\/inbox\n/)
      assert.equal((await db.selectFrom('notice').select('id').where('lettered_at', 'is', null).execute()).length, 0)
    }))

  test('names who did what where, with first words, to whoever wants that', () =>
    inWorld(async (world) => {
      const { threads } = world
      await speakOpenly(world)
      await reply(world, 'fay', threads.waiting, 'We keep **one** list and two dates, @Ben.')
      await morningRound(world)
      const { subject, text } = letterTo(world, 'ben')
      assert.equal(subject, 'Fay Roy mentioned you in “Our waiting list keeps growing”')
      assert.match(text, /Hello,? Ben Ito/)
      assert.match(text, /— Circle —/)
      assert.match(text, /We keep one list and two dates, @Ben Ito\./)

      await reply(world, 'ana', threads.waiting, 'And we.')
      await reply(world, 'fay', threads.listening, 'Moi aussi.')
      await morningRound(world)
      assert.equal(letterTo(world, 'ben').subject, '2 new things for you')
      assert.doesNotMatch(letterTo(world, 'ben').text, /two dates/)
    }))

  test('has the note of a post that has one in the place of its words', () =>
    inWorld(async (world) => {
      await speakOpenly(world)
      const heavy = { body: 'What I heard, @Ben, was this.', noteKind: 'children', note: 'no detail' }
      await world.ask('fay', 'POST', `/threads/${world.threads.waiting}/replies`, heavy)
      await settle(world.db)
      await morningRound(world)
      const { text } = letterTo(world, 'ben')
      assert.match(text, /Content note: harm to children · no detail/)
      assert.doesNotMatch(text, /What I heard/)
    }))

  test('comes once a day at seven where its reader is, and only of what she has not seen', () =>
    inWorld(async (world) => {
      const { ask, db, people, threads, clock, mailer } = world
      await db.updateTable('person').set({ time_zone: 'America/Halifax' }).where('id', '=', people.ana).execute()
      await reply(world, 'fay', threads.waiting, 'Nous aussi.')
      await settle(db)
      await dailyRound(world)
      assert.deepEqual(mailer.kept(), [])

      clock.pass({ hours: 18 })
      await dailyRound(world)
      assert.deepEqual(
        mailer.kept().map(({ to }) => to),
        ['ana@example.org'],
      )
      clock.pass({ hours: 4 })
      await dailyRound(world)
      clock.pass({ minutes: 59 })
      await dailyRound(world)
      assert.deepEqual(
        mailer.kept().map(({ to }) => to),
        ['ben@example.org', 'ana@example.org'],
      )

      await reply(world, 'fay', threads.waiting, 'Encore.')
      await ask('ben', 'GET', `/threads/${threads.waiting}`)
      await settle(db)
      await ask('ben', 'POST', '/inbox/seen')
      clock.pass({ hours: 23 })
      await dailyRound(world)
      assert.equal(mailer.kept().length, 2)
    }))

  test('comes five minutes after the first of several things, to whoever wants one for each', () =>
    inWorld(async (world) => {
      const { ask, db, threads, mailer } = world
      await ask('ben', 'POST', '/me/notifications', { letters: 'each' })
      await reply(world, 'fay', threads.waiting, 'Nous aussi.')
      await settle(db)
      await reply(world, 'ana', threads.waiting, 'All of us.')
      await settle(db)
      assert.deepEqual(await queued(world), ['ben in 5'])
      await sendQueued(world)
      assert.deepEqual(
        mailer.kept().map(({ to }) => to),
        ['ben@example.org'],
      )

      await reply(world, 'fay', threads.waiting, 'Encore.')
      await settle(db)
      await ask('ben', 'GET', `/threads/${threads.waiting}`)
      await sendQueued(world)
      assert.equal(mailer.kept().length, 1, 'what she has seen meanwhile is no news')
    }))

  test('tells nothing to whoever has left, muted it, or wants no letters, though it was under way', () =>
    inWorld(async (world) => {
      const { ask, threads, communities, mailer, db } = world
      await ask('fay', 'POST', '/me/notifications', { letters: 'none' })
      await reply(world, 'ben', threads.listening, 'What do you say, @Ana and @Fay?')
      await reply(world, 'ana', threads.waiting, 'And what, @Ben?')
      await settle(db)
      await ask('ana', 'POST', `/threads/${threads.listening}/following`, { wish: 'muted' })
      await ask('ben', 'POST', `/communities/${communities.circle}/leaving`)
      await morningRound(world)
      assert.deepEqual(mailer.kept(), [])
    }))

  test('that the mail server does not take is sent again later, and nothing is lost or said twice', () =>
    inWorld(async (world) => {
      const { people, threads, mailer, db } = world
      await reply(world, 'fay', threads.waiting, 'Nous aussi.')
      await settle(db)
      const broken: Mailer = { isReady: true, kept: () => [], send: () => Promise.reject(new Error('try later')) }
      await assert.rejects(unguardedLetterOfNews(sendingIn(world, broken), people.ben), /try later/)
      await unguardedLetterOfNews(sendingIn(world), people.ben)
      await unguardedLetterOfNews(sendingIn(world), people.ben)
      assert.deepEqual(
        mailer.kept().map(({ to }) => to),
        ['ben@example.org'],
      )
    }))
})

describe('letters of news', () => {
  test('are stopped from the letter itself, by one press and without signing in', () =>
    inWorld(async (world) => {
      const { ask, threads } = world
      await reply(world, 'fay', threads.waiting, 'Nous aussi.')
      await morningRound(world)
      const { headers = {}, text } = letterTo(world, 'ben')
      assert.equal(headers['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click')
      const url = /^<http:\/\/hearth\.test(\/letters\/[^>]+)>$/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
      assert.ok(text.includes(url))

      const looked = await ask('visitor', 'GET', url)
      assert.match(looked.body, /Stop these emails\?/)
      assert.doesNotMatch(looked.body, /Ben|ben@/)
      assert.match((await ask('ben', 'GET', '/me/notifications')).body, /value="daily" checked/)

      const stopped = await ask('visitor', 'POST', url, { 'List-Unsubscribe': 'One-Click' })
      assert.equal(stopped.status, 200)
      assert.match((await ask('ben', 'GET', '/me/notifications')).body, /value="none" checked/)
      assert.match((await ask('ana', 'GET', '/me/notifications')).body, /value="daily" checked/)
    }))

  test('are not stopped by a link that we did not write', () =>
    inWorld(async ({ ask, people, db }) => {
      for (const ticket of [people.ben, `${people.ben}.`, `${people.ben}.AAAA`, 'x.y']) {
        assert.equal((await ask('visitor', 'GET', `/letters/${ticket}/stop`)).status, 404)
        assert.equal((await ask('visitor', 'POST', `/letters/${ticket}/stop`)).status, 404)
      }
      const choices = await db.selectFrom('person').select('letters').distinct().execute()
      assert.deepEqual(choices, [{ letters: 'daily' }])
    }))

  test('are chosen by their reader alone', () =>
    inWorld(async ({ ask }) => {
      const wrong = await ask('ben', 'POST', '/me/notifications', { letters: 'hourly' })
      assert.equal(wrong.status, 422)
      assert.match(wrong.body, /Choose one of these/)
      assert.equal((await ask('visitor', 'GET', '/me/notifications')).status, 401)
    }))
})

/** Everything is read, and it becomes seven in the morning. */
async function morningRound(world: World): Promise<void> {
  await settle(world.db)
  const { hour } = world.clock.now().toZonedDateTimeISO('America/Vancouver')
  world.clock.pass({ hours: (24 + 7 - hour) % 24 })
  await dailyRound(world)
}

function letterTo({ mailer }: World, name: string): KeptLetter {
  const letter = mailer.kept().find(({ to }) => to === `${name}@example.org`)
  assert.ok(letter, `no letter to ${name}`)
  return letter
}

async function speakOpenly({ db }: World): Promise<void> {
  await db.updateTable('person').set({ is_discreet: false }).execute()
}

/** Everybody's name and its parts, every place, every title, and every word of some length that anybody wrote. */
async function everyName({ db }: World): Promise<string[]> {
  const people = await db.selectFrom('person').select('display_name').execute()
  const places = await db.selectFrom('community').select(['name_en', 'name_fr']).execute()
  const umbrellas = await db.selectFrom('umbrella').select(['name_en', 'name_fr']).execute()
  const threads = await db.selectFrom('thread').select('title').execute()
  const posts = await db.selectFrom('post').select('markdown').execute()
  const words = posts.flatMap(({ markdown }) => markdown.split(/[^\p{L}]+/u).filter((word) => word.length > 6))
  return [
    ...people.flatMap(({ display_name }) => [display_name, ...display_name.split(' ')]),
    ...[...places, ...umbrellas].flatMap(({ name_en, name_fr }) => [name_en, name_fr]),
    ...threads.map(({ title }) => title),
    ...words,
  ].flatMap((name) => name ?? [])
}

async function reply({ ask }: World, who: 'ana' | 'ben' | 'fay', thread: string, body: string): Promise<void> {
  const { status } = await ask(who, 'POST', `/threads/${thread}/replies`, { body })
  assert.equal(status, 303)
}
