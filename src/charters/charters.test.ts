import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { bringOn, charter, marks, shelf, write } from './testing/writing.ts'

describe('a charter', () => {
  test('is begun by those who convene, in both languages, and is a draft that members do not know of', () =>
    inWorld(async (world) => {
      const {
        ask,
        communities: { circle },
      } = world
      const place = shelf(circle)
      assert.match((await ask('ana', 'GET', place)).body, /What is this community for\?[\s\S]*Begin the charter/)
      const calm = (await ask('ben', 'GET', place)).body
      assert.match(calm, /There is no charter yet/)
      assert.doesNotMatch(calm, /Begin the charter/)

      const begun = await ask('ana', 'POST', place)
      assert.equal(begun.location, `${place}/1/editing`)
      const again = await ask('fay', 'POST', place)
      assert.equal(again.location, `${place}/1/editing`)

      const saved = await write(world, 'ana', `${place}/1`, { ...marks, domainFr: 'L’écoute au travail.' })
      assert.equal(saved.location, `${place}/1`)
      const draft = await ask('ana', 'GET', `${place}/1`)
      assert.match(draft.body, /Draft[\s\S]*Put it to the members/)
      assert.ok(draft.statements <= 5, String(draft.statements))
      assert.equal((await ask('ben', 'GET', `${place}/1`)).status, 404)
      assert.doesNotMatch((await ask('ben', 'GET', place)).body, /is being written/)
    }))

  test('is put to the members, who read it, and adopted: then it holds', () =>
    inWorld(async (world) => {
      const {
        ask,
        db,
        communities: { circle },
      } = world
      const place = shelf(circle)
      const words = {
        ...marks,
        domainFr: 'L’écoute au travail.',
        objectivesEn: '- Fewer forms\nMore time',
        peerSupport: '2',
      }
      await charter(world, 'draft', { ...words, coordination: '1', reviewOn: '2027-03-01' })
      await bringOn(world, 'fay', `${place}/1`, 'consultation')
      assert.match((await ask('ben', 'GET', place)).body, /is put to the members: what do you think of it\?/)
      assert.match((await ask('ben', 'GET', `${place}/1`)).body, /<li>Fewer forms<\/li>\s*<li>More time<\/li>/)

      assert.equal((await bringOn(world, 'ana', `${place}/1`, 'adoption')).location, place)
      const held = await ask('ben', 'GET', place)
      assert.ok(held.statements <= 4, String(held.statements))
      assert.match(held.body, /Adopted[\s\S]*Version 1[\s\S]*by Ana Wells/)
      assert.match(held.body, /Peer support and belonging<\/th>[\s\S]*?<span>much<\/span>/)
      assert.match(held.body, /To be looked at again on <time datetime="2027-03-01">1 March 2027/)
      assert.match((await ask('fay', 'GET', place)).body, /L’écoute au travail[\s\S]*Disponible en anglais seulement/)

      const told = await db.selectFrom('event').select(['kind', 'facts']).orderBy('id').execute()
      assert.deepEqual(
        told.map(({ kind }) => kind),
        ['charter.begun', 'charter.edited', 'charter.consulted', 'charter.adopted'],
      )
      assert.deepEqual(told.at(-1)?.facts, { number: 1 })
    }))

  test('has versions, of which one holds; any two can be set beside each other', () =>
    inWorld(async (world) => {
      const {
        ask,
        communities: { circle },
      } = world
      const place = shelf(circle)
      await charter(world, 'adopted')
      const next = await charter(world, 'adopted', {
        ...marks,
        domainEn: 'How we listen and rest at work.',
        scopeOutEn: 'Cases of clients.',
        sharedVision: '1',
      })
      assert.equal(next, `${place}/2`)
      const versions = (await ask('ben', 'GET', `${place}/versions`)).body
      assert.match(versions, /Charter, version 2[\s\S]*Adopted[\s\S]*Charter, version 1[\s\S]*Earlier version/)

      const compared = await ask('ben', 'GET', `${place}/differences?from=1&to=2`)
      assert.ok(compared.statements <= 4, String(compared.statements))
      assert.match(compared.body, /How we listen <ins><span class="unseen" lang="en">\[added: <\/span>and rest /)
      assert.match(compared.body, /What does not<\/h2>\s*<span class="chip good">New/)
      assert.match(compared.body, /Shared vision and action: not, now somewhat/)
      assert.match((await ask('ben', 'GET', `${place}/differences?from=2&to=1`)).body, /<del>/)
      for (const path of ['differences?from=1&to=3', 'differences', '3', '0', 'x', '1x', '99999999999']) {
        assert.equal((await ask('ben', 'GET', `${place}/${path}`)).status, 404, path)
      }
      assert.match((await ask('ben', 'GET', `${place}/1`)).body, /Earlier version/)
    }))

  test('keeps what somebody typed where it cannot be saved, and says what to do', () =>
    inWorld(async (world) => {
      const {
        ask,
        communities: { circle },
      } = world
      const path = await charter(world, 'draft', { domainEn: 'Only this' })
      const early = await bringOn(world, 'ana', path, 'consultation')
      assert.equal(early.status, 422)
      assert.match(early.body, /A charter says what brings you together, what you owe each other and what you build/)

      const long = await write(world, 'ana', path, { ...marks, rhythmFr: 'x'.repeat(2001), reviewOn: '2026-02-30' })
      assert.equal(long.status, 422)
      assert.match(long.body, /This is too long[\s\S]*Choose a day, or leave it empty/)
      assert.match(long.body, /We answer each other within a week/)

      const doubted = await write(world, 'ana', path, {
        ...marks,
        rolesEn: 'Delia Fernbrook, my client, is 604-555-0143',
      })
      assert.equal(doubted.status, 422)
      assert.match(doubted.body, /class="doubt/)
      assert.match((await ask('ana', 'GET', `${shelf(circle)}/1`)).body, /Only this/)
    }))

  test('is not to be looked at again on a day that is over, unless that day stood there before', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const path = await charter(world, 'draft', { ...marks, reviewOn: '2026-03-02' })
      const past = await write(world, 'ana', path, { ...marks, rhythmEn: 'Each month', reviewOn: '2020-01-01' })
      assert.equal(past.status, 422)
      assert.match(past.body, /This day is past[^]*value="2020-01-01"/)
      assert.match(past.body, /Each month/)
      const before = Temporal.PlainDate.from('2026-02-01')
      await db.updateTable('paper').set({ review_on: before }).execute()
      assert.equal((await write(world, 'ana', path, { ...marks, reviewOn: '2026-02-01' })).status, 303)
      assert.equal((await write(world, 'ana', path, { ...marks, reviewOn: '2026-02-02' })).status, 422)
      assert.match((await ask('ana', 'GET', path)).body, /datetime="2026-02-01"/)
    }))

  test('is nobody’s business outside, and an administrator’s no more than a stranger’s', () =>
    inWorld(async (world) => {
      const {
        ask,
        communities: { circle, grove },
      } = world
      const path = await charter(world, 'adopted')
      for (const [who, status] of [
        ['cy', 403],
        ['gus', 403],
        ['dee', 403],
        ['ivy', 403],
        ['visitor', 404],
      ] as const) {
        for (const page of [
          shelf(circle),
          path,
          `${shelf(circle)}/versions`,
          `${shelf(circle)}/differences?from=1&to=1`,
        ]) {
          const seen = await ask(who, 'GET', page)
          assert.equal(seen.status, status, `${who} ${page}`)
          assert.doesNotMatch(seen.body, /within a week/)
        }
        if (who !== 'visitor') assert.equal((await ask(who, 'POST', shelf(circle))).status, 403)
      }
      for (const page of ['charter', 'agreement', 'charter/1', 'charter/versions']) {
        assert.equal((await ask('ben', 'GET', `/communities/${grove}/${page}`)).status, 404)
      }
    }))

  test('is not written by a member, and not adopted by a facilitator', () =>
    inWorld(async (world) => {
      const {
        ask,
        communities: { circle },
      } = world
      assert.equal((await ask('ben', 'POST', shelf(circle))).status, 403)
      const path = await charter(world, 'consulted')
      assert.equal((await ask('ben', 'GET', `${path}/editing`)).status, 403)
      for (const act of ['editing', 'adoption']) {
        assert.equal((await ask('ben', 'POST', `${path}/${act}`, { seen: '1', ...marks })).status, 403, act)
      }
      assert.equal((await bringOn(world, 'fay', path, 'adoption')).status, 403)
      assert.doesNotMatch((await ask('fay', 'GET', path)).body, /Adopter cette version/)

      const { db, people } = world
      await db
        .updateTable('membership')
        .set({ roles: ['member', 'core_member'] })
        .where('person_id', '=', people.ben)
        .execute()
      assert.equal((await write(world, 'ben', path, { ...marks, rhythmEn: 'Monthly' })).status, 303)
      assert.equal((await bringOn(world, 'ben', path, 'adoption')).status, 303)
    }))
})
