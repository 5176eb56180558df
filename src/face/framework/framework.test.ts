import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { tokenFor } from '#world/people.ts'
import { inWorld, morning } from '#world/world.ts'

const words = { wordsEn: '## A domain\n\nWhat we *share*.', wordsFr: '', seen: '0' }

describe('what an umbrella means by a community of practice', () => {
  test('is read by everybody once its administrators have said it, in the language that there is', () =>
    inWorld(async ({ ask, communities }) => {
      const path = `/umbrellas/${communities.harbour}/framework`
      assert.equal((await ask('visitor', 'GET', path)).status, 404)
      assert.doesNotMatch((await ask('visitor', 'GET', '/about')).body, /in our own words/)
      assert.equal((await ask('dee', 'POST', `${path}/editing`, words)).location, path)

      const seen = await ask('visitor', 'GET', path)
      assert.match(seen.body, /<h\d>A domain<\/h\d>[^]*What we <em>share<\/em>/)
      assert.doesNotMatch(seen.body, /Available in|Change this page/)
      assert.equal(seen.headers['cache-control'], 'public, max-age=300')
      assert.match(seen.body, /name="robots" content="noindex"/)
      assert.ok(seen.statements <= 4, String(seen.statements))
      assert.match((await ask('visitor', 'GET', '/about')).body, new RegExp(`href="${path}"`))
      assert.match((await ask('fay', 'GET', path)).body, /lang="en"[^]*Offert en anglais seulement/)
      assert.match((await ask('dee', 'GET', path)).body, /Change this page/)
    }))

  test('begins with words that are offered and never forced, is looked at before it is saved, and is safe', () =>
    inWorld(async ({ ask, communities }) => {
      const path = `/umbrellas/${communities.harbour}/framework`
      assert.match((await ask('dee', 'GET', `${path}/editing`)).body, /Begin with these words/)
      const offered = (await ask('dee', 'GET', `${path}/editing?begin=offered`)).body
      assert.match(offered, /Three things make one\.[^]*Trois choses la constituent\./)
      assert.equal((await ask('visitor', 'GET', path)).status, 404)

      const typed = { ...words, wordsEn: '<script>alert(1)</script> **ours** [x](javascript:alert(1))' }
      const preview = await ask('dee', 'POST', `${path}/editing`, { ...typed, see: 'preview' })
      assert.equal(preview.status, 422)
      assert.match(preview.body, /<strong>ours<\/strong>/)
      assert.equal((await ask('visitor', 'GET', path)).status, 404)
      await ask('dee', 'POST', `${path}/editing`, typed)
      assert.doesNotMatch((await ask('visitor', 'GET', path)).body, /<script>alert|href="javascript/)
      const long = await ask('dee', 'POST', `${path}/editing`, { ...words, wordsEn: 'x'.repeat(20_001), seen: '1' })
      assert.equal(long.status, 422)
    }))

  test('keeps what it said before, brings it back, and is overwritten by nobody who has not seen it', () =>
    inWorld(async ({ ask, communities }) => {
      const path = `/umbrellas/${communities.harbour}/framework`
      await ask('dee', 'POST', `${path}/editing`, words)
      const both = [1, 2].map((n) =>
        ask('dee', 'POST', `${path}/editing`, { ...words, wordsEn: `Said at once ${n}`, seen: '1' }),
      )
      assert.deepEqual(
        (await Promise.all(both)).map(({ status }) => status).toSorted((a, b) => a - b),
        [303, 409],
      )
      const late = await ask('dee', 'POST', `${path}/editing`, { ...words, wordsEn: 'Mine, later', seen: '1' })
      assert.equal(late.status, 409)
      assert.match(late.body, /Somebody else has changed[^]*Said at once[^]*Mine, later/)

      const versions = (await ask('dee', 'GET', `${path}/versions`)).body
      assert.match(versions, /Version 2[^]*Dee Koss[^]*Said at once[^]*Version 1[^]*A domain/)
      await ask('dee', 'POST', `${path}/editing`, { ...words, seen: '2' })
      assert.match((await ask('visitor', 'GET', path)).body, /What we <em>share/)
      const off = await ask('dee', 'POST', `${path}/editing`, { wordsEn: ' ', wordsFr: '', seen: '3' })
      assert.equal(off.location, `${path}/editing`)
      assert.equal((await ask('visitor', 'GET', path)).status, 404)
      assert.match((await ask('dee', 'GET', `${path}/versions`)).body, /The page was taken off/)
      const audit = await ask('dee', 'GET', `/umbrellas/${communities.harbour}/audit`)
      assert.match(audit.body, /Dee Koss changed what Harbour says a community of practice is/)
    }))

  test('is its administrators’ alone to change, and nobody else reads what it said before', () =>
    inWorld(async ({ ask, communities, clone, db }) => {
      const path = `/umbrellas/${communities.harbour}/framework`
      await ask('dee', 'POST', `${path}/editing`, words)
      await ask('dee', 'POST', `${path}/editing`, { ...words, wordsEn: 'Now', seen: '1' })
      for (const who of ['ana', 'ben', 'ivy'] as const) {
        for (const page of ['editing', 'versions'])
          assert.equal((await ask(who, 'GET', `${path}/${page}`)).status, 404, `${who} ${page}`)
        assert.equal((await ask(who, 'POST', `${path}/editing`, { ...words, seen: '2' })).status, 404, who)
        const tried = clone.visits({ token: tokenFor(who), now: morning, mode: 'write' }, ({ db: hers }) =>
          sql`insert into framework values (${communities.harbour}, 9, 'x', null, null, ${morning.toString()}, ${morning.toString()})`.execute(
            hers,
          ),
        )
        await assert.rejects(tried, /row-level security/)
      }
      const reworded = clone.visits({ token: tokenFor('dee'), now: morning, mode: 'write' }, ({ db: hers }) =>
        sql`update framework set words_en = 'x'`.execute(hers),
      )
      await assert.rejects(reworded, /permission denied/)
      assert.equal((await db.selectFrom('framework').selectAll().execute()).length, 2)
    }))
})
