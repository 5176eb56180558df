import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, morning, type Persona, type World } from '#world/world.ts'
import { planned } from '../../gatherings/testing/planning.ts'
import { told } from '../../notifications/testing/told.ts'

describe('a turn at a gathering', () => {
  test('to facilitate is given by those who lead, and brings the right to set the agenda until it is declined', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const turns = `/gatherings/${await planned(world)}/turns`
      const agenda = turns.replace('turns', 'agenda')
      const item = { kind: 'concern', minutes: '5' }
      const asking = { role: 'facilitator', person: people.ben }
      assert.equal((await ask('ben', 'POST', turns, asking)).status, 403)
      assert.equal((await ask('ben', 'POST', `${turns}/taking`, { role: 'facilitator' })).status, 403)
      assert.equal((await ask('gus', 'GET', turns)).status, 404)
      assert.equal((await ask('ana', 'POST', turns, { ...asking, person: people.gus })).status, 409)
      assert.equal((await ask('ana', 'POST', turns, { ...asking, person: '' })).status, 422)
      assert.match((await ask('ana', 'GET', turns)).body, /Nobody facilitates this gathering yet/)

      assert.equal((await ask('ana', 'POST', turns, asking)).status, 303)
      assert.equal((await ask('ben', 'POST', `${agenda}/items`, item)).status, 303)
      const gathering = agenda.replace('/agenda', '')
      assert.match((await ask('ben', 'GET', gathering)).body, /You have a turn[^<]*Facilitator/)
      assert.match((await ask('ana', 'GET', turns)).body, /has no co-facilitator yet/)
      assert.deepEqual(await told(world), ['ben gatheringTurn'])

      assert.equal((await ask('ben', 'POST', `${turns}/declining`, { role: 'facilitator' })).status, 303)
      assert.equal((await ask('ben', 'POST', `${turns}/declining`, { role: 'facilitator' })).status, 409)
      assert.equal((await ask('ben', 'POST', `${agenda}/items`, item)).status, 403)
      assert.deepEqual(await told(world), ['ana gatheringTurnDeclined', 'ben gatheringTurn'])
      const { body } = await ask('ana', 'GET', turns)
      assert.doesNotMatch(body.slice(body.indexOf('role-facilitator'), body.indexOf('role-co_facilitator')), /Ben Ito/)
    }))

  test('is hers no more once the gathering is over', () =>
    inWorld(async (world) => {
      const { ask, db, people, clock } = world
      const id = await planned(world)
      await ask('ana', 'POST', `/gatherings/${id}/turns`, { role: 'facilitator', person: people.ben })
      const page = async () => (await ask('ben', 'GET', `/gatherings/${id}`)).body
      assert.match(await page(), /You have a turn/)
      const long = clock.now().subtract({ hours: 24 })
      await db.updateTable('gathering').set({ starts_at: long }).where('id', '=', id).execute()
      assert.doesNotMatch(await page(), /You have a turn/)
    }))

  test('of facilitating says what nobody who has one brings, as far as profiles tell whoever asks', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const turns = `/gatherings/${await planned(world)}/turns`
      const tells = (skillsAudience: string, skills: readonly string[]) =>
        ask('ben', 'POST', '/me/profile', { skillsAudience, skills, offer: '', seek: '', pronouns: '', contact: '' })
      const body = async (who: 'ana' | 'ben') => (await ask(who, 'GET', turns)).body
      assert.equal((await tells('community', ['emotions', 'exercises'])).status, 303)
      assert.match(await body('ana'), /Ben Ito \(Holding strong emotions, Designing exercises\)/)
      assert.doesNotMatch(await body('ana'), /nobody who facilitates brings/)

      await ask('ana', 'POST', turns, { role: 'facilitator', person: people.fay })
      assert.match(await body('ana'), /nobody who facilitates brings: holding strong emotions, knowing the subject/)
      assert.doesNotMatch(await body('ben'), /nobody who facilitates brings|Holding strong emotions/)
      await ask('ana', 'POST', turns, { role: 'co_facilitator', person: people.ben })
      assert.match(await body('ana'), /nobody who facilitates brings: knowing the subject\./)
      await tells('me', ['emotions', 'subject', 'exercises'])
      assert.match(await body('ana'), /nobody who facilitates brings: holding strong emotions, knowing the subject/)
      assert.doesNotMatch(await body('ana'), /Ben Ito \(/)
      await tells('community', ['emotions', 'subject', 'exercises'])
      assert.doesNotMatch(await body('ana'), /nobody who facilitates brings/)

      await tells('me', [])
      await ask('ana', 'POST', turns.replace('turns', 'cancelling'), { because: '' })
      assert.doesNotMatch(await body('ana'), /nobody who facilitates brings/)
    }))

  test('is handed on by whoever has it to another member, who is told', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const turns = `/gatherings/${await planned(world)}/turns`
      await ask('ana', 'POST', turns, { role: 'facilitator', person: people.ben })
      const hand = (who: Persona, to: string) =>
        ask(who, 'POST', `${turns}/handing-on`, { role: 'facilitator', person: to })
      assert.equal((await hand('fay', people.ana)).status, 409)
      assert.equal((await hand('ben', people.gus)).status, 409)
      world.clock.pass({ minutes: 1 })
      assert.equal((await hand('ben', people.fay)).status, 303)
      assert.deepEqual(await having(world), ['facilitator Fay Roy'])
      assert.deepEqual(await told(world), ['fay gatheringTurn'])
    }))

  test('is one person’s, also where two take it at once; several may present', () =>
    inWorld(async (world) => {
      const { ask, people } = world
      const turns = `/gatherings/${await planned(world)}/turns`
      const take = (who: Persona, role: string) => ask(who, 'POST', `${turns}/taking`, { role })
      const both = await Promise.all([take('ben', 'timekeeper'), take('fay', 'timekeeper')])
      const statuses = both.map(({ status }) => status)
      assert.deepEqual(
        statuses.toSorted((a, b) => a - b),
        [303, 409],
      )
      for (const who of ['ben', 'fay'] as const) assert.equal((await take(who, 'presenter')).status, 303)
      assert.equal((await having(world)).length, 3)
      const off = { role: 'presenter', person: people.ben }
      assert.equal((await ask('ben', 'POST', `${turns}/removal`, off)).status, 403)
      assert.equal((await ask('ana', 'POST', `${turns}/removal`, off)).status, 303)
      assert.equal((await having(world)).length, 2)
    }))

  test('is suggested to whoever had it least, and not to whoever cannot come', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const id = await planned(world)
      const ids = await db.selectFrom('gathering').select('id').orderBy('falls_on').execute()
      const [, second, third] = ids.map((row) => row.id)
      await ask('ben', 'POST', `/gatherings/${id}/turns/taking`, { role: 'timekeeper' })
      await ask('ana', 'POST', `/gatherings/${second}/turns/taking`, { role: 'timekeeper' })
      const page = await ask('ana', 'GET', `/gatherings/${third}/turns`)
      assert.match(page.body, /role-timekeeper[\s\S]*It would be Fay Roy’s turn/)
      await ask('fay', 'POST', `/gatherings/${third}/answer`, { answer: 'cannot' })
      assert.match((await ask('ana', 'GET', `/gatherings/${third}/turns`)).body, /role-timekeeper[\s\S]*Ben Ito’s turn/)
    }))

  test('ends where somebody leaves, and nothing is taken on at what is called off', () =>
    inWorld(async (world) => {
      const { ask, db, communities } = world
      const id = await planned(world)
      await ask('ben', 'POST', `/gatherings/${id}/turns/taking`, { role: 'timekeeper' })
      await ask('ben', 'POST', `/communities/${communities.circle}/leaving`)
      assert.deepEqual(await having(world), [])
      await db.updateTable('gathering').set({ cancelled_at: morning }).where('id', '=', id).execute()
      assert.equal((await ask('fay', 'POST', `/gatherings/${id}/turns/taking`, { role: 'timekeeper' })).status, 403)
    }))
})

async function having({ db }: World): Promise<string[]> {
  const rows = await db
    .selectFrom('agenda_duty')
    .innerJoin('person', 'person.id', 'agenda_duty.person_id')
    .where('declined_at', 'is', null)
    .select(['role', 'display_name'])
    .execute()
  return rows.map(({ role, display_name }) => `${role} ${display_name}`).toSorted()
}
