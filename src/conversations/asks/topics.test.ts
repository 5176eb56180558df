import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import type { CommunityId } from '#database'
import type { Persona } from '#world/people.ts'

describe('asking those who have experience', () => {
  test('begins at a topic, which stays chosen whatever else is wrong, and counts others only', () =>
    inWorld(async (world) => {
      const {
        ask,
        communities: { circle },
      } = world
      const [court, night, own] = await topicsOf(world, {
        'Court days': ['ana', 'ben'],
        'Night lines': ['ana', 'fay'],
        Own: ['ben'],
      })
      const list = (await ask('ben', 'GET', `/communities/${circle}/experience`)).body
      const [, way = ''] = /href="([^"]+)"[^>]*>(?:(?!<\/a>)[\s\S])*Ask them/.exec(list) ?? []
      const form = await ask('ben', 'GET', way.replaceAll('&amp;', '&'))
      assert.equal(form.status, 200)
      assert.equal(form.statements, 6)
      assert.match(form.body, /Who should hear of it\?/)
      assert.deepEqual(ticked(form.body), [court])
      assert.match(form.body, /Court days\s*<span class="small muted">1 person<\/span>/)
      assert.match(form.body, /Night lines\s*<span class="small muted">2 people<\/span>/)
      assert.ok(own && !form.body.includes(own))

      const again = await post(world, 'ben', { title: '', topics: [night ?? ''] })
      assert.equal(again.status, 422)
      assert.deepEqual(ticked(again.body), [night])
      const preview = await post(world, 'ben', { title: 'Where?', see: 'preview', topics: [court ?? '', night ?? ''] })
      assert.deepEqual(ticked(preview.body), [court, night])
    }))

  test('is no part of other asks, and of no form where nobody has said anything', () =>
    inWorld(async (world) => {
      const {
        ask,
        communities: { circle },
      } = world
      const form = (activity: string) =>
        ask('ben', 'GET', `/communities/${circle}/conversations/new?kind=ask&activity=${activity}`)
      assert.doesNotMatch((await form('seekExperience')).body, /Who should hear/)
      const [court = ''] = await topicsOf(world, { 'Court days': ['ana'] })
      assert.match((await form('seekExperience')).body, /Who should hear/)
      assert.doesNotMatch((await form('requestInfo')).body, /Who should hear/)
      await post(world, 'ben', { activity: 'requestInfo', topics: [court] })
      assert.deepEqual(await asked(world), [])
    }))

  test('takes five topics, of this community, that are still there', () =>
    inWorld(async (world) => {
      const {
        db,
        people,
        communities: { grove },
      } = world
      const labels = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`Topic ${n}`, ['ana']])) as Record<
        string,
        Persona[]
      >
      const topics = await topicsOf(world, labels)
      const six = await post(world, 'ben', { topics })
      assert.equal(six.status, 422)
      assert.match(six.body, /Choose at most five topics\./)
      assert.equal(ticked(six.body).length, 6)

      const [hidden = ''] = await topicsOf(world, { Alone: ['eve'] }, grove)
      await db
        .deleteFrom('knowledge_claim')
        .where('person_id', '=', people.ana)
        .where('topic_id', '=', topics[0] as never)
        .execute()
      const done = await post(world, 'ben', { topics: [...topics.slice(0, 3), hidden, 'nonsense'] })
      assert.equal(done.status, 303)
      assert.deepEqual(await asked(world), ['Topic 1', 'Topic 2'])
      const head = (await world.ask('fay', 'GET', done.location)).body
      assert.match(head, /Adressée aux personnes qui ont cette expérience\u00a0: Topic 1 et Topic 2/)
    }))

  test('keeps what was asked of while nobody has it any more, and sweeps nothing that a conversation names', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        people,
        communities: { circle },
      } = world
      const [court = ''] = await topicsOf(world, { 'Court days': ['ana'] })
      const { location } = await post(world, 'ben', { topics: [court] })
      await db.deleteFrom('knowledge_claim').where('person_id', '=', people.ana).execute()
      assert.match((await ask('ana', 'GET', location)).body, /with experience of Court days/)
      assert.match((await ask('ana', 'GET', `/communities/${circle}/experience`)).body, /Nobody has said yet/)
    }))

  test('leaves its topics behind where the conversation moves, and the last of them are swept', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        people,
        communities: { meadow },
      } = world
      await db
        .insertInto('membership')
        .values({
          community_id: meadow,
          person_id: people.ana,
          roles: ['facilitator'],
          joined_at: morning,
          caught_up_at: morning,
          visited_at: morning,
        })
        .execute()
      const [court = '', night = ''] = await topicsOf(world, { 'Court days': ['ana'], 'Night lines': ['fay'] })
      const { location } = await post(world, 'ben', { topics: [court, night] })
      await db.deleteFrom('knowledge_claim').where('person_id', '=', people.fay).execute()
      assert.deepEqual(await asked(world), ['Court days', 'Night lines'])

      const moved = await ask('ana', 'POST', `${location}/move`, { to: meadow })
      assert.equal(moved.status, 303)
      assert.doesNotMatch((await ask('ana', 'GET', location)).body, /with experience of/)
      const left = await db.selectFrom('knowledge_topic').select('label').execute()
      assert.deepEqual(left, [{ label: 'Court days' }])
    }))

  test('is kept in a draft with its words, and chosen again from there', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        communities: { circle },
      } = world
      const [court = '', night = ''] = await topicsOf(world, { 'Court days': ['ana'], 'Night lines': ['fay'] })
      const words = {
        community: circle,
        kind: 'ask',
        activity: 'seekExperience',
        title: 'Where?',
        body: 'With a child',
      }
      const kept = await ask('ben', 'POST', '/drafts', { ...words, topics: [court, 'nonsense'] })
      assert.equal(kept.status, 303)
      assert.deepEqual(ticked((await ask('ben', 'GET', kept.location)).body), [court])
      assert.deepEqual(ticked((await ask('ben', 'GET', `${kept.location}&topic=${night}`)).body), [night])
      const script = await ask('ben', 'POST', '/drafts/keeping', {
        ...words,
        topics: Array.from({ length: 7 }, () => newId()),
      })
      assert.equal(script.status, 204)
      assert.equal((await db.selectFrom('draft').select('topics').executeTakeFirstOrThrow()).topics.length, 5)
    }))
})

