import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning } from '#world/world.ts'
import { haveQuestions } from './testing/asking.ts'

const asked = { questionEn: 'Who can join?', answerEn: 'Each page says so.', questionFr: '', answerFr: '' }

describe('what an umbrella tells everybody', () => {
  test('is read without signing in, in the reader’s language, with what is in the other one marked', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      await haveQuestions(world)
      const { body, status, statements } = await ask('visitor', 'GET', '/about')
      assert.equal(status, 200)
      assert.ok(statements <= 6, `${statements} statements`)
      assert.match(body, /<h1>Harbour<\/h1>/)
      assert.match(body, /<h3>Who sees what I say\?<\/h3>[^]*Members, and <em>nobody<\/em> else/)
      assert.match(body, /<span lang="fr">Combien de temps\u202f\?<\/span>[^]*lang="fr"[^]*Available in French only/)
      assert.match(body, /A domain[^]*A community[^]*A practice/)
      assert.match(body, /Meadow/)
      assert.doesNotMatch(body, /Circle|Grove|Cercle|Change the questions/)

      const french = await ask('fay', 'GET', `/umbrellas/${communities.harbour}/about`)
      assert.match(french.body, /Les <strong>membres<\/strong>/)
      assert.doesNotMatch(french.body, /Offert en|Who sees what I say/)
      assert.doesNotMatch((await ask('cy', 'GET', '/about')).body, /Circle/)
    }))

  test('says nothing of questions where there are none, but to whoever can write some', () =>
    inWorld(async ({ ask, communities }) => {
      assert.doesNotMatch((await ask('visitor', 'GET', '/about')).body, /Questions and answers/)
      assert.doesNotMatch((await ask('ana', 'GET', '/about')).body, /Questions and answers/)
      const dee = (await ask('dee', 'GET', '/about')).body
      assert.match(dee, new RegExp(`href="/umbrellas/${communities.harbour}/questions"`))
      assert.equal((await ask('visitor', 'GET', `/umbrellas/${communities.meadow}/about`)).status, 404)
    }))

  test('is listed by search engines only where an administrator says so', () =>
    inWorld(async ({ ask, communities }) => {
      const robots = /<meta name="robots" content="noindex"/
      assert.match((await ask('visitor', 'GET', '/about')).body, robots)
      const form = {
        nameEn: 'Harbour',
        exitUrl: 'https://weather.example.org/',
        timeZone: 'America/Vancouver',
        hue: '330',
      }
      const editing = `/umbrellas/${communities.harbour}/editing`
      assert.equal((await ask('ana', 'POST', editing, { ...form, isIndexed: 'yes' })).status, 404)
      assert.match((await ask('visitor', 'GET', '/about')).body, robots)
      assert.equal((await ask('dee', 'POST', editing, { ...form, isIndexed: 'yes' })).status, 303)
      assert.match((await ask('dee', 'GET', editing)).body, /name="isIndexed"[^>]*checked[^]*training by its name/)
      const listed = (await ask('visitor', 'GET', '/about')).body
      assert.doesNotMatch(listed, robots)
      assert.match(listed, /property="og:title" content="Harbour"/)
      for (const path of ['/', '/communities', '/sign-in'])
        assert.match((await ask('visitor', 'GET', path)).body, robots, path)
      assert.equal((await ask('dee', 'POST', editing, form)).status, 303)
      assert.match((await ask('visitor', 'GET', '/about')).body, robots)
    }))

  test('may be kept for five minutes as visitors have it, never as members have it', () =>
    inWorld(async ({ ask, communities }) => {
      for (const path of ['/about', `/umbrellas/${communities.harbour}/about`]) {
        const visitors = (await ask('visitor', 'GET', path)).headers
        assert.equal(visitors['cache-control'], 'public, max-age=300')
        assert.equal(visitors['vary'], 'cookie, accept-language, accept-encoding')
        assert.equal((await ask('ben', 'GET', path)).headers['cache-control'], 'no-store')
      }
      const front = (await ask('visitor', 'GET', '/')).headers
      assert.equal(front['cache-control'], 'no-store')
      assert.equal(front['vary'], 'accept-encoding')
    }))

  test('is led to from the front door and from the foot of each page', () =>
    inWorld(async ({ ask }) => {
      assert.match((await ask('visitor', 'GET', '/')).body, /href="\/about"/)
      assert.match((await ask('visitor', 'GET', '/sign-in')).body, /href="\/about"/)
    }))
})

