import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { KnowledgeTopicId } from '#database'
import { newId } from '#kernel/id.ts'
import { inWorld, type World } from '#world/world.ts'
import { claim, claimsOf, topics } from './testing/claims.ts'

describe('what somebody can be asked about', () => {
  test('is said by herself, and shown to members with her face, in few statements', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const path = `/communities/${communities.circle}/experience`
      assert.match((await ask('ben', 'GET', path)).body, /Nobody has said yet what they can be asked about/)

      const said = await claim(world, 'ben', 'Interpreters by telephone')
      assert.equal(said.location, path)
      await claim(world, 'fay', 'interpreters  BY telephone ')
      await claim(world, 'fay', 'Écrire un rapport')
      assert.deepEqual(await topics(world), ['Interpreters by telephone', 'Écrire un rapport'])

      const own = await ask('ben', 'GET', path)
      assert.equal(own.statements, 5)
      assert.match(
        own.body,
        /You can be asked about<\/h2>\s*<ul class="own-topics">[\s\S]*Interpreters by telephone[\s\S]*<\/ul>/,
      )
      assert.match(own.body, /<option value="Écrire un rapport">/)
      assert.doesNotMatch(own.body, /<option value="Interpreters/)
      assert.match(own.body, /Seen by the 3 members of/)
      const anas = (await ask('ana', 'GET', path)).body
      assert.match(anas, /Interpreters by telephone<\/h3>[\s\S]*Ask them[\s\S]*Ben Ito[\s\S]*Fay Roy/)
      assert.match(anas, /Écrire un rapport<\/span><\/h3>[\s\S]*Ask them[\s\S]*Fay Roy/)
      assert.match(anas, new RegExp(`href="${path}" aria-current="page">Who has experience`))
      assert.match(anas, /<h3><span lang="fr">Écrire un rapport/)
      const fays = (await ask('fay', 'GET', path)).body
      assert.match(fays, /On peut vous consulter sur/)
      assert.match(fays, /<h3><span lang="en">Interpreters by telephone/)
    }))

  test('is nobody’s business outside, and nobody outside adds to it', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        communities: { circle, grove },
      } = world
      await claim(world, 'eve', 'Being the only one', grove)
      await claim(world, 'ben', 'Court days')
      const [court] = await db.selectFrom('knowledge_topic').select('id').where('community_id', '=', circle).execute()
      const place = (id: string) => `/communities/${id}/experience`
      assert.match((await ask('ana', 'GET', place(grove))).body, /Being the only one/)
      for (const [who, where, status] of [
        ['ben', grove, 404],
        ['cy', grove, 404],
        ['cy', circle, 403],
        ['gus', circle, 403],
        ['dee', circle, 403],
        ['dee', grove, 403],
        ['visitor', circle, 404],
        ['visitor', grove, 404],
      ] as const) {
        const page = await ask(who, 'GET', place(where))
        assert.equal(page.status, status, `${who} ${where}`)
        assert.doesNotMatch(page.body, /Being the only one|Court days/)
        if (who === 'visitor') continue
        assert.equal((await claim(world, who, 'Coming in', where)).status, status)
        assert.notEqual((await ask(who, 'POST', `${place(where)}/${court?.id}/withdrawal`)).status, 303)
      }
      assert.deepEqual(await topics(world), ['Being the only one', 'Court days'])
      assert.deepEqual(await claimsOf(world), ['ben Court days', 'eve Being the only one'])
    }))

  test('is taken away by herself alone, and back again by the notice that says so', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        communities: { circle },
      } = world
      await claim(world, 'ben', 'Court days & nights')
      const { id } = await db.selectFrom('knowledge_topic').select('id').executeTakeFirstOrThrow()
      const path = `/communities/${circle}/experience/${id}/withdrawal`
      await ask('ana', 'POST', path)
      assert.deepEqual(await claimsOf(world), ['ben Court days & nights'])

      const gone = await ask('ben', 'POST', path)
      assert.deepEqual([await claimsOf(world), await topics(world)], [[], []])
      const page = (await ask('ben', 'GET', gone.location)).body
      assert.match(page, /You will not be asked about it any more\./)
      const [, undo = ''] = /action="([^"]+\/return\?[^"]+)"/.exec(page) ?? []
      const back = await ask('ben', 'POST', undo.replaceAll('&amp;', '&'))
      assert.equal(back.status, 303)
      assert.deepEqual(await claimsOf(world), ['ben Court days & nights'])
      assert.equal((await ask('ben', 'POST', path)).status, 404)
    }))

  test('is a few words, and at most twenty topics', () =>
    inWorld(async (world) => {
      const sentences = {
        ' ': /Write in a word or two/,
        x: /Write in a word or two/,
        '…!': /Write in a word or two/,
        ['x'.repeat(81)]: /at most 80 characters/,
      }
      for (const [label, sentence] of Object.entries(sentences)) {
        const { status, body } = await claim(world, 'ben', label)
        assert.equal(status, 422)
        assert.match(body, sentence)
      }
      for (let n = 1; n <= 20; n++) assert.equal((await claim(world, 'ben', `Topic ${n}`)).status, 303)
      const more = await claim(world, 'ben', 'One more')
      assert.equal(more.status, 422)
      assert.match(more.body, /You can be asked about 20 topics here/)
      assert.match(more.body, /value="One more"/)
      assert.equal((await claim(world, 'ben', 'topic 7')).status, 303)
      assert.equal((await claimsOf(world)).length, 20)
      assert.equal((await claim(world, 'ana', 'One more')).status, 303)
    }))

  test('goes on page by page where it is much', () =>
    inWorld(async (world) => {
      const {
        ask,
        communities: { circle },
      } = world
      await fill(world, 130)
      const seen: number[] = []
      let path: string | undefined = `/communities/${circle}/experience`
      while (path) {
        const { body } = await ask('ben', 'GET', path.replaceAll('&amp;', '&'))
        seen.push(body.match(/<li id="topic-/g)?.length ?? 0)
        path = /class="older" href="([^"]+)"/.exec(body)?.[1]
      }
      assert.deepEqual(seen, [60, 60, 10])
    }))
})

