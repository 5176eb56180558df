import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, morning, type World } from '#world/world.ts'
import { told } from '../../notifications/testing/told.ts'
import { closed } from './testing/closing.ts'

const founding = { nameEn: 'Orchard', kind: 'topic', visibility: 'public', coordinates: 'yes' }

describe('a planned community', () => {
  test('is prepared by its members, takes no requests, and is opened by whoever looks after it', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const umbrella = `/umbrellas/${communities.harbour}/communities`
      const { location: path } = await ask('dee', 'POST', umbrella, { ...founding, planned: 'yes' })
      await ask('dee', 'POST', `${path}/running`, { startsOn: '2026-09-01', endsOn: '2027-06-30' })
      const seen = (await ask('visitor', 'GET', path)).body
      assert.match(seen, /Planned[^]*September 2026 to June 2027/)
      assert.doesNotMatch(seen, /Ask to join/)
      assert.match((await ask('visitor', 'GET', `${path}/request`)).body, /Nobody can ask to join before it opens/)
      const asking = { practice: 'Outreach worker', name: 'Zo', email: 'zo@example.org' }
      assert.equal((await ask('visitor', 'POST', `${path}/request`, asking)).status, 409)
      assert.equal((await ask('cy', 'POST', `${path}/request`, asking)).status, 409)
      const said = { kind: 'discussion', title: 'First', body: 'We begin.' }
      assert.equal((await ask('dee', 'POST', `${path}/conversations`, said)).status, 303)

      for (const who of ['ana', 'cy'] as const)
        assert.equal((await ask(who, 'POST', `${path}/running/opening`)).status, 403, who)
      assert.equal((await ask('dee', 'POST', `${path}/running/opening`)).location, path)
      assert.equal((await ask('dee', 'POST', `${path}/running/opening`)).status, 403)
      assert.match((await ask('visitor', 'GET', path)).body, /Ask to join/)
      assert.doesNotMatch((await ask('visitor', 'GET', path)).body, /Planned/)
      assert.equal((await ask('cy', 'POST', `${path}/request`, asking)).status, 303)
      assert.match(
        (await ask('dee', 'GET', `/umbrellas/${communities.harbour}/audit`)).body,
        /opened the community Orchard/,
      )
    }))

  test('says its dates in order, and keeps what was typed', () =>
    inWorld(async ({ ask, communities }) => {
      const path = `/communities/${communities.circle}/running`
      const wrong = await ask('ana', 'POST', path, { startsOn: '2026-09-01', endsOn: '2026-08-01' })
      assert.equal(wrong.status, 422)
      assert.match(wrong.body, /value="2026-08-01"/)
      assert.equal((await ask('ana', 'POST', path, { startsOn: 'soon' })).status, 422)
      assert.equal((await ask('ana', 'POST', path, { endsOn: '2026-08-31' })).status, 303)
      assert.match((await ask('cy', 'GET', `/communities/${communities.circle}`)).body, /Until August 2026/)
      assert.match((await ask('fay', 'GET', `/communities/${communities.circle}`)).body, /Jusqu’en août 2026/)
      for (const who of ['ben', 'cy'] as const) {
        assert.equal((await ask(who, 'GET', path)).status, 403, who)
        assert.equal((await ask(who, 'POST', path, { endsOn: '2026-08-31' })).status, 403, who)
      }
      assert.equal((await ask('visitor', 'GET', path)).status, 404)
    }))
})

