import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type Persona, type World } from '#world/world.ts'
import { closed } from '../communities/running/testing/closing.ts'
import { planned } from '../gatherings/testing/planning.ts'
import { heldGathering } from '../tracks/testing/tracks.ts'
import { readPdf } from './testing/reading.ts'

const usual = { name: 'Ben Ito', of: 'one', naming: 'named', size: 'letter' }

async function noted(world: World, id: string, as: Readonly<Record<string, string>>): Promise<void> {
  const form = Object.fromEntries(
    Object.entries(as).map(([who, state]) => [`of-${world.people[who as Persona]}`, state]),
  )
  assert.equal((await world.ask('ana', 'POST', `/gatherings/${id}/attendance`, form)).status, 303)
}

async function paper(world: World, who: Persona, id: string, differs: Readonly<Record<string, string>> = {}) {
  const { status, body, bytes } = await world.ask(who, 'POST', `/gatherings/${id}/certificate`, {
    ...usual,
    ...differs,
  })
  assert.equal(status, 200, body.slice(0, 3000))
  return readPdf(bytes)
}

const numberIn = (text: string) => /Number ([0-9A-Z-]{19})/.exec(text)?.[1] ?? ''

describe('a certificate', () => {
  test('says what is noted of whoever asks, under the name that she writes, and is told to be what it is', () =>
    inWorld(async (world) => {
      const id = await heldGathering(world)
      await noted(world, id, { ben: 'present', fay: 'absent' })
      const read = await paper(world, 'ben', id, { name: 'Bénédicte  Łuczak-Ütő' })
      assert.match(
        read.text,
        /^Harbour\nCertificate of participation\nThis says that\nBénédicte Łuczak-Ütő\ntook part in\nQuarterly call\nCircle\nOn Tuesday 10 March 2026\n1 gathering, 1\.5 h\n/,
      )
      assert.match(read.text, /\/certificates\/[0-9A-Z-]{19}$/)
      assert.deepEqual([read.pages, read.size, read.isTagged], [1, [612, 792], true])
      assert.deepEqual([read.title, read.author, read.language], ['Certificate of participation', undefined, 'en-CA'])
      assert.deepEqual(read.kinds.slice(0, 4), ['P', 'H1', 'P', 'H2'])
      assert.deepEqual(
        await world.db.selectFrom('person').select('id').where('display_name', 'like', 'Bénéd%').execute(),
        [],
      )

      const french = await world.ask('fay', 'GET', `/gatherings/${id}/certificate`)
      assert.match(french.body, /Rien n’est noté de vous ici/)
      await noted(world, id, { fay: 'late' })
      const hers = await paper(world, 'fay', id, { name: 'Fay Roy', size: 'a4' })
      assert.match(
        hers.text,
        /Attestation de participation[\s\S]*Fay Roy[\s\S]*Le mardi 10 mars 2026[\s\S]*Dont 1 en partie\./,
      )
      assert.deepEqual([hers.size, hers.language], [[595, 842], 'fr-CA'])
    }))

  test('is for a member of herself, of what is over and was not called off', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await planned(world, { pace: 'once' })
      const path = `/gatherings/${id}/certificate`
      assert.doesNotMatch((await ask('ben', 'GET', `/gatherings/${id}`)).body, /certificate/)
      assert.match((await ask('ben', 'GET', path)).body, /Nothing is noted of you here/)
      assert.equal((await ask('ben', 'POST', path, usual)).status, 422)
      for (const who of ['cy', 'dee', 'ivy', 'gus', 'eve'] as const) {
        assert.equal((await ask(who, 'GET', path)).status, 404, who)
        assert.equal((await ask(who, 'POST', path, usual)).status, 404, who)
      }
      world.clock.pass({ hours: 24 * 9 })
      await noted(world, id, { ben: 'present' })
      assert.match((await ask('ben', 'GET', `/gatherings/${id}`)).body, new RegExp(`href="${path}"`))
      assert.match((await ask('ana', 'GET', path)).body, /Nothing is noted of you here/)
      await closed(world)
      assert.match((await paper(world, 'ben', id)).text, /Ben Ito/)
      assert.equal((await ask('ben', 'POST', `/communities/${world.communities.circle}/leaving`)).status, 303)
      assert.equal((await ask('ben', 'POST', path, usual)).status, 404)
    }))

  test('of a series says how many of how many, what was in part, and follows what is put right', () =>
    inWorld(async (world) => {
      const id = await planned(world)
      world.clock.pass({ hours: 24 * 200 })
      const rows = await world.db.selectFrom('gathering').select(['id', 'starts_at']).orderBy('starts_at').execute()
      const held = rows.filter(({ starts_at }) => Temporal.Instant.compare(starts_at, world.clock.now()) < 0)
      assert.equal(held.length, 3)
      const [, second, third] = held
      assert.ok(second && third)
      await noted(world, id, { ben: 'present' })
      await noted(world, second.id, { ben: 'left' })
      const report = { 'person-0': world.people.ben, 'minutes-0': '50' }
      await world.ask('ana', 'POST', `/gatherings/${third.id}/attendance/report/confirming`, report)
      const all = { of: 'series' }
      const before = await paper(world, 'ben', id, all)
      assert.match(before.text, /3 of 3 gatherings, 3\.75 h\nOf these, 1 in part/)
      await noted(world, third.id, { ben: 'absent' })
      assert.match((await paper(world, 'ben', id, all)).text, /2 of 3 gatherings, 3 h\n/)
      await world.db
        .updateTable('gathering')
        .set({ cancelled_at: world.clock.now() })
        .where('id', '=', third.id)
        .execute()
      assert.match((await paper(world, 'ben', id, all)).text, /2 of 2 gatherings, 3 h\n/)
    }))

  test('without names tells of no community; of a hidden one that is what is offered', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const id = await heldGathering(world)
      await noted(world, id, { ben: 'present' })
      const path = `/gatherings/${id}/certificate`
      assert.match((await ask('ben', 'GET', path)).body, /value="named" checked/)
      const { text, title } = await paper(world, 'ben', id, { naming: 'plain' })
      assert.match(text, /took part in\na gathering of a community of practice\nOn Tuesday/)
      assert.doesNotMatch(`${text} ${title}`, /Circle|Harbour|Quarterly/)
      await db.updateTable('community').set({ visibility: 'hidden' }).where('id', '=', communities.circle).execute()
      assert.match((await ask('ben', 'GET', path)).body, /value="plain" checked/)
    }))

  test('is not made where a letter would be missing, and says which', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await heldGathering(world)
      await noted(world, id, { ben: 'present' })
      const path = `/gatherings/${id}/certificate`
      const strange = await ask('ben', 'POST', path, { ...usual, name: 'Жанна ʔElla 🌿' })
      assert.equal(strange.status, 422)
      assert.match(strange.body, /cannot be printed yet: Ж а н ʔ 🌿/)
      assert.match(strange.body, /value="Жанна ʔElla 🌿"/)
      assert.equal((await ask('ben', 'POST', path, { ...usual, name: ' \u200b ' })).status, 422)
      assert.equal((await ask('ben', 'POST', path, { ...usual, name: 'x'.repeat(81) })).status, 422)
      assert.equal((await ask('ben', 'POST', path, { ...usual, size: 'tabloid' })).status, 422)
      assert.match((await paper(world, 'ben', id, { name: 'O\u0308zge Nguye\u0302n' })).text, /Özge Nguyên/)
      assert.match((await paper(world, 'ben', id, { name: 'W'.repeat(80) })).text.replaceAll('\n', ''), /W{80}/)
      await db.updateTable('gathering_series').set({ title_en: 'Встреча' }).execute()
      assert.equal((await ask('ben', 'POST', path, usual)).status, 422)
      assert.match((await paper(world, 'ben', id, { naming: 'plain' })).text, /Ben Ito/)
    }))
})