describe('the address of one language', () => {
  test('is read in that language by everybody, and a change of language leads away from it', () =>
    inWorld(async ({ ask }) => {
      const french = await ask('visitor', 'GET', '/about?lang=fr')
      assert.match(french.body, /<html lang="fr"[^]*<h1>Le Havre/)
      assert.match(french.body, /name="to" value="\/about"/)
      assert.equal(french.headers['cache-control'], 'public, max-age=300')
      assert.match((await ask('fay', 'GET', '/about?lang=en')).body, /<html lang="en"/)
      assert.match((await ask('visitor', 'GET', '/about?lang=de')).body, /<html lang="en"/)
    }))

  test('is told to search engines, with that of the other language, only where they may list the page', () =>
    inWorld(async ({ ask, communities, db, outside }) => {
      const page = `/umbrellas/${communities.harbour}/about`
      assert.doesNotMatch((await ask('visitor', 'GET', page)).body, /hreflang|canonical/)
      await db.updateTable('umbrella').set({ is_indexed: true }).execute()
      const { body } = await ask('visitor', 'GET', '/about?lang=fr')
      const address = outside.settings.origin + page
      for (const link of [
        `rel="canonical" href="${address}?lang=fr"`,
        `hreflang="en" href="${address}?lang=en"`,
        `hreflang="fr" href="${address}?lang=fr"`,
        `hreflang="x-default" href="${address}"`,
      ])
        assert.ok(body.includes(link), link)
      assert.match(body, /<title>Le Havre<\/title>/)
      assert.match(body, /<meta name="description" content="[^"]{20}/)
    }))
})

