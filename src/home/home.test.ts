import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { settle } from '../notifications/testing/told.ts'
import { firstName, partOfDay } from './model.ts'

describe('home', () => {
  test('says who needs one, what came back, what is new, and then that this is all', () =>
    inWorld(async (world) => {
      const { ask, threads, db } = world
      await reply(world, 'fay', threads.waiting, 'Nous aussi.')
      await reply(world, 'ana', threads.listening, 'And you, @Ben?')
      await settle(db)

      const { body, statements } = await ask('ben', 'GET', '/')
      assert.ok(statements <= 9, `${statements} statements`)
      const inOrder = [
        'Good morning, Ben',
        'Monday 2 March. 2 things might want you today.',
        'Who needs you',
        'Ana Wells mentioned you in “On &lt;listening&gt;”',
        'Qui a un bon formulaire d’accueil',
        'What came back to you',
        'Fay Roy answered “Our waiting list keeps growing”',
        'New in your communities',
        '4 conversations with something new',
        '1 new question',
        '1 announcement',
        'That is all. You are caught up.',
        'Mark all as read',
      ]
      assert.deepEqual(
        inOrder.toSorted((a, b) => body.indexOf(a) - body.indexOf(b)),
        inOrder,
      )
      for (const said of inOrder) assert.ok(body.includes(said), said)
      const [, named = ''] = /<ul class="fresh[^>]*>([^]*?)<\/ul>/.exec(body) ?? []
      assert.equal(named.match(/<li>/g)?.length, 3)
      assert.match(named, new RegExp(`href="/threads/${threads.listening}[^"]*">On &lt;listening&gt;<`))
    }))

  test('calls no question new that was asked before one was last here', () =>
    inWorld(async ({ ask, threads, clock }) => {
      await ask('ben', 'POST', '/catching-up')
      clock.pass({ minutes: 5 })
      await ask('ana', 'POST', `/threads/${threads.unanswered}/replies`, { body: 'Take ours.' })

      const { body } = await ask('ben', 'GET', '/')
      assert.match(body, /1 conversation with something new/)
      assert.match(body, new RegExp(`<li><a href="/threads/${threads.unanswered}`))
      assert.doesNotMatch(body, /new question/)
    }))

  test('is empty, and says so, once everything is seen and read', () =>
    inWorld(async (world) => {
      const { ask, threads, db, clock } = world
      await reply(world, 'fay', threads.waiting, 'Nous aussi.')
      await ask('ana', 'POST', `/threads/${threads.unanswered}/replies`, { body: 'Take ours.' })
      await settle(db)
      clock.pass({ hours: 4 })
      await ask('ben', 'POST', '/catching-up')

      const { body } = await ask('ben', 'GET', '/')
      assert.match(body, /Good afternoon, Ben/)
      assert.match(body, /Nothing needs you right now/)
      assert.match(body, /That is all\. You are caught up\./)
      assert.doesNotMatch(body, /Who needs you|What came back|New in your communities|Mark all as read/)
    }))

  test('leads a privacy officer, who belongs to no community, to what waits for her', () =>
    inWorld(async ({ ask, db, people, communities: { circle, harbour }, threads }) => {
      const before = await ask('ivy', 'GET', '/')
      assert.match(before.body, /Nothing needs you right now\.[\s\S]*Nothing waits/)
      assert.doesNotMatch(before.body, /You do not belong/)

      const place = { community_id: circle, umbrella_id: harbour, thread_id: threads.waiting }
      const words = { author_id: people.ben, markdown: 'She lives there.', entered: '{}', held_at: morning }
      await db
        .insertInto('held_post')
        .values({ ...place, ...words, id: newId() })
        .execute()
      const { body } = await ask('ivy', 'GET', '/')
      assert.match(body, /Monday 2 March\. One text waits to be looked at\.[\s\S]*href="\/waiting"/)
      assert.doesNotMatch(body, /Nothing needs you|Nothing waits|She lives there/)
      assert.match((await ask('gus', 'GET', '/')).body, /You do not belong/)
    }))

  test('shows nothing of communities that one does not belong to', () =>
    inWorld(async ({ ask }) => {
      const ben = await ask('ben', 'GET', '/')
      const ana = await ask('ana', 'GET', '/')
      assert.match(ana.body, /Grove/)
      assert.doesNotMatch(ben.body, /Grove|Meadow|First harvest|Between us/)
    }))

  test('asks what came of one’s own ask, and does not offer it to be answered by oneself', () =>
    inWorld(async ({ ask, db, threads, clock }) => {
      const own = await ask('fay', 'GET', '/')
      assert.doesNotMatch(own.body, /Qui a un bon formulaire d’accueil/)
      await db.updateTable('thread').set({ followed_up_at: clock.now() }).where('id', '=', threads.waiting).execute()
      const { body } = await ask('ben', 'GET', '/')
      assert.match(body, new RegExp(`href="/threads/${threads.waiting}/outcome"`))
    }))

  test('leads an administrator who belongs nowhere to what she looks after, in eight statements', () =>
    inWorld(async ({ ask, communities }) => {
      const { body, statements } = await ask('dee', 'GET', '/')
      assert.ok(statements <= 8, `${statements} statements`)
      assert.match(body, /You look after/)
      assert.match(body, new RegExp(`href="/umbrellas/${communities.harbour}"`))
      assert.match(body, /href="\/announcements\/new"/)
      assert.doesNotMatch((await ask('ben', 'GET', '/')).body, /href="\/announcements\/new"/)
    }))

  test('speaks French, and counts drafts', () =>
    inWorld(async ({ ask, threads }) => {
      await ask('fay', 'POST', '/drafts/keeping', { thread: threads.waiting, body: 'Nous' })
      const { body } = await ask('fay', 'GET', '/')
      assert.match(body, /Bonjour Fay/)
      assert.match(body, /Lundi 2 mars\./)
      assert.match(body, /1 brouillon commencé/)
    }))
})