describe('whether a certificate is real', () => {
  test('anybody can ask, and learns nothing that is not on it', () =>
    inWorld(async (world) => {
      const { ask } = world
      const id = await heldGathering(world)
      await noted(world, id, { ben: 'present' })
      const number = numberIn((await paper(world, 'ben', id)).text)
      const opened = await ask('visitor', 'GET', `/certificates/${number}`)
      assert.match(opened.body, /was given out here\. Type the name/)
      assert.doesNotMatch(opened.body, /Ben|Circle|Quarterly|1\.5 h/)
      const check = async (differs: Readonly<Record<string, string>>) =>
        (await ask('visitor', 'POST', '/certificates', { number, name: 'Ben Ito', hours: '1.5', ...differs })).body
      assert.match(await check({}), /for this name and these hours\./)
      assert.match(
        await check({ name: ' ben  ito', hours: '1,50', number: number.toLowerCase().replaceAll('-', ' ') }),
        /given out here for this name/,
      )
      assert.match(await check({ name: 'Fay Roy' }), /but not for this name/)
      assert.match(await check({ hours: '15' }), /but not for this name/)
      const [first = ''] = number
      assert.match(await check({ number: `${first === '7' ? '8' : '7'}${number.slice(1)}` }), /was not given out here/)
      assert.match(await check({ number: 'nonsense' }), /was not given out here/)
      assert.match((await ask('visitor', 'GET', '/certificates/%F0%9F%8C%BF')).body, /was not given out here/)
      assert.match(await check({ hours: 'many' }), /such as 1\.5/)
      assert.equal((await ask('visitor', 'GET', '/certificates')).status, 200)
    }))
})
