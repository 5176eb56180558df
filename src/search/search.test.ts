import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ThreadId } from '#database'
import type { Persona } from '#world/people.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { keepTerms, tell } from '../profiles/testing/telling.ts'

describe('searching', () => {
  test('finds words, with or without accents and endings, in both languages, and marks them', () =>
    inWorld(async (world) => {
      await say(world, 'fay', 'Les intervenantes ont écouté les récits toute la matinée.')
      await say(world, 'ben', 'We are listening to stories about burned-out volunteers.')
      for (const words of ['récits', 'recit', 'intervenante écouter']) {
        assert.match(await found(world, 'ana', words), /<mark>/, words)
      }
      assert.match(
        await found(world, 'ana', 'volunteer story'),
        /listening to <mark>stories<\/mark>[\s\S]*<mark>volunteers<\/mark>/,
      )
      assert.match(await found(world, 'ana', 'volun'), /<mark>volunteers<\/mark>/)
      assert.match(await found(world, 'ana', '"burned out"'), /<mark>burned<\/mark>/)
      assert.match(await found(world, 'ana', '"stories listening"'), /This comes near/)
      assert.doesNotMatch(await found(world, 'ana', 'volunteers -stories'), /listening to/)
    }))

  test('leads to the very words, under who said them and where', () =>
    inWorld(async (world) => {
      const path = await say(world, 'ben', 'The zebra crossing by the centre is closed.')
      const page = await found(world, 'ana', 'zebra')
      assert.match(page, new RegExp(`href="${path.replace('?', '\\?')}"`))
      assert.match(page, /Ben Ito/)
      assert.match(page, /One found/)
    }))

  test('finds what the title and the words say together, and files by their name', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const opening = { kind: 'discussion', title: 'Zebra crossing', body: 'It is closed on Mondays.' }
      const begun = await ask('ben', 'POST', `/communities/${communities.circle}/conversations`, opening)
      assert.match(
        await found(world, 'ana', 'zebra mondays'),
        /<mark>Zebra<\/mark> crossing[\s\S]*<mark>Mondays<\/mark>/,
      )
      const files = [{ name: 'giraffe-checklist.txt', content: 'Nothing of the kind' }]
      await ask('ben', 'POST', `${begun.location}/replies`, { body: 'Here it is.' }, { files })
      assert.match(await found(world, 'fay', 'giraffe'), /Here it is/)
    }))

  test('finds nothing of where one does not belong, and nothing for a visitor', () =>
    inWorld(async (world) => {
      await say(world, 'ben', 'The zebra is ours.')
      for (const who of ['ana', 'ben', 'fay'] as const) assert.match(await found(world, who, 'zebra'), /zebra<\/mark>/)
      const nothing = await found(world, 'cy', 'okapi')
      for (const who of ['cy', 'dee', 'eve', 'gus', 'ivy'] as const) {
        const page = await found(world, who, 'zebra')
        assert.doesNotMatch(page, /is ours/, who)
        assert.equal(
          page.includes('Nothing was found for “zebra”'),
          nothing.includes('Nothing was found for “okapi”'),
          who,
        )
      }
      assert.equal((await world.ask('visitor', 'GET', '/search?q=zebra')).status, 401)
      const elsewhere = await world.ask('cy', 'GET', `/search?q=zebra&in=${world.communities.circle}`)
      assert.doesNotMatch(elsewhere.body, /is ours/)
    }))

  test('finds nothing that was deleted, hidden or taken out, and finds what came back', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      await say(world, 'ben', 'The zebra is here.')
      const { id } = await db
        .selectFrom('post')
        .select('id')
        .where('markdown', 'like', '%zebra%')
        .executeTakeFirstOrThrow()
      await ask('ben', 'POST', `/posts/${id}/deletion`)
      assert.doesNotMatch(await found(world, 'ana', 'zebra'), /is here/)
      await ask('ben', 'POST', `/posts/${id}/restoration`)
      assert.match(await found(world, 'ana', 'zebra'), /is here/)
      await ask('fay', 'POST', `/posts/${id}/flag`, { reason: 'identifying', words: '' })
      assert.doesNotMatch(await found(world, 'ben', 'zebra'), /is here/)
    }))

  test('forgives a slip where nothing says exactly that', () =>
    inWorld(async (world) => {
      await say(world, 'ben', 'We talked about burnout and vicarious trauma.')
      const page = await found(world, 'ana', 'burnuot')
      assert.match(page, /Nothing says “burnuot”\. This comes near\.[\s\S]*<mark>burnout<\/mark>/)
      assert.match(await found(world, 'cy', 'burnuot'), /Nothing was found/)
      assert.match(await found(world, 'ana', 'xyzzyqwrt'), /Nothing was found for “xyzzyqwrt”/)
    }))

  test('finds members whom one meets, by the beginning of a name, and nobody else', () =>
    inWorld(async (world) => {
      const { people, communities } = world
      const link = `/communities/${communities.circle}/people/${people.ben}`
      for (const words of ['ben', 'ito', 'Bén Ito', 'Ben Itoo']) {
        assert.ok((await found(world, 'ana', words)).includes(link), words)
      }
      for (const who of ['cy', 'eve', 'gus', 'ivy'] as const) {
        assert.ok(!(await found(world, who, 'ben ito')).includes(people.ben), who)
      }
      assert.ok(!(await found(world, 'ana', '%')).includes(people.ben))
      await world.db
        .updateTable('membership')
        .set({ ended_at: morning, ended_because: 'left' })
        .where('person_id', '=', people.ben)
        .execute()
      assert.ok(!(await found(world, 'ana', 'ben ito')).includes(people.ben))
    }))

  test('finds members by what they offer, do and where, as far as each has shown it', () =>
    inWorld(async (world) => {
      const { people, communities, ask } = world
      const terms = await keepTerms(world)
      await tell(world, 'ben', { offer: ['Court days, with interpreters', 'community'], region: [terms.north, 'me'] })
      const isFound = async (who: Persona, words: string) => (await found(world, who, words)).includes(people.ben)
      for (const words of ['interpreter', 'court interpreting', 'INTERPRÈTERS'])
        assert.ok(await isFound('ana', words), words)
      assert.ok(!(await isFound('ana', 'north')))
      assert.ok(!(await isFound('cy', 'interpreters')))
      await tell(world, 'ben', { offer: ['Court days', 'umbrella'] })
      assert.match((await ask('cy', 'GET', '/search?q=court')).body, new RegExp(`href="/people/${people.ben}">Ben Ito`))
      assert.ok(await isFound('eve', 'court days'))
      assert.ok(!(await isFound('gus', 'court days')))
      await tell(world, 'ben', { offer: ['Court days', 'me'] })
      assert.ok(!(await isFound('ana', 'court days')))
      await tell(world, 'ben', { offer: ['Court days', 'community'] })
      await ask('ben', 'POST', `/communities/${communities.circle}/people/${people.ana}/blocking`)
      assert.ok(!(await isFound('ana', 'court days')))
      assert.ok(await isFound('fay', 'court days'))
    }))

  test('finds communities that one may know of', () =>
    inWorld(async (world) => {
      const { communities, ask } = world
      const name =
        /<h1[^>]*>([^<]+)</.exec((await ask('eve', 'GET', `/communities/${communities.grove}`)).body)?.[1] ?? ''
      assert.notEqual(name, '')
      assert.ok((await found(world, 'eve', name)).includes(`/communities/${communities.grove}"`))
      assert.ok(!(await found(world, 'ben', name)).includes(`href="/communities/${communities.grove}"`))
    }))

  test('tells no more of somebody masked than her posts do', () =>
    inWorld(async (world) => {
      const { ask, db, communities, threads } = world
      await db.updateTable('community').set({ allows_masks: true }).where('id', '=', communities.circle).execute()
      await ask('ben', 'POST', `/threads/${threads.listening}/replies`, {
        body: 'A zebra, to be honest.',
        voice: 'mask',
      })
      const page = await found(world, 'ana', 'zebra')
      assert.match(page, /Member A/)
      assert.doesNotMatch(page, /Ben Ito/)
    }))

  test('shows what a post holds instead of its words', () =>
    inWorld(async (world) => {
      const reply = { body: 'The zebra was hurt.', noteKind: 'violence', note: 'an animal in pain' }
      await world.ask('ben', 'POST', `/threads/${world.threads.listening}/replies`, reply)
      for (const words of ['zebra', 'animal']) {
        const page = await found(world, 'ana', words)
        assert.match(page, /an animal in pain/, words)
        assert.doesNotMatch(page, /was hurt/, words)
      }
    }))

  test('answers in a frame while somebody types, by five statements, or six where nothing says so', () =>
    inWorld(async (world) => {
      await say(world, 'ben', 'The zebra is here.')
      const framed = await world.ask('ana', 'GET', '/search?q=zebra', {}, { headers: { 'turbo-frame': 'found' } })
      assert.match(framed.body, /^\s*<turbo-frame id="found"/)
      assert.match(framed.body, /zebra<\/mark>/)
      for (const [words, most] of [
        ['zebra', 5],
        ['burnuot', 6],
      ] as const) {
        const { statements } = await world.ask('ana', 'GET', `/search?q=${words}`)
        assert.ok(statements <= most, `${words} took ${statements}`)
      }
    }))

  test('goes on page by page, each result once', () =>
    inWorld(async (world) => {
      for (let i = 0; i < 25; i += 1) await say(world, 'ben', `Zebra number ${i} of many`)
      const first = await found(world, 'ana', 'zebra')
      const second = (await world.ask('ana', 'GET', '/search?q=zebra&from=20')).body
      const hits = [...first.matchAll(/number <\/?|[Nn]umber (\d+)/g), ...second.matchAll(/[Nn]umber (\d+)/g)]
      const numbers = hits.flatMap((hit) => hit[1] ?? [])
      assert.deepEqual([numbers.length, new Set(numbers).size], [25, 25])
      assert.match(first, /The first 20/)
    }))
})

async function say(
  { ask, threads }: World,
  who: 'ana' | 'ben' | 'fay',
  body: string,
  thread?: ThreadId,
): Promise<string> {
  const { status, location } = await ask(who, 'POST', `/threads/${thread ?? threads.listening}/replies`, { body })
  assert.equal(status, 303)
  return location
}

async function found({ ask }: World, who: Parameters<World['ask']>[0], words: string): Promise<string> {
  const { status, body } = await ask(who, 'GET', `/search?q=${encodeURIComponent(words)}`)
  assert.equal(status, 200)
  return body
}