const words = { kind: 'ask', activity: 'seekExperience', title: 'Where to wait?', body: 'With a child.' }

function post({ ask, communities }: World, who: Persona, fields: Record<string, string | string[]>) {
  return ask(who, 'POST', `/communities/${communities.circle}/conversations`, { ...words, ...fields })
}

/** Topics that these people can be asked about, in the same order. */
async function topicsOf(
  { ask, db, communities }: World,
  labels: Readonly<Record<string, readonly Persona[]>>,
  community: CommunityId = communities.circle,
): Promise<string[]> {
  for (const [label, people] of Object.entries(labels)) {
    for (const who of people) await ask(who, 'POST', `/communities/${community}/experience`, { label })
  }
  const made = await db.selectFrom('knowledge_topic').select(['id', 'label']).execute()
  return Object.keys(labels).map((label) => made.find((topic) => topic.label === label)?.id ?? assert.fail(label))
}

/** The values of boxes that are ticked. */
function ticked(body: string): string[] {
  return [...body.matchAll(/<input type="checkbox"[^>]*value="([^"]+)" checked/g)].map(([, value = '']) => value)
}

async function asked({ db }: World): Promise<string[]> {
  const rows = await db
    .selectFrom('thread_topic')
    .innerJoin('knowledge_topic', 'knowledge_topic.id', 'thread_topic.topic_id')
    .select('label')
    .orderBy('label')
    .execute()
  return rows.map(({ label }) => label)
}
