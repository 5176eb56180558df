import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GatheringId, OutcomeDecisionId } from '#database'
import type { Persona } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { proposed } from '../../outcomes/testing/recording.ts'
import { dueGathering, openedRoom, sent } from '../testing/rooms.ts'

const proposal = { text: 'We meet on Fridays.', rule: 'consent' }

/** What Fay puts to the members in the room. */
async function put(world: World, id: GatheringId): Promise<OutcomeDecisionId> {
  await sent(world, 'fay', `/gatherings/${id}/room/decisions`, proposal)
  const last = world.db.selectFrom('outcome_decision').select('id').orderBy('id', 'desc').limit(1)
  return (await last.executeTakeFirstOrThrow()).id
}

const voicesOf = ({ db }: Pick<World, 'db'>) =>
  db.selectFrom('outcome_voice').select(['voice', 'words']).orderBy('said_at').execute()

describe('a proposal in a room', () => {
  test('is put by those who keep notes, and is there for all at once', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await openedRoom(world, 'ben')
      const room = `/gatherings/${id}/room`
      const now = async (who: Persona) => (await ask(who, 'GET', `${room}/now`)).body
      assert.doesNotMatch(await now('ben'), /id="decisions"/)
      assert.match(await now('fay'), /Soumettre une proposition/)
      assert.equal((await ask('ben', 'POST', `${room}/decisions`, proposal)).status, 403)
      for (const who of ['cy', 'gus', 'dee'] as const)
        assert.equal((await ask(who, 'POST', `${room}/decisions`, proposal)).status, 404, who)
      const empty = await ask('fay', 'POST', `${room}/decisions`, { text: ' ', rule: 'vote' })
      assert.equal(empty.status, 422)
      assert.match(empty.body, /id="proposing-again-text"[^>]*aria-invalid="true"/)
      const decision = await put(world, id)
      const seen = await now('ben')
      assert.match(seen, /data-said="Proposed: We meet on Fridays\."/)
      assert.match(seen, /Can you live with it\?/)
      assert.ok(seen.includes(`href="/decisions/${decision}"`))
      assert.ok(!seen.includes(`${decision}/settling`))
      assert.ok((await now('fay')).includes(`${room}/decisions/${decision}/settling`))
    }))

  test('is answered in the room, which each reads at its next revision, and no longer once it is settled', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const id = await openedRoom(world, 'ben', 'ana')
      const room = `/gatherings/${id}/room`
      const now = async (who: Persona) => (await ask(who, 'GET', `${room}/now`)).body
      const decision = await put(world, id)
      await now('ana')
      const say = (who: Persona, voice: string, words = '') =>
        ask(who, 'POST', `${room}/decisions/${decision}/voice`, { voice, words })
      for (const who of ['cy', 'gus', 'dee'] as const) assert.equal((await say(who, 'agree')).status, 404, who)
      const silent = await say('ben', 'object')
      assert.equal(silent.status, 422)
      assert.match(silent.body, /name="words"[^>]*aria-invalid="true"/)
      const doubtful = await say('ben', 'object', 'My client Delia Fernbrook lives at 1428 Larch Street.')
      assert.equal(doubtful.status, 422)
      assert.match(doubtful.body, /Delia Fernbrook lives/)
      assert.deepEqual(await voicesOf(world), [])
      const said = await say('ben', 'object', 'I work on Fridays.')
      assert.deepEqual([said.status, said.headers['location']], [303, room])
      const seen = await now('ana')
      assert.match(seen, /1 objection</)
      assert.match(seen, /Ben Ito<\/b>[\s\S]*I work on Fridays\./)
      assert.doesNotMatch(seen, /You said: /)
      assert.match(await now('ben'), /You said: I object/)

      const settle = (as: string) => ask('fay', 'POST', `${room}/decisions/${decision}/settling`, { as })
      assert.equal(
        (await ask('ben', 'POST', `${room}/decisions/${decision}/settling`, { as: 'withdrawn' })).status,
        403,
      )
      const over = await settle('decided')
      assert.equal(over.status, 409)
      assert.match(over.body, /id="stage"[\s\S]*role="alert"/)
      await sent(world, 'ben', `${room}/decisions/${decision}/voice`, { voice: 'agree', words: '' })
      assert.match(await now('ana'), /1 agrees</)
      assert.equal((await settle('decided')).status, 303)
      const settled = await now('ana')
      assert.match(settled, /data-said="Decided: We meet on Fridays\."/)
      assert.ok(!settled.includes(`${decision}/voice`))
      assert.ok(people.ben)
    }))

  test('whose words changed while somebody wrote gives hers back in the room, below the new ones', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await openedRoom(world, 'ben')
      const room = `/gatherings/${id}/room`
      const decision = await put(world, id)
      const [, seen = ''] = /name="seen" value="(\d+)"/.exec((await ask('ben', 'GET', room)).body) ?? []
      world.clock.pass({ seconds: 20 })
      await sent(world, 'fay', `/decisions/${decision}/wording`, { text: 'We meet on Mondays.' })
      const late = await ask('ben', 'POST', `${room}/decisions/${decision}/voice`, {
        voice: 'agree',
        words: 'Gladly.',
        seen,
      })
      assert.equal(late.status, 409)
      assert.match(late.body, /We meet on Mondays[\s\S]*The words of this proposal changed[\s\S]*Gladly\./)
      assert.equal(
        (await ask('fay', 'POST', `${room}/decisions/${decision}/settling`, { as: 'decided', seen })).status,
        409,
      )
      assert.deepEqual(await voicesOf(world), [])
    }))

  test('that is settled while somebody writes gives her words back in the room', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await openedRoom(world, 'ben')
      const room = `/gatherings/${id}/room`
      const decision = await put(world, id)
      await sent(world, 'fay', `${room}/decisions/${decision}/settling`, { as: 'withdrawn' })
      const words = 'Nights before a Friday are the worst.'
      const late = await ask('ben', 'POST', `${room}/decisions/${decision}/voice`, { voice: 'object', words })
      assert.equal(late.status, 409)
      assert.match(late.body, /id="stage"[\s\S]*This was closed while you were writing[\s\S]*Nights before a Friday/)
      assert.deepEqual(await voicesOf(world), [])
      await sent(world, 'fay', `${room}/ending`)
      const after = await ask('ben', 'POST', `${room}/decisions/${decision}/voice`, { voice: 'object', words })
      assert.match(after.body, /This was closed while you were writing[\s\S]*Nights before a Friday/)
    }))

  test('takes what two say while it is settled whole, or gives it back', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await openedRoom(world, 'ben', 'ana')
      const room = `/gatherings/${id}/room`
      for (let round = 0; round < 5; round++) {
        const decision = await put(world, id)
        const say = (who: Persona) =>
          ask(who, 'POST', `${room}/decisions/${decision}/voice`, { voice: 'reserve', words: `Thought of ${who}.` })
        const [ben, settled, ana] = await Promise.all([
          say('ben'),
          ask('fay', 'POST', `${room}/decisions/${decision}/settling`, { as: 'not_decided' }),
          say('ana'),
        ])
        assert.equal(settled.status, 303)
        const page = (await ask('ana', 'GET', `/decisions/${decision}`)).body
        for (const [who, { status, body }] of [['ben', ben] as const, ['ana', ana] as const]) {
          assert.ok(status === 303 || status === 409, `${who} ${status}`)
          const isThere = (status === 303 ? page : body).includes(`Thought of ${who}.`)
          assert.ok(isThere, `${who} ${status}`)
          if (status === 409) assert.ok(!page.includes(`Thought of ${who}.`))
        }
      }
    }))

  test('begins with the words of the step that is there to decide, and is found in its own room alone', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await openedRoom(world, 'ben')
      const room = `/gatherings/${id}/room`
      const words = { kind: 'decision', title_fr: null, title_en: 'Fridays', about_en: 'Shall we meet then?' } as const
      await db.updateTable('room_step').set(words).where('gathering_id', '=', id).where('place', '=', 1).execute()
      assert.doesNotMatch((await ask('fay', 'GET', room)).body, /Shall we meet then\?<\/textarea>/)
      await sent(world, 'fay', `${room}/move`, { to: 'next', seen: '0' })
      assert.match(
        (await ask('fay', 'GET', room)).body,
        /<details class="fold" open>[\s\S]*Fridays\n\nShall we meet then\?<\/textarea>/,
      )
      assert.doesNotMatch((await ask('ben', 'GET', room)).body, /Shall we meet then\?<\/textarea>/)

      const other = await dueGathering(world)
      const elsewhere = await proposed(world, other)
      for (const [what, form] of [
        ['voice', { voice: 'agree', words: '' }],
        ['settling', { as: 'withdrawn' }],
      ] as const)
        assert.equal((await ask('fay', 'POST', `${room}/decisions/${elsewhere}/${what}`, form)).status, 404)
    }))
})
