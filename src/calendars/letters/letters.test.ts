import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { KeptLetter } from '#kernel/mail.ts'
import type { Persona } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'
import { entriesIn } from '../testing/reading.ts'
import { unguardedCalendarLetters } from './sending.ts'

const wants = { says: 'titles', words: '', getsInvitations: 'yes' }

/** So long after, the letters that are due by then, the earliest first. */
async function sent(world: World, minutes = 3): Promise<readonly KeptLetter[]> {
  const before = world.mailer.kept().length
  world.clock.pass({ minutes })
  await unguardedCalendarLetters(world.outside)
  const kept = world.mailer.kept()
  return kept.slice(0, kept.length - before).toReversed()
}

async function comes({ ask }: World, who: Persona, id: string, answer = 'comes'): Promise<void> {
  assert.equal((await ask(who, 'POST', `/gatherings/${id}/answer`, { answer })).status, 303)
}

function entryOf({ calendar }: KeptLetter) {
  assert.ok(calendar)
  assert.match(calendar.text, new RegExp(`^METHOD:${calendar.method}\r$`, 'm'))
  const [entry] = entriesIn(calendar.text)
  assert.ok(entry)
  return { method: calendar.method, ...entry }
}

describe('a letter with an entry', () => {
  test('comes once to whoever wants it and says that she comes; it names her alone', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world, { place: 'The library' })
      for (const who of ['ben', 'fay'] as const) await ask(who, 'POST', '/me/calendars', wants)
      for (const who of ['ben', 'ana'] as const) await comes(world, who, id)
      await comes(world, 'fay', id, 'cannot')
      assert.deepEqual(await sent(world, 1), [], 'she may still change her mind')

      const [letter, ...others] = await sent(world)
      assert.ok(letter)
      assert.deepEqual(others, [])
      assert.deepEqual([letter.to, letter.subject], ['ben@example.org', 'Quarterly call'])
      assert.match(letter.text, /Tuesday 10 March 2026, 13:00 to 14:30/)
      assert.doesNotMatch(`${letter.text}${letter.calendar?.text}`, /video|Ana|Fay|Ben Ito/)
      const { method, uid, sequence, organizer, attendees, location, status } = entryOf(letter)
      assert.deepEqual([method, uid, sequence, status, location], ['REQUEST', id, 0, 'CONFIRMED', 'The library'])
      assert.equal(organizer, 'mailto:hearth@hearth.test')
      assert.deepEqual(
        attendees.map((one) => one.toLowerCase()),
        ['mailto:ben@example.org'],
      )
      assert.match(letter.calendar?.text.replaceAll('\r\n ', '') ?? '', /PARTSTAT=ACCEPTED;RSVP=FALSE/)
      assert.deepEqual(await sent(world), [])
    }))

  test('follows when it moves, is called off and is held after all, each with a higher sequence', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world, { pace: 'once' })
      await ask('ben', 'POST', '/me/calendars', wants)
      await comes(world, 'ben', id)
      const told = [...(await sent(world))]
      const change = {
        seen: '1',
        day: '2026-03-11',
        time: '10:00',
        zone: 'America/Vancouver',
        minutes: '90',
        sure: 'yes',
      }
      assert.equal((await ask('ana', 'POST', `/gatherings/${id}/changing`, change)).status, 303)
      told.push(...(await sent(world)))
      await ask('ana', 'POST', `/gatherings/${id}/cancelling`, { because: '' })
      told.push(...(await sent(world)))
      await ask('ana', 'POST', `/gatherings/${id}/restoring`)
      told.push(...(await sent(world)))
      assert.deepEqual(
        told.map((one) => [one.subject, entryOf(one).method, entryOf(one).sequence, entryOf(one).uid]),
        [
          ['Quarterly call', 'REQUEST', 0, id],
          ['Moved: Quarterly call', 'REQUEST', 1, id],
          ['Called off: Quarterly call', 'CANCEL', 2, id],
          ['Moved: Quarterly call', 'REQUEST', 3, id],
        ],
      )
      assert.match(told[1]?.calendar?.text.replaceAll('\r\n ', '') ?? '', /PARTSTAT=NEEDS-ACTION/)
      assert.equal(entryOf(told[2] ?? assert.fail()).status, 'CANCELLED')
    }))

  test('says where it is held now, when that becomes another place for this one alone', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world, { place: 'The library' })
      await ask('ben', 'POST', '/me/calendars', wants)
      await comes(world, 'ben', id)
      await sent(world)
      const form = { seen: '1', which: 'this', way: 'in_person', place: 'The town hall', sure: 'yes' }
      assert.equal((await ask('ana', 'POST', `/gatherings/${id}/place`, form)).status, 303)
      const [letter, ...others] = await sent(world)
      assert.ok(letter)
      assert.deepEqual(others, [])
      const { method, uid, sequence, location } = entryOf(letter)
      assert.deepEqual([method, uid, sequence, location], ['REQUEST', id, 1, 'The town hall'])
      assert.doesNotMatch(letter.text, /The library/)
    }))

  test('takes the entry out for whoever does not come after all, or has left, and says nothing more to her then', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const [one, other] = [
        await planned(world, { pace: 'once' }),
        await planned(world, { pace: 'once', day: '2026-04-14' }),
      ]
      await ask('ben', 'POST', '/me/calendars', wants)
      for (const id of [one, other]) await comes(world, 'ben', id)
      assert.equal((await sent(world)).length, 2)
      await comes(world, 'ben', one, 'cannot')
      const [out] = await sent(world)
      assert.deepEqual([out?.subject, out?.calendar?.method], ['Taken out: Quarterly call', 'CANCEL'])

      await ask('ben', 'POST', `/communities/${communities.circle}/leaving`)
      const [last, ...more] = await sent(world)
      assert.deepEqual(more, [])
      assert.deepEqual([last?.subject, last?.calendar?.method], ['Taken out: Busy', 'CANCEL'])
      assert.doesNotMatch(JSON.stringify(last), /Quarterly|Circle/)
      const kept = await db.selectFrom('calendar_letter').select('is_off').execute()
      assert.deepEqual(kept, [{ is_off: true }, { is_off: true }])
    }))

  test('says nothing of what it is to whoever is discreet, anywhere in it', () =>
    inWorld(async (world) => {
      const id = await planned(world, { place: 'The library' })
      await world.ask('fay', 'POST', '/me/calendars', { says: 'nothing', words: '', getsInvitations: 'yes' })
      await comes(world, 'fay', id, 'maybe')
      const [letter] = await sent(world)
      assert.equal(letter?.subject, 'Pas libre')
      assert.match(letter?.text ?? '', /mardi 10 mars 2026, de 13\s?h/)
      const everything = JSON.stringify(letter)
      assert.doesNotMatch(everything, /Quarterly|trimestriel|library|Cercle|Circle|Fay|gatherings\//)
    }))

  test('stops by one press in the mail program, without signing in; opening the link stops nothing', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await planned(world)
      for (const who of ['ben', 'ana'] as const) await ask(who, 'POST', '/me/calendars', { ...wants, says: 'nothing' })
      await comes(world, 'ben', id)
      const [letter] = await sent(world)
      const headers = letter?.headers ?? {}
      assert.equal(headers['List-Unsubscribe-Post'], 'List-Unsubscribe=One-Click')
      const path = /^<http:\/\/hearth\.test(\/calendars\/letters\/[^>]+\/stop)>$/.exec(
        headers['List-Unsubscribe'] ?? '',
      )?.[1]
      assert.ok(path)
      assert.match(letter?.text ?? '', new RegExp(path.replaceAll('.', '\\.')))
      const wish = async () =>
        (
          await db
            .selectFrom('calendar_wish')
            .select(['gets_invitations', 'says'])
            .orderBy('gets_invitations')
            .execute()
        ).map(({ gets_invitations: gets, says }) => `${gets} ${says}`)

      const asked = await ask('visitor', 'GET', path)
      assert.equal(asked.status, 200)
      assert.doesNotMatch(asked.body, /Ben|Quarterly|Circle/)
      assert.deepEqual(await wish(), ['true nothing', 'true nothing'])
      const one = { 'List-Unsubscribe': 'One-Click' }
      assert.equal((await ask('visitor', 'POST', path.replace(/.\/stop$/, '!/stop'), one)).status, 404)
      assert.deepEqual(await wish(), ['true nothing', 'true nothing'])
      for (const times of [1, 2]) assert.equal((await ask('visitor', 'POST', path, one)).status, 200, String(times))
      assert.deepEqual(await wish(), ['false nothing', 'true nothing'])
      await comes(world, 'ben', id, 'cannot')
      assert.deepEqual(await sent(world), [])
    }))
})
