import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isMemberAt, mentionsIn, postsOf } from './checks.ts'
import { instantOf } from './moments.ts'
import { network } from './network.ts'

const { communities, families, people, personas, threads, umbrellas } = network
const handles = new Set(people.map((person) => person.handle))
const slugs = new Set(communities.map((community) => community.slug))
const posts = threads.flatMap((thread) => postsOf(thread))
const zone = 'America/Vancouver'
const seedings = ['00:05', '12:00', '23:50'].map((time) =>
  Temporal.ZonedDateTime.from(`2026-04-20T${time}[${zone}]`).toInstant(),
)

describe('the people of the demonstration network', () => {
  it('number about sixty, each with a handle and an address of their own', () => {
    assert.ok(people.length >= 58, `${people.length} people`)
    assert.equal(handles.size, people.length)
    assert.equal(new Set(people.map((person) => person.name)).size, people.length)
    assert.deepEqual(
      people.filter((person) => person.email !== `${person.handle}@example.org`),
      [],
    )
  })

  it('belong to communities that exist, in their own umbrella, once each', () => {
    const home = new Map(communities.map((community) => [community.slug, community.umbrella]))
    const strayed = people.filter((person) =>
      person.memberships.some((its) => home.get(its.community) !== person.umbrella),
    )
    const twice = people.filter(
      (person) => new Set(person.memberships.map((its) => its.community)).size !== person.memberships.length,
    )
    assert.deepEqual([strayed, twice], [[], []])
  })

  it('have a persona for every part that one may play', () => {
    assert.deepEqual(personas.map((persona) => persona.kind).toSorted(), [
      'coordinator',
      'core_member',
      'discreet',
      'facilitator',
      'french_speaking',
      'hidden_community',
      'knowledge_steward',
      'left',
      'member',
      'privacy_officer',
      'several_communities',
      'umbrella_administrator',
    ])
    assert.deepEqual(
      personas.filter((persona) => !handles.has(persona.handle)),
      [],
    )
    assert.deepEqual(
      umbrellas
        .flatMap((umbrella) => [...umbrella.administrators, ...umbrella.privacyOfficers])
        .filter((handle) => !handles.has(handle)),
      [],
    )
  })

  it('who play a part in a persona do play it', () => {
    const roleOf = (kind: string) => {
      const handle = personas.find((persona) => persona.kind === kind)?.handle
      return people.find((person) => person.handle === handle)?.memberships ?? []
    }
    for (const role of ['core_member', 'facilitator', 'coordinator', 'knowledge_steward'] as const) {
      assert.ok(
        roleOf(role).some((membership) => membership.roles.includes(role)),
        role,
      )
    }
    assert.equal(roleOf('umbrella_administrator').length, 0)
    assert.equal(roleOf('privacy_officer').length, 0)
    assert.ok(roleOf('several_communities').length >= 3)
    assert.ok(roleOf('left').every((membership) => membership.left !== undefined))
    assert.equal(
      people.find((person) => person.discreet)?.handle,
      personas.find((its) => its.kind === 'discreet')?.handle,
    )
  })
})

describe('the communities of the demonstration network', () => {
  it('are six in two families, and three of the academy, affinity being hidden', () => {
    const inFamily = (family: string) => communities.filter((community) => community.family === family).length
    assert.deepEqual(
      families.map((family) => inFamily(family.slug)),
      [4, 2, 2, 1],
    )
    assert.deepEqual(
      communities.filter((its) => (its.kind === 'affinity') !== (its.visibility === 'hidden')),
      [],
    )
  })

  it('each have a coordinator or a facilitator, and conversations', () => {
    const led = (slug: string) =>
      people.some((person) =>
        person.memberships.some(
          (its) => its.community === slug && its.roles.some((role) => role === 'coordinator' || role === 'facilitator'),
        ),
      )
    assert.deepEqual(
      communities.filter((community) => !led(community.slug)),
      [],
    )
    assert.deepEqual(
      [...slugs].filter((slug) => threads.filter((thread) => thread.community === slug).length < 7),
      [],
    )
  })
})

