import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { KnowledgeTopicId } from '#database'
import { newId } from '#kernel/id.ts'
import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/rules.ts'
import type { Visit } from '#kernel/visit.ts'
import { personas, tokenFor, type Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { findTopic, listAskable, listKnown, listNames } from './queries.ts'
import { topicRules } from './rules.ts'

const nothing = { read: false, claim: false, withdraw: false, ask: false }
const member = { read: true, claim: true, withdraw: true, ask: true }

type Who = Persona | 'visitor'
const everybody: readonly Who[] = [...personas, 'visitor']

// Who may do what to the topics of each community. docs/permissions.md prints this table.
const members = { circle: ['ana', 'ben', 'fay'], meadow: ['cy'], grove: ['ana', 'eve'] } as const

function as<T>({ clone }: World, who: Who, work: (visit: Visit) => Promise<T>): Promise<T> {
  return clone.visits({ token: who === 'visitor' ? null : tokenFor(who), now: morning, mode: 'write' }, work)
}

test('each persona may do to the topics of each community what the table says, and the SQL agrees', () =>
  inWorld(async (world) => {
    for (const [name, belonging] of Object.entries(members)) {
      const community = world.communities[name as keyof typeof members]
      const id = await topicIn(world, community)
      for (const who of everybody) {
        const may = (belonging as readonly string[]).includes(who)
        await as(world, who, async ({ db, viewer }) => {
          assert.deepEqual(can(topicRules, viewer, { communityId: community }), may ? member : nothing, who)
          for (const through of [db, world.db]) {
            const found = findTopic(through, viewer, community, id)
            if (may) assert.equal((await found).label, 'Court days')
            else await assert.rejects(found, NotFound, `${who} in ${name}`)
            assert.equal((await listKnown(through, viewer, community, '')).length, may ? 1 : 0)
            assert.equal((await listNames(through, viewer, community)).length, may ? 1 : 0)
            const others = may && who !== belonging[0] ? 1 : 0
            assert.equal((await listAskable(through, viewer, community, [])).length, others, `${who} asks in ${name}`)
          }
        })
      }
    }
  }))

test('the database lets nobody say for another, take from another, reword, or sweep', () =>
  inWorld(async (world) => {
    const {
      people,
      communities: { circle },
    } = world
    const id = await topicIn(world, circle)
    const claims = (person: string) => sql`
      insert into knowledge_claim values (${id}, ${circle}, ${person}, ${morning.toString()})`
    await assert.rejects(
      as(world, 'ben', ({ db }) => claims(people.fay).execute(db)),
      /row-level security/,
    )
    await assert.rejects(
      as(world, 'cy', ({ db }) => claims(people.cy).execute(db)),
      /row-level security|only members/,
    )
    await assert.rejects(
      as(world, 'ben', ({ db }) => sql`update knowledge_topic set label = 'Mine'`.execute(db)),
      /permission denied/,
    )
    await assert.rejects(
      as(world, 'ben', ({ db }) => sql`delete from knowledge_topic`.execute(db)),
      /permission denied/,
    )
    const taken = await as(world, 'ben', ({ db }) => sql`delete from knowledge_claim`.execute(db))
    assert.equal(taken.numAffectedRows, 0n)
    const own = await as(world, 'ana', ({ db }) => sql`delete from knowledge_claim`.execute(db))
    assert.equal(own.numAffectedRows, 1n)
  }))

/** A topic that the first of its members claims. */
async function topicIn({ db, communities, people }: World, community: World['communities']['circle']) {
  const id = newId<KnowledgeTopicId>()
  const made = { community_id: community, created_at: morning }
  const [first] = Object.entries(members).flatMap(([name, [who]]) =>
    communities[name as keyof typeof members] === community ? [people[who]] : [],
  )
  assert.ok(first)
  await db
    .insertInto('knowledge_topic')
    .values({ ...made, id, label: 'Court days' })
    .execute()
  await db
    .insertInto('knowledge_claim')
    .values({ ...made, topic_id: id, person_id: first })
    .execute()
  return id
}
