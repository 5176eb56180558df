import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { PersonId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { inWorld, morning } from '#world/world.ts'
import { keepTerms, tell } from '../profiles/testing/telling.ts'
import { keepStream } from './testing/listing.ts'

describe('what the directory keeps', () => {
  test('is what is true, whatever changes', () =>
    inWorld(async (world) => {
      const { db, people, communities } = world
      const { circle, meadow, grove, harbour } = communities
      const { counsellor, north } = await keepTerms(world)
      const stream = await keepStream(world)
      const told = {
        offer: ['Listening', 'umbrella'],
        role: [counsellor, 'community'],
        stream: [stream, 'umbrella'],
      } as const
      for (const who of ['ana', 'ben', 'eve', 'gus', 'dee'] as const) {
        await tell(world, who, told)
        await agrees(db, `${who} tells`)
      }
      const [port, somebody] = [newId<UmbrellaId>(), newId<PersonId>()]
      const member = sql`joined_at, caught_up_at, visited_at, roles) values`
      const since = sql`${morning.toString()}, ${morning.toString()}, ${morning.toString()}, '{member}')`
      const office = sql`${harbour}, ${people.gus}, ${morning.toString()}`
      const changes = {
        'shows to fewer': sql`update profile_field set audience = 'community' where owner_id = ${people.ben}`,
        'shows to more': sql`update profile_field set audience = 'umbrella' where owner_id = ${people.ben}`,
        'tells where': sql`insert into profile_field (owner_id, key, term_id, audience, updated_at)
          values (${people.fay}, 'region', ${north}, 'umbrella', ${morning.toString()})`,
        'is called otherwise': sql`update person set display_name = 'Élodie Roy' where id = ${people.fay}`,
        'has a picture': sql`update person set picture_at = ${morning.toString()} where id = ${people.ben}`,
        leaves: sql`update membership set ended_at = ${morning.toString()}, ended_because = 'left' where person_id = ${people.ben}`,
        'comes back': sql`update membership set ended_at = null, ended_because = null where person_id = ${people.ben}`,
        joins: sql`insert into membership (community_id, person_id, ${member} (${meadow}, ${people.eve}, ${since}`,
        'is an officer': sql`insert into privacy_officer (umbrella_id, person_id, created_at) values (${office})`,
        administers: sql`insert into umbrella_administrator (umbrella_id, person_id, created_at) values (${office})`,
        'is no officer': sql`delete from privacy_officer where person_id = ${people.gus}`,
        'administers no more': sql`delete from umbrella_administrator where person_id = ${people.gus}`,
        hides: sql`update community set visibility = 'hidden' where id = ${circle}`,
        shows: sql`update community set visibility = 'listed' where id = ${circle}`,
        'a new roof': sql`insert into umbrella (id, name_en, exit_url, time_zone, hue, created_at)
          values (${port}, 'Port', 'https://weather.example.org/', 'UTC', 30, ${morning.toString()})`,
        'moves house': sql`update person set umbrella_id = ${port} where id = ${people.ana}`,
        'goes under': sql`update umbrella set parent_id = ${port} where id = ${harbour}`,
        'comes out': sql`update umbrella set parent_id = null where id = ${harbour}`,
        'community moves': sql`update community set umbrella_id = ${port} where id = ${circle}`,
        'a word goes': sql`delete from profile_term where id = ${counsellor}`,
        'a stream goes': sql`delete from programme_stream where id = ${stream}`,
        'says nothing more': sql`delete from profile_field where owner_id = ${people.eve}`,
        'a membership is gone': sql`delete from membership where person_id = ${people.fay}`,
        'a community is gone': sql`delete from community where id = ${grove}`,
        'somebody new': sql`insert into person (id, display_name, time_zone, created_at)
          values (${somebody}, 'Zoe Quill', 'UTC', ${morning.toString()})`,
        'who joins': sql`insert into membership (community_id, person_id, ${member} (${meadow}, ${somebody}, ${since}`,
        'and is gone': sql`delete from person where id = ${somebody}`,
        'the community moves back': sql`update community set umbrella_id = ${harbour} where id = ${circle}`,
        'the new roof is gone': sql`delete from umbrella where id = ${port}`,
      }
      for (const [what, change] of Object.entries(changes)) {
        await change.execute(db)
        await agrees(db, what)
      }
    }))

  test('is what is true after two changed it at the same moment, again and again', () =>
    inWorld(async (world) => {
      const { ask, db, people, communities } = world
      const ben = `/communities/${communities.circle}/people/${people.ben}`
      for (let round = 0; round < 6; round++) {
        const answers = await Promise.all([
          tell(world, 'ben', { offer: [`Round ${round}`, round % 2 === 0 ? 'umbrella' : 'community'] }),
          tell(world, 'fay', { offer: [`Round ${round}`, 'umbrella'] }),
          ask('ana', 'POST', `${ben}/${round % 2 === 0 ? 'removal' : 'return'}`, { reason: 'asked' }),
        ])
        assert.deepEqual(
          answers.map(({ status }) => status),
          [303, 303, 303],
        )
        await agrees(db, `round ${round}`)
      }
    }))
})

async function agrees(db: Db, what: string): Promise<void> {
  const { rows } = await sql<{ wrong: number; right: number }>`
    with kept as (select person_id, community_id, umbrella_id, name, sort, has_picture, offer, stream, role, region, languages
      from directory_entry)
    select (select count(*)::int from (
        (select * from kept except all select * from directory_truth)
        union all (select * from directory_truth except all select * from kept)) differing) as wrong,
      (select count(*)::int from kept) as "right"`.execute(db)
  assert.equal(rows[0]?.wrong, 0, what)
  assert.ok((rows[0]?.right ?? 0) > 0, what)
}
