import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { GatheringGuestId, GatheringId, InvitationId } from '#database'
import { newId } from '#kernel/id.ts'
import { morning, tokenFor } from '#world/people.ts'
import { inWorld, type World } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'
import { isDue } from '../../gatherings/testing/visiting.ts'
import { withAgenda } from '../testing/agendas.ts'
import { sent } from '../testing/rooms.ts'

/** Gus, who left Circle, is asked to one of its gatherings; gives the row. */
async function gusAsked({ db, communities, people }: World, gathering: GatheringId): Promise<GatheringGuestId> {
  const [id, invitation] = [newId<GatheringGuestId>(), newId<InvitationId>()]
  const letter = { email: 'gus@example.org', language: 'en', token_hash: invitation, is_guest: true } as const
  const place = { community_id: communities.circle, umbrella_id: communities.harbour }
  await db
    .insertInto('invitation')
    .values({ id: invitation, ...letter, ...place, created_at: morning, expires_at: morning })
    .execute()
  const came = { person_id: people.gus, came_at: morning, asked_at: morning, name: 'Gus' }
  const where = { invitation_id: invitation, gathering_id: gathering, community_id: communities.circle }
  await db
    .insertInto('gathering_guest')
    .values({ id, ...where, ...came })
    .execute()
  return id
}

/** How many rows each function of the database gives Gus of a gathering and a step of it. */
async function given({ clone, clock }: World, gathering: GatheringId, item: string): Promise<number[]> {
  const now = clock.now()
  return clone.visits({ token: tokenFor('gus'), now, mode: 'read' }, async ({ db }) => {
    const counts = [
      sql`gathering_visit_room(${gathering}, ${now})`,
      sql`gathering_visit_steps(${gathering}, ${now})`,
      sql`gathering_visit_led(${gathering}, ${item}, ${now})`,
    ].map((one) => sql<{ rows: number }>`select count(*)::int as rows from ${one} as found`.execute(db))
    return (await Promise.all(counts)).map(({ rows }) => rows[0]?.rows ?? -1)
  })
}

test('the database gives a guest nothing of a room that is not open to her', () =>
  inWorld(async (world) => {
    const { db, people, communities, clock } = world
    const id = await planned(world, { pace: 'once' })
    const other = await planned(world, { pace: 'once', day: '2026-04-14' })
    const guest = await gusAsked(world, id)
    await withAgenda(world, `/gatherings/${id}`, [
      { kind: 'check_in', minutes: '10' },
      { kind: 'protocol', minutes: '15', protocol: 'go-round', owner: `guest:${guest}` },
    ])
    await isDue(world, id)
    await sent(world, 'fay', `/gatherings/${id}/room/opening`)
    const led = await db.selectFrom('agenda_item').select('id').where('guest_id', '=', guest).executeTakeFirstOrThrow()
    const reads = (of = id) => given(world, of, led.id)
    const [all, none] = [
      [1, 2, 1],
      [0, 0, 0],
    ]
    assert.deepEqual(await reads(), all)
    assert.deepEqual(await reads(other), none)

    const row = db.updateTable('gathering_guest').where('id', '=', guest)
    const changes = [
      [{ ended_at: morning }, { ended_at: null }],
      [
        { person_id: null, came_at: null },
        { person_id: people.gus, came_at: morning },
      ],
      [{ person_id: people.cy }, { person_id: people.gus }],
    ] as const
    for (const [shut, open] of changes) {
      await row.set(shut).execute()
      assert.deepEqual(await reads(), none, Object.keys(shut).join())
      await row.set(open).execute()
      assert.deepEqual(await reads(), all)
    }
    await db.updateTable('agenda_item').set({ guest_id: null }).execute()
    await row.set({ gathering_id: other }).execute()
    assert.deepEqual(await reads(), none)
    await row.set({ gathering_id: id }).execute()
    await db.updateTable('agenda_item').set({ guest_id: guest }).where('id', '=', led.id).execute()

    const earlier = morning.subtract({ hours: 1 })
    const paper = { kind: 'agreement', number: 1, created_at: earlier, edited_at: earlier } as const
    const { id: agreement } = await db
      .insertInto('paper')
      .values({
        ...paper,
        id: newId(),
        community_id: communities.circle,
        consulted_at: earlier,
        adopted_at: earlier,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    assert.deepEqual(await reads(), none, 'she came past the agreement')
    await row.set({ agreed_id: agreement }).execute()
    assert.deepEqual(await reads(), all)

    const start = clock.now()
    const over = (hours: number) =>
      db
        .updateTable('gathering')
        .set({ starts_at: start.subtract({ minutes: 90, hours }) })
        .where('id', '=', id)
        .execute()
    await over(7 * 24 - 1)
    assert.deepEqual(await reads(), all)
    await over(7 * 24)
    assert.deepEqual(await reads(), none)
  }))