describe('what is next, at home', () => {
  test('is what one’s communities come together for within a fortnight, to be answered there', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const id = await planned(world, { pace: 'week1' })
      world.clock.pass({ hours: 48 })
      const { body, statements } = await ask('ben', 'GET', '/')
      assert.ok(statements <= 9, `${statements} statements`)
      assert.match(body, /What is next[\s\S]*Quarterly call[\s\S]*Tuesday 10 March 2026, 13:00 to 14:30[\s\S]*I come/)
      assert.doesNotMatch(body, /24 March 2026/)
      assert.match(
        (await ask('ben', 'GET', `/communities/${communities.circle}`)).body,
        /The next gathering[\s\S]*Quarterly/,
      )
      assert.doesNotMatch((await ask('cy', 'GET', '/')).body, /Quarterly/)
      await ask('ana', 'POST', `/gatherings/${id}/cancelling`, { because: '' })
      assert.match((await ask('ben', 'GET', '/')).body, /What is next[\s\S]*17 March 2026/)
      assert.doesNotMatch((await ask('ben', 'GET', '/')).body, /What is next[\s\S]*10 March 2026/)
    }))
})

describe('home, for visitors', () => {
  test('names the house and what is public, and offers to sign in', () =>
    inWorld(async ({ ask }) => {
      const { body, status } = await ask('visitor', 'GET', '/')
      assert.equal(status, 200)
      assert.match(body, /<h1>Harbour<\/h1>/)
      assert.match(body, /Meadow/)
      assert.match(body, /href="\/sign-in"/)
      assert.doesNotMatch(body, /Circle|Grove|Cercle/)
    }))

  test('says which communities are planned and which are past, and leaves out what never opened', () =>
    inWorld(async ({ ask, db, communities }) => {
      const shared = { umbrella_id: communities.harbour, kind: 'topic', visibility: 'public' } as const
      const begun = { created_at: morning, opened_at: null }
      const never = { closed_at: morning, final_count: '{"members":0}' }
      await db
        .insertInto('community')
        .values([
          { ...shared, ...begun, id: newId(), name_en: 'Orchard' },
          { ...shared, ...begun, ...never, id: newId(), name_en: 'Given up' },
        ])
        .execute()
      const before = (await ask('visitor', 'GET', '/')).body
      assert.match(before, /Meadow<[^]*Orchard<[^]*Planned/)
      assert.doesNotMatch(before, /Given up|Past/)
      await ask('cy', 'POST', `/communities/${communities.meadow}/running/closing`)
      assert.match((await ask('visitor', 'GET', '/')).body, /Meadow<[^]*Past[^]*Orchard<[^]*Planned/)
    }))

  test('is the door, where nothing is public', () =>
    inWorld(async ({ ask, db, communities }) => {
      await db.updateTable('community').set({ visibility: 'listed' }).where('id', '=', communities.meadow).execute()
      assert.equal((await ask('visitor', 'GET', '/')).location, '/sign-in')
    }))
})

test('a day has its parts, and a name its first', () => {
  assert.deepEqual([4, 5, 11, 12, 17, 18, 23].map(partOfDay), [
    'evening',
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
  ])
  assert.equal(firstName('Marie-Ève Roy'), 'Marie-Ève')
  assert.equal(firstName('Cher'), 'Cher')
})

async function reply({ ask }: World, who: 'ana' | 'fay', thread: string, body: string): Promise<void> {
  assert.equal((await ask(who, 'POST', `/threads/${thread}/replies`, { body })).status, 303)
}