describe('the conversations of the demonstration network', () => {
  it('are many, a quarter of them in French, and one is long', () => {
    const french = posts.filter((post) => post.language === 'fr').length
    assert.ok(threads.length >= 90, `${threads.length} threads`)
    assert.ok(posts.length >= 450, `${posts.length} posts`)
    assert.ok(french / posts.length >= 0.25, `${french} of ${posts.length} posts`)
    assert.ok(threads.filter((thread) => thread.language === 'fr').length / threads.length >= 0.25)
    assert.ok(threads.some((thread) => thread.replies.length >= 60))
    assert.equal(new Set(threads.map((thread) => thread.handle)).size, threads.length)
  })

  it('use all eleven activity types, all kinds and every state of an ask', () => {
    const asks = threads.filter((thread) => thread.kind === 'ask')
    assert.equal(new Set(asks.map((thread) => thread.activity)).size, 11)
    assert.ok(asks.every((thread) => thread.activity !== undefined))
    assert.equal(new Set(threads.map((thread) => thread.kind)).size, 6)
    assert.deepEqual(
      new Set(asks.map((thread) => thread.outcome?.result)),
      new Set(['solved', 'partly', 'not', undefined]),
    )
    assert.ok(asks.filter((thread) => thread.replies.length === 0 && !thread.outcome && !thread.stale).length >= 3)
    assert.ok(asks.some((thread) => thread.stale !== undefined))
    assert.deepEqual(
      threads.filter((thread) => thread.kind !== 'ask' && (thread.outcome ?? thread.stale ?? thread.activity)),
      [],
    )
  })

  it('hold what else may happen: pins, closures, edits, quotes, reactions, mentions, several communities', () => {
    const replies = threads.flatMap((thread) => thread.replies)
    assert.ok(threads.some((thread) => thread.pinned) && threads.some((thread) => thread.closed))
    assert.ok(threads.some((thread) => thread.edited) && replies.some((reply) => reply.edited))
    assert.ok(replies.some((reply) => reply.quotes) && replies.some((reply) => reply.helped))
    assert.ok(posts.some((post) => mentionsIn(post.body).length > 0))
    assert.equal(new Set(posts.flatMap((post) => Object.keys(post.reactions ?? {}))).size, 5)
    assert.ok(threads.some((thread) => thread.alsoIn.length >= 3))
  })

  it('are written, answered, marked and mentioned by people who were members at that time', () => {
    const outsiders = threads.flatMap((thread) =>
      postsOf(thread).flatMap((post) =>
        [post.by, ...mentionsIn(post.body)]
          .filter((handle) => !isMemberAt(handle, thread.community, instantOf(post.at, seedings[1] ?? fail(), zone)))
          .map((handle) => `${handle} in ${thread.handle} at ${post.at}`),
      ),
    )
    assert.deepEqual(outsiders, [])
  })

  it('carry reactions of members only, and never of oneself', () => {
    const odd = threads.flatMap((thread) =>
      postsOf(thread).flatMap((post) =>
        Object.values(post.reactions ?? {})
          .flat()
          .filter(
            (handle) =>
              handle === post.by ||
              !isMemberAt(handle, thread.community, instantOf(post.at, seedings[1] ?? fail(), zone)),
          )
          .map((handle) => `${handle} in ${thread.handle} at ${post.at}`),
      ),
    )
    assert.deepEqual(odd, [])
  })

  it('run forward in time and never into the future, whenever they are seeded', () => {
    const backward = seedings.flatMap((now) =>
      threads.filter((thread) => {
        const times = postsOf(thread).map((post) => instantOf(post.at, now, zone).epochMilliseconds)
        const later = [thread.outcome?.at, thread.stale, thread.pinned?.at, thread.closed?.at, thread.edited]
          .filter((moment) => moment !== undefined)
          .map((moment) => instantOf(moment, now, zone).epochMilliseconds)
        const sorted = times.every((time, n) => n === 0 || time > (times[n - 1] ?? 0))
        return !sorted || [...times, ...later].some((time) => time < (times[0] ?? 0) || time > now.epochMilliseconds)
      }),
    )
    assert.deepEqual(
      backward.map((thread) => thread.handle),
      [],
    )
  })

  it('quote words that are in the post they quote', () => {
    const wrong = threads.flatMap((thread) => {
      const all = postsOf(thread)
      return thread.replies.filter((reply, n) => {
        const quotes = reply.quotes
        return quotes && (quotes.post > n || !(all[quotes.post]?.body ?? '').includes(quotes.words))
      })
    })
    assert.deepEqual(wrong, [])
  })

  it('are announced by coordinators of every community that hears it', () => {
    const coordinates = (handle: string, slug: string) =>
      people.some(
        (person) =>
          person.handle === handle &&
          person.memberships.some((its) => its.community === slug && its.roles.includes('coordinator')),
      )
    const announcements = threads.filter((thread) => thread.kind === 'announcement')
    assert.ok(announcements.length >= 6)
    const unfit = announcements.filter(
      (thread) => ![thread.community, ...thread.alsoIn].every((slug) => coordinates(thread.by, slug)),
    )
    assert.deepEqual(
      unfit.map((thread) => thread.handle),
      [],
    )
  })

  it('hold no address, telephone number, or link to a real place', () => {
    const text = posts.map((post) => post.body).join('\n')
    assert.deepEqual(text.match(/[\w.]+@[\w.]+\.\w+/g)?.filter((found) => !found.endsWith('@example.org')) ?? [], [])
    assert.deepEqual(text.match(/\d{3}[ .\-\u00A0]\d{3}[ .-]?\d{4}|\d{3}-\d{4}|\d{7,}/g) ?? [], [])
    const links = text.match(/https?:\/\/[^\s)]+/g) ?? []
    assert.ok(links.length > 0)
    assert.deepEqual(
      links.filter((link) => !/^https:\/\/example\.org(\/|$)/.test(link)),
      [],
    )
  })
})

function fail(): never {
  throw new Error('there is no such seeding')
}