describe('a community that is closed', () => {
  test('is read by its members, and nobody writes there, whatever she sends', () =>
    inWorld(async (world) => {
      const { ask, communities, threads } = world
      const { ben } = await closed(world)
      const path = `/communities/${communities.circle}`
      const home = (await ask('ben', 'GET', path)).body
      assert.match(home, /This community closed on 2 March 2026/)
      assert.doesNotMatch(home, /Begin a conversation|Invite/)
      const thread = await ask('ben', 'GET', `/threads/${threads.listening}`)
      assert.match(thread.body, /its conversations are there to be read/)
      assert.doesNotMatch(thread.body, /<textarea|name="kind"/)
      for (const page of ['conversations', 'people', 'charter', 'agreement', 'experience', 'asks', 'membership'])
        assert.equal((await ask('ben', 'GET', `${path}/${page}`)).status, 200, page)
      assert.equal((await ask('ben', 'GET', `${path}/conversations/new`)).status, 403)

      const reply = await ask('ben', 'POST', `/threads/${threads.listening}/replies`, { body: 'One more thing.' })
      assert.match(reply.body, /closed while you were writing[^]*One more thing\./)
      const acts: readonly [string, Record<string, string>][] = [
        [`${path}/conversations`, { kind: 'discussion', title: 'New', body: 'Words that are kept.' }],
        [`/posts/${ben}/reactions`, { kind: 'thanks' }],
        [`${path}/experience`, { label: 'Court days' }],
        [`${path}/charter`, {}],
        [`/threads/${threads.listening}/pin`, {}],
        [`/threads/${threads.listening}/title`, { title: 'Else', seen: 'x' }],
        [`${path}/invitations`, { email: 'zo@example.org', language: 'en', roles: 'member' }],
        [`${path}/additions`, { email: 'cy@example.org', roles: 'member' }],
        [`${path}/joining`, { answerDays: '7' }],
        [`${path}/support/settings`, { isOpen: 'yes', months: '12' }],
      ]
      for (const [to, form] of acts) {
        const { status, body } = await ask('ana', 'POST', to, form)
        assert.ok([403, 404, 409].includes(status), `${to}: ${status}`)
        for (const words of Object.values(form)) if (words.startsWith('Words')) assert.match(body, new RegExp(words))
      }
    }))

  test('lets everybody do what is for herself: change or delete her words, flag, mute, leave', () =>
    inWorld(async (world) => {
      const { ask, communities, people } = world
      const { ben, ana } = await closed(world)
      const edited = await ask('ben', 'POST', `/posts/${ben}/edit`, {
        body: 'Without the name.',
        seen: await seenIn(world, ben),
      })
      assert.equal(edited.status, 303)
      assert.equal((await ask('ben', 'POST', `/posts/${ben}/deletion`)).status, 303)
      assert.equal((await ask('ben', 'POST', `/posts/${ana}/flag`, { reason: 'identifying' })).status, 303)
      const anas = `/communities/${communities.circle}/people/${people.ana}`
      assert.equal((await ask('ben', 'POST', `${anas}/muting`)).status, 303)
      assert.equal((await ask('ben', 'POST', `/communities/${communities.circle}/leaving`)).status, 303)
      assert.equal((await ask('ana', 'GET', anas)).status, 200)
    }))

  test('is closed and opened again by whoever looks after it, who shows that it is she; its members are told', () =>
    inWorld(async (world) => {
      const { ask, communities, clock, db } = world
      const path = `/communities/${communities.circle}/running`
      for (const who of ['ben', 'cy', 'fay'] as const)
        for (const act of ['closing', 'reopening', 'opening'])
          assert.equal((await ask(who, 'POST', `${path}/${act}`)).status, 403, `${who} ${act}`)
      await db.updateTable('session').set({ confirmed_at: null }).execute()
      for (const act of ['GET', 'POST'] as const)
        assert.equal((await ask('ana', act, `${path}/closing`)).status, 403, act)
      await db
        .updateTable('session')
        .set({ confirmed_at: morning.add({ hours: 24 * 365 }) })
        .execute()
      await closed(world)
      assert.equal((await ask('ana', 'POST', `${path}/closing`)).status, 403)
      assert.deepEqual(
        (await told(world)).filter((one) => one.endsWith('communityClosed')),
        ['ben communityClosed', 'fay communityClosed'],
      )
      assert.match((await ask('fay', 'GET', '/inbox')).body, /«\u00a0Le Cercle\u00a0» a fermé/)
      assert.match(
        (await ask('dee', 'GET', `/umbrellas/${communities.harbour}/audit`)).body,
        /closed the community Circle/,
      )

      clock.pass({ hours: 24 * 29 })
      assert.equal((await ask('dee', 'POST', `${path}/reopening`)).location, `/communities/${communities.circle}`)
      assert.doesNotMatch((await ask('ben', 'GET', `/communities/${communities.circle}`)).body, /This community closed/)
      await closed(world)
      const longAgo = clock.now().subtract({ hours: 24 * 31 })
      await db.updateTable('community').set({ closed_at: longAgo }).where('id', '=', communities.circle).execute()
      const late = await ask('dee', 'POST', `${path}/reopening`)
      assert.equal(late.status, 409)
      assert.match(late.body, /more than 30 days ago/)
    }))
})

async function seenIn({ ask }: World, post: string): Promise<string> {
  const { body } = await ask('ben', 'GET', `/posts/${post}/edit`)
  return body.match(/name="seen" value="([^"]+)"/)?.[1] ?? assert.fail(body)
}

describe('where a community that is over goes on', () => {
  test('is said by those who look after it, and shown to whoever may know of both', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const { circle, meadow, grove } = communities
      const path = `/communities/${circle}/running/successor`
      assert.equal((await ask('ana', 'POST', path, { successor: meadow })).status, 403)
      await closed(world)
      for (const who of ['ben', 'fay', 'cy', 'visitor'] as const) {
        assert.ok([403, 404, 401].includes((await ask(who, 'POST', path, { successor: meadow })).status), who)
      }
      assert.equal((await ask('ana', 'POST', path, { successor: circle })).status, 404)
      assert.equal((await ask('ana', 'POST', path, { successor: meadow })).status, 303)
      assert.match((await ask('ana', 'GET', `/communities/${circle}/running`)).body, /selected[^>]*>Meadow/)
      for (const who of ['ana', 'ben', 'cy'] as const) {
        assert.match((await ask(who, 'GET', `/communities/${circle}`)).body, /It goes on in|Elle se poursuit dans/, who)
      }
      assert.match(
        (await ask('ben', 'GET', `/communities/${circle}/people`)).body,
        new RegExp(`/communities/${meadow}"`),
      )

      // Grove is hidden: Ana belongs to it, Ben and Cy may not know of it.
      assert.equal((await ask('ana', 'POST', path, { successor: grove })).status, 303)
      assert.match((await ask('ana', 'GET', `/communities/${circle}`)).body, /It goes on in[^]*Grove/)
      for (const who of ['ben', 'cy'] as const) {
        assert.doesNotMatch((await ask(who, 'GET', `/communities/${circle}`)).body, /goes on|Grove/, who)
      }
      await ask('ana', 'POST', path, { successor: '' })
      const left = await db
        .selectFrom('community')
        .select('successor_id')
        .where('id', '=', circle)
        .executeTakeFirstOrThrow()
      assert.equal(left.successor_id, null)
    }))

  test('and it leaves the way around, and is found where communities are listed', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const { circle } = communities
      const around = async (path: string) =>
        /<nav class="rail"[^]*?<\/nav>/.exec((await ask('ben', 'GET', path)).body)?.[0] ?? ''
      assert.match(await around('/inbox'), /Circle/)
      await closed(world)
      assert.doesNotMatch(await around('/inbox'), /Circle/)
      assert.match(await around(`/communities/${circle}`), /Circle/)
      assert.match((await ask('ben', 'GET', '/communities')).body, /Where you still read[^]*Circle/)
    }))
})
