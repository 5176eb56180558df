import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { morning, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { withItem } from '../../agendas/testing/agenda.ts'
import { dueGathering, sent } from '../testing/rooms.ts'

/** Fay opens a room whose agenda is a consultancy, and is led to it by Next. */
async function beforeConsultancy(world: World): Promise<{ room: string; run: string }> {
  const { ask, db, clock } = world
  const id = await dueGathering(world)
  const item = await withItem(world, id)
  const what = { kind: 'protocol', shipped_protocol: 'consultancy', minutes: 50 } as const
  await db.updateTable('agenda_item').set(what).where('id', '=', item).execute()
  await sent(world, 'fay', `/gatherings/${id}/room/opening`)
  const room = `/gatherings/${id}/room`
  for (const who of ['fay', 'ben'] as const) {
    clock.pass({ seconds: 1 })
    await ask(who, 'GET', room)
  }
  const { location } = await ask('fay', 'POST', `${room}/move`, { to: 'next', seen: '0' })
  const run = /\/runs\/([0-9a-f-]{36})$/.exec(location ?? '')?.[1] ?? assert.fail(location)
  return { room, run: `${room}/runs/${run}` }
}

async function agreement({ db, communities, people }: World, ...who: readonly Persona[]): Promise<void> {
  const at = morning.toString()
  await sql`insert into paper (id, community_id, kind, number, created_at, edited_at, consulted_at, adopted_at)
    select gen_random_uuid(), ${communities.circle}, 'agreement', 1, ${at}, ${at}, ${at}, ${at}
    where not exists (select from paper where kind = 'agreement')`.execute(db)
  for (const one of who) {
    await sql`insert into acknowledgement select id, community_id, ${people[one]}, ${at} from paper`.execute(db)
  }
}

test('a sensitive protocol begins where people are looked after, and the refusal says what is missing', () =>
  inWorld(async (world) => {
    const { ask, db, people } = world
    const { room, run } = await beforeConsultancy(world)
    const begin = (who: Persona, fields: Readonly<Record<string, string>> = {}) =>
      ask(who, 'POST', `${run}/beginning`, { seen: '0', ...fields })
    assert.equal((await ask('ben', 'GET', run)).status, 403)
    assert.equal((await begin('ben')).status, 403)
    assert.equal((await begin('cy')).status, 404)

    const none = await begin('fay')
    assert.equal(none.status, 422)
    assert.match(
      none.body,
      /n’a pas d’entente en vigueur[\s\S]*savoir comment l’animer[\s\S]*Personne n’anime avec vous/,
    )
    await agreement(world, 'fay')
    const ready = { skill: 'yes', support: people.ben, presenter: people.ana }
    const notAll = await begin('fay', ready)
    assert.equal(notAll.status, 422)
    assert.match(notAll.body, /Toutes les personnes présentes n’ont pas accepté/)
    assert.equal((await begin('fay', { ...ready, support: people.fay })).status, 422)
    await agreement(world, 'ben')
    assert.equal((await begin('fay', { ...ready, support: '' })).status, 422)
    assert.equal((await begin('fay', { ...ready, skill: '' })).status, 422)
    const straight = world.clone.visits({ token: tokenFor('fay'), now: morning, mode: 'write' }, ({ db: hers }) =>
      sql`update room set step_id = (select id from room_step where run_id is not null limit 1)`.execute(hers),
    )
    await assert.rejects(straight, /has not begun/)

    assert.equal((await begin('fay', ready)).status, 303)
    const kept = await db.selectFrom('room_run').selectAll().executeTakeFirstOrThrow()
    assert.deepEqual([kept.skill_said_by, kept.support_id, kept.presenter_id], [people.fay, people.ben, people.ana])
    assert.match((await ask('ana', 'GET', room)).body, /No reason needed/)
    assert.doesNotMatch((await ask('ben', 'GET', room)).body, /No reason needed/)
    await sent(world, 'fay', `${room}/move`, { to: 'next', seen: '1' })
  }))

test('a sensitive protocol waits for whoever reads without scripts as well, and for somebody beside whoever presents', () =>
  inWorld(async (world) => {
    const { ask, clock, people } = world
    const { room, run } = await beforeConsultancy(world)
    await agreement(world, 'fay')
    const ready = { skill: 'yes', support: people.ben, presenter: people.ana, seen: '0' }
    clock.pass({ minutes: 3 })
    const begin = (fields: Readonly<Record<string, string>>) =>
      ask('fay', 'POST', `${run}/beginning`, { ...ready, ...fields })
    assert.match((await begin({})).body, /Toutes les personnes présentes n’ont pas accepté/)
    await agreement(world, 'ben')
    await ask('ben', 'GET', room)
    assert.equal((await begin({ presenter: people.ben })).status, 422)
    assert.equal((await begin({})).status, 303)
  }))

test('what was stopped is not taken in again, and the room goes past it', () =>
  inWorld(async (world) => {
    const { ask, db, people } = world
    const { room, run } = await beforeConsultancy(world)
    await agreement(world, 'fay', 'ben')
    await sent(world, 'fay', `${run}/beginning`, {
      skill: 'yes',
      support: people.ben,
      presenter: people.ana,
      seen: '0',
    })
    await sent(world, 'fay', `${run}/stopping`)
    const steps = await db.selectFrom('room_step').select('id').where('run_id', 'is not', null).execute()
    assert.ok(steps.length > 0)
    for (const { id } of steps) {
      assert.equal((await ask('fay', 'POST', `${room}/steps/${id}/skipping`, { wish: 'takeIn' })).status, 409)
    }
  }))

test('whoever presents stops it at any moment, nobody keeps who it was, and the room goes on', () =>
  inWorld(async (world) => {
    const { ask, db, people } = world
    const { room, run } = await beforeConsultancy(world)
    await agreement(world, 'fay', 'ben', 'ana')
    await ask('ana', 'GET', room)
    const ready = { skill: 'yes', support: people.ana, presenter: people.ben, seen: '0' }
    await sent(world, 'fay', `${run}/beginning`, ready)
    assert.equal((await ask('ana', 'POST', `${run}/stopping`)).status, 403)
    await Promise.all([sent(world, 'ben', `${run}/stopping`), sent(world, 'fay', `${run}/stopping`)])
    assert.match((await ask('ana', 'GET', room)).body, /<h2 id="stage-title">Conversation/)
    const { stopped_at } = await db.selectFrom('room_run').select('stopped_at').executeTakeFirstOrThrow()
    assert.notEqual(stopped_at, null)
    const events = await db.selectFrom('event').where('kind', 'like', '%stop%').select('id').execute()
    assert.deepEqual(events, [])
    assert.equal((await ask('fay', 'POST', `${run}/beginning`, { ...ready, seen: '2' })).status, 409)
    assert.match((await ask('ana', 'GET', room)).body, /<h2 id="stage-title">Conversation/)
  }))