describe('what a former member could be asked about', () => {
  test('is gone when she leaves, and does not come back by itself', () =>
    inWorld(async (world) => {
      const {
        ask,
        communities: { circle },
      } = world
      await claim(world, 'ben', 'Court days')
      await claim(world, 'ben', 'Night lines')
      await claim(world, 'fay', 'Court days')
      assert.match((await ask('ben', 'GET', `/communities/${circle}/leaving`)).body, /is taken off the list here/)
      await ask('ben', 'POST', `/communities/${circle}/leaving`)
      assert.deepEqual(await claimsOf(world), ['fay Court days'])
      assert.deepEqual(await topics(world), ['Court days'])
      assert.doesNotMatch((await ask('ana', 'GET', `/communities/${circle}/experience`)).body, /Ben Ito/)
      assert.equal((await ask('ben', 'GET', `/communities/${circle}/experience`)).status, 403)
    }))

  test('is gone when she is removed, or her account is', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        people,
        communities: { circle, meadow },
      } = world
      await claim(world, 'ben', 'Court days')
      await claim(world, 'cy', 'Radishes', meadow)
      await ask('ana', 'POST', `/communities/${circle}/people/${people.ben}/removal`, { reason: 'movedOn' })
      assert.deepEqual(await claimsOf(world), ['cy Radishes'])
      await ask('ana', 'POST', `/communities/${circle}/people/${people.ben}/return`)
      assert.deepEqual(await claimsOf(world), ['cy Radishes'])

      await db.deleteFrom('membership').where('person_id', '=', people.cy).execute()
      assert.deepEqual([await claimsOf(world), await topics(world)], [[], []])
    }))
})

/** Gives Ana more topics than anybody could give herself. */
async function fill({ db, communities: { circle }, people, clock }: World, count: number): Promise<void> {
  const made = { community_id: circle, created_at: clock.now() }
  const all = Array.from({ length: count }, (_, n) => ({ ...made, id: newId<KnowledgeTopicId>(), label: `Topic ${n}` }))
  await db.insertInto('knowledge_topic').values(all).execute()
  const claims = all.map(({ id }) => ({ ...made, topic_id: id, person_id: people.ana }))
  await db.insertInto('knowledge_claim').values(claims).execute()
}