describe('questions and answers', () => {
  test('are added, changed, moved, taken off and brought back by administrators', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const list = `/umbrellas/${communities.harbour}/questions`
      assert.match((await ask('dee', 'GET', list)).body, /No questions yet/)
      const { first, second } = await haveQuestions(world)
      assert.equal((await ask('dee', 'POST', list, asked)).location, list)
      const order = async () =>
        [...(await ask('visitor', 'GET', '/about')).body.matchAll(/<h3>(Who[^<]*|<span[^<]*)/g)].map(([, said]) => said)
      assert.deepEqual(await order(), [
        'Who sees what I say?',
        '<span lang="fr">Combien de temps\u202f?',
        'Who can join?',
      ])

      await ask('dee', 'POST', `${list}/${first}/move`, { direction: 'down' })
      await ask('dee', 'POST', `${list}/${second}/move`, { direction: 'up' })
      await ask('dee', 'POST', `${list}/${first}/move`, { direction: 'down' })
      await ask('dee', 'POST', `${list}/${first}/move`, { direction: 'down' })
      assert.deepEqual((await order()).at(-1), 'Who sees what I say?')
      assert.equal((await ask('dee', 'POST', `${list}/${first}/move`, { direction: 'sideways' })).status, 404)

      const form = (await ask('dee', 'GET', `${list}/${first}`)).body
      assert.match(form, /value="Who sees what I say\?"/)
      await ask('dee', 'POST', `${list}/${first}`, { ...asked, questionEn: 'Who reads it?', seen: seenIn(form) })
      assert.deepEqual((await order()).at(-1), 'Who reads it?')

      assert.equal((await ask('dee', 'POST', `${list}/${first}/removal`)).location, list)
      assert.equal((await order()).length, 2)
      assert.equal((await ask('dee', 'GET', `${list}/${first}`)).status, 404)
      assert.equal((await ask('dee', 'POST', `${list}/${first}/removal`)).status, 404)
      assert.equal((await ask('dee', 'POST', `${list}/${first}/return`)).location, list)
      assert.equal((await ask('dee', 'POST', `${list}/${first}/return`)).status, 404)
      assert.deepEqual((await order()).at(-1), 'Who reads it?')
      const audit = await ask('dee', 'GET', `/umbrellas/${communities.harbour}/audit`)
      assert.match(audit.body, /Dee Koss changed the public questions and answers of Harbour/)
    }))

  test('are changed by two at the same moment: the second sees what the first wrote, and her own words', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const { first } = await haveQuestions(world)
      const path = `/umbrellas/${communities.harbour}/questions/${first}`
      const seen = seenIn((await ask('dee', 'GET', path)).body)
      const sent = await Promise.all([
        ask('dee', 'POST', path, { ...asked, answerEn: 'The **one** answer.', seen }),
        ask('dee', 'POST', path, { ...asked, answerEn: 'The **other** answer.', seen }),
      ])
      assert.deepEqual(new Set(sent.map(({ status }) => status)), new Set([303, 409]))
      const late = sent.find(({ status }) => status === 409)?.body ?? ''
      const [theirs, hers] = sent[0]?.status === 303 ? ['one', 'other'] : ['other', 'one']
      assert.match(late, new RegExp(`Somebody else has changed this question[^]*<strong>${theirs}</strong>`))
      assert.match(late, new RegExp(`<textarea[^>]*>\\s*The \\*\\*${hers}\\*\\* answer`))
      const again = { ...asked, answerEn: `The **${hers}** answer.`, seen: seenIn(late) }
      assert.equal((await ask('dee', 'POST', path, again)).status, 303)
      assert.match((await ask('visitor', 'GET', '/about')).body, new RegExp(`<strong>${hers}</strong>`))
    }))

  test('are not there to be changed for anybody else', () =>
    inWorld(async (world) => {
      const { ask, communities } = world
      const { first } = await haveQuestions(world)
      const list = `/umbrellas/${communities.harbour}/questions`
      for (const who of ['ana', 'ivy', 'gus'] as const) {
        for (const path of [list, `${list}/new`, `${list}/${first}`])
          assert.equal((await ask(who, 'GET', path)).status, 404, `${who} ${path}`)
        for (const path of ['', `/${first}`, `/${first}/move`, `/${first}/removal`, `/${first}/return`]) {
          const refused = await ask(who, 'POST', `${list}${path}`, { ...asked, direction: 'up' })
          assert.equal(refused.status, 404, `${who} ${path}`)
        }
      }
      assert.equal((await ask('visitor', 'GET', list)).status, 404)
    }))

  test('come with their answers, in one language at least, and keep what was typed', () =>
    inWorld(async ({ ask, communities }) => {
      const list = `/umbrellas/${communities.harbour}/questions`
      const wrong = [
        [{ questionEn: 'Why?' }, /Write an answer to this question/],
        [{ answerFr: 'Parce que.' }, /Write the question that this answers/],
        [{}, /in one language at least/],
        [{ ...asked, questionEn: 'x'.repeat(201) }, /too long|shorten|characters/i],
      ] as const
      for (const [form, says] of wrong) {
        const { status, body } = await ask('dee', 'POST', list, form)
        assert.equal(status, 422)
        assert.match(body, says)
      }
      assert.match((await ask('dee', 'POST', list, { answerFr: 'Parce que.' })).body, /Parce que\./)
    }))

  test('are safe to read, whatever was written', () =>
    inWorld(async ({ ask, communities }) => {
      const answerEn = '<script>alert(1)</script> [here](javascript:alert(1))'
      await ask('dee', 'POST', `/umbrellas/${communities.harbour}/questions`, { ...asked, answerEn })
      assert.doesNotMatch((await ask('visitor', 'GET', '/about')).body, /<script>alert|href="javascript/)
    }))

  test('stay few, also where two add the last one at once; what was taken off a month ago goes', () =>
    inWorld(async (world) => {
      const { ask, communities, db, clock } = world
      const list = `/umbrellas/${communities.harbour}/questions`
      const { first, second } = await haveQuestions(world)
      for (let n = 0; n < 37; n++) assert.equal((await ask('dee', 'POST', list, asked)).status, 303)
      const adding = await Promise.all([ask('dee', 'POST', list, asked), ask('dee', 'POST', list, asked)])
      assert.deepEqual(new Set(adding.map(({ status }) => status)), new Set([303, 409]))

      await ask('dee', 'POST', `${list}/${first}/removal`)
      await ask('dee', 'POST', list, asked)
      assert.equal((await ask('dee', 'POST', `${list}/${first}/return`)).status, 409)
      await db
        .updateTable('public_question')
        .set({ created_at: morning.subtract({ hours: 2000 }), removed_at: morning.subtract({ hours: 24 * 31 }) })
        .where('id', '=', first)
        .execute()
      clock.pass({ minutes: 1 })
      await ask('dee', 'POST', `${list}/${second}/removal`)
      const kept = await db.selectFrom('public_question').select('id').execute()
      assert.ok(!kept.some(({ id }) => id === first))
      assert.ok(kept.some(({ id }) => id === second))
    }))

  test('are changed by nobody else in the database either', () =>
    inWorld(async (world) => {
      await haveQuestions(world)
      const change = (who: 'ana' | 'dee') =>
        world.clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db }) =>
          db.updateTable('public_question').set({ answer_fr: 'Autre' }).executeTakeFirst(),
        )
      assert.equal((await change('ana')).numUpdatedRows, 0n)
      assert.equal((await change('dee')).numUpdatedRows, 2n)
    }))
})

function seenIn(body: string): string {
  return /name="seen" value="([^"]+)"/.exec(body)?.[1] ?? ''
}
