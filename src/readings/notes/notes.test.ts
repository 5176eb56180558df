import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { closed } from '../../communities/running/testing/closing.ts'
import { chapter, withReading } from '../testing/readings.ts'

const about = 'What surprised you?'
const note = { about, place: 'p. 12', words: 'How long one waits.', who: 'members', seen: '0' }

async function written(world: World, who: 'ana' | 'ben' | 'fay' = 'ben', more: Record<string, string> = {}) {
  const { id, path, reading } = await withReading(world)
  const one = `/readings/${reading}`
  const kept = await world.ask(who, 'POST', `${one}/notes`, { ...note, ...more })
  assert.equal(kept.status, 303, kept.body)
  return { gathering: id, path, reading, one, note: await noteOf(world) }
}

async function noteOf({ db }: World): Promise<string> {
  return (await db.selectFrom('reading_note').select('id').executeTakeFirstOrThrow()).id
}

describe('what members make of a text', () => {
  test('stands under its question for every member, by name, and for nobody else', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { one } = await written(world)
      await ask('fay', 'POST', `${one}/notes`, { ...note, words: 'Que la salle ait une fenêtre.' })
      const { body } = await ask('ana', 'GET', one)
      assert.match(
        body,
        /What surprised you\?[\s\S]*Ben[\s\S]*p\. 12[\s\S]*How long one waits\.[\s\S]*Que la salle ait une/,
      )
      assert.match((await ask('fay', 'GET', one)).body, /Ce que nous y lisons[\s\S]*De vous[\s\S]*Ben[\s\S]*How long/)
      for (const who of ['cy', 'dee', 'ivy', 'gus', 'eve'] as const) {
        assert.equal((await ask(who, 'GET', one)).status, 404, who)
        assert.equal((await ask(who, 'POST', `${one}/notes`, note)).status, 404, who)
      }
      assert.equal((await ask('visitor', 'GET', one)).status, 404)
    }))

  test('is hers alone until she shows it: not those who convene, not the page, not an event', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { one, note: id } = await written(world, 'ben', { who: 'me' })
      assert.match((await ask('ben', 'GET', one)).body, /How long one waits\.[\s\S]*|Only you read it/)
      for (const who of ['ana', 'fay'] as const) assert.doesNotMatch((await ask(who, 'GET', one)).body, /How long one/)
      for (const act of ['deletion', 'taking-out'])
        assert.equal((await ask('ana', 'POST', `/reading-notes/${id}/${act}`)).status, 404)
      const events = await db.selectFrom('event').select('kind').where('kind', 'like', 'readings.note%').execute()
      assert.deepEqual(events, [])
      await ask('ben', 'POST', `${one}/notes`, { ...note, seen: '1' })
      assert.match((await ask('ana', 'GET', one)).body, /How long one waits/)
      await ask('ben', 'POST', `${one}/notes`, { ...note, seen: '2', who: 'me' })
      assert.doesNotMatch((await ask('ana', 'GET', one)).body, /How long one waits/)
    }))

  test('is changed in one place at a time: what was typed elsewhere is kept in the form', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { one } = await written(world)
      const both = await Promise.all(
        ['In the train', 'At home'].map((words) => ask('ben', 'POST', `${one}/notes`, { ...note, words, seen: '1' })),
      )
      assert.deepEqual(new Set(both.map(({ status }) => status)), new Set([303, 409]))
      const lost = both.find(({ status }) => status === 409)?.body ?? ''
      assert.match(lost, /You changed this in another place[\s\S]*name="seen" value="2"/)
      assert.match(lost, /In the train[\s\S]*At home|At home[\s\S]*In the train/)
      assert.equal((await db.selectFrom('reading_note').select('revision').execute()).length, 1)
    }))

  test('of two first words at once, one is kept and the other is in the form', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { reading } = await withReading(world)
      const both = await Promise.all([1, 2].map(() => ask('ben', 'POST', `/readings/${reading}/notes`, note)))
      assert.deepEqual(new Set(both.map(({ status }) => status)), new Set([303, 409]))
      assert.equal((await db.selectFrom('reading_note').select('id').execute()).length, 1)
    }))

  test('stays where its question is changed, and what was typed to a question that is gone is not lost', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { one } = await written(world)
      const changed = { ...chapter, questions: 'What moved you?', seen: '1' }
      assert.equal((await ask('ana', 'POST', `${one}/editing`, changed)).status, 303)
      assert.match(
        (await ask('fay', 'GET', one)).body,
        /What surprised you\?[\s\S]*a été modifiée ou retirée[\s\S]*How long/,
      )
      const late = await ask('fay', 'POST', `${one}/notes`, { ...note, words: 'Trop tard?' })
      assert.equal(late.status, 409)
      assert.match(
        late.body,
        /Le texte dans son ensemble[\s\S]*pendant que vous écriviez[\s\S]*name="about" value=""[\s\S]*Trop tard\?/,
      )
      const { body } = await ask('ben', 'GET', one)
      assert.match(body, /name="about" value="What surprised you\?"/)
      assert.equal((await ask('ben', 'POST', `${one}/notes`, { ...note, words: 'Still mine', seen: '1' })).status, 303)
    }))

  test('loses nothing where she deleted it elsewhere, and its question is gone', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { one, note: id } = await written(world)
      await ask('ana', 'POST', `${one}/editing`, { ...chapter, questions: '', seen: '1' })
      await ask('ben', 'POST', `/reading-notes/${id}/deletion`)
      const late = await ask('ben', 'POST', `${one}/notes`, { ...note, words: 'Typed meanwhile', seen: '1' })
      assert.equal(late.status, 409)
      assert.match(late.body, /name="about" value=""[\s\S]*Typed meanwhile/)
    }))

  test('is looked through before it is kept, and nothing is kept of what is wrong', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { reading } = await withReading(world)
      const send = (fields: Record<string, string>) =>
        ask('ben', 'POST', `/readings/${reading}/notes`, { ...note, ...fields })
      const doubted = await send({ words: 'My client Delia Fernbrook lives at 1428 Larch Street.' })
      assert.equal(doubted.status, 422)
      assert.match(doubted.body, /Delia Fernbrook/)
      for (const wrong of [{ words: ' ' }, { words: 'x'.repeat(2001) }, { who: 'world' }, { place: 'x'.repeat(61) }])
        assert.equal((await send(wrong)).status, 422, JSON.stringify(wrong).slice(0, 40))
      assert.deepEqual(await db.selectFrom('reading_note').select('id').execute(), [])
    }))

  test('is taken out by those who convene: it goes back to whoever wrote it, who can show it again', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { one, note: id } = await written(world)
      const out = `/reading-notes/${id}/taking-out`
      assert.doesNotMatch((await ask('ben', 'GET', one)).body, /taking-out/)
      assert.equal((await ask('ben', 'POST', out)).status, 403)
      assert.equal((await ask('cy', 'POST', out)).status, 404)
      assert.equal((await ask('fay', 'POST', out)).status, 303)
      assert.equal((await ask('ana', 'POST', out)).status, 404)
      assert.doesNotMatch((await ask('ana', 'GET', one)).body, /How long one waits/)
      assert.match((await ask('ben', 'GET', one)).body, /How long one waits[\s\S]*have taken this out/)
      assert.equal((await ask('ben', 'POST', `${one}/notes`, { ...note, words: 'Better', seen: '2' })).status, 303)
      assert.match((await ask('ana', 'GET', one)).body, /Better/)
      const events = await db.selectFrom('event').select('kind').where('kind', '=', 'readings.noteTakenOut').execute()
      assert.equal(events.length, 1)
    }))

  test('those who convene take out no note of their own', () =>
    inWorld(async (world) => {
      const { note: id } = await written(world, 'ana')
      assert.equal((await world.ask('ana', 'POST', `/reading-notes/${id}/taking-out`)).status, 409)
    }))

  test('is deleted by whoever wrote it alone', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { one, note: id } = await written(world)
      for (const who of ['ana', 'fay'] as const)
        assert.equal((await ask(who, 'POST', `/reading-notes/${id}/deletion`)).status, 403)
      assert.equal((await ask('ben', 'POST', `/reading-notes/${id}/deletion`)).location, one)
      assert.deepEqual(await db.selectFrom('reading_note').select('id').execute(), [])
    }))

  test('goes with her where it is hers alone; what she showed stays, of a former member', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { one } = await written(world)
      await ask('ben', 'POST', `${one}/notes`, { ...note, about: '', words: 'For me', who: 'me' })
      await db
        .updateTable('membership')
        .set({ ended_at: world.clock.now(), ended_because: 'left' })
        .where('person_id', '=', world.people.ben)
        .execute()
      const left = await db.selectFrom('reading_note').select('words').execute()
      assert.deepEqual(left, [{ words: 'How long one waits.' }])
      assert.match((await ask('ana', 'GET', one)).body, /a former member[\s\S]*How long one waits/)
      assert.equal((await ask('ben', 'GET', one)).status, 404)
    }))

  test('waits for her while she is kept out, and goes where that becomes an end', () =>
    inWorld(async (world) => {
      const { ask, communities, db, people } = world
      const { one } = await written(world, 'ben', { who: 'me' })
      const circle = `/communities/${communities.circle}`
      const out = { message: 'For a while.', days: '30' }
      assert.equal((await ask('ana', 'POST', `${circle}/people/${people.ben}/suspension`, out)).status, 303)
      for (const who of ['ana', 'ben'] as const) {
        assert.doesNotMatch((await ask(who, 'GET', one)).body, /How long one waits/, who)
      }
      assert.equal((await ask('ana', 'POST', `${circle}/standing/${people.ben}/resumption`)).status, 303)
      assert.match((await ask('ben', 'GET', one)).body, /How long one waits/)

      await ask('ana', 'POST', `${circle}/people/${people.ben}/suspension`, out)
      const end = await ask('ana', 'POST', `${circle}/standing/${people.ben}/removal`, { message: 'It ends here.' })
      assert.equal(end.status, 303)
      assert.deepEqual(await db.selectFrom('reading_note').select('id').execute(), [])
    }))

  test('is only read where the community is closed, or the text was taken away', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { one, reading, note: id } = await written(world)
      await ask('ana', 'POST', `/readings/${reading}/removal`)
      for (const who of ['ana', 'ben'] as const) assert.equal((await ask(who, 'GET', one)).status, 404)
      for (const words of ['Unseen', ''])
        assert.equal((await ask('ana', 'POST', `${one}/notes`, { ...note, words })).status, 404)
      assert.equal((await ask('ana', 'POST', `/reading-notes/${id}/taking-out`)).status, 404)
      await ask('ana', 'POST', `/readings/${reading}/return`)
      await closed(world)
      assert.match((await ask('fay', 'GET', one)).body, /How long one waits/)
      for (const words of ['Late', ''])
        assert.equal((await ask('fay', 'POST', `${one}/notes`, { ...note, words })).status, 403)
      assert.equal((await ask('ben', 'POST', `/reading-notes/${id}/deletion`)).status, 303)
    }))
})
