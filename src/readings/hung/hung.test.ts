import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { inWorld, type World } from '#world/world.ts'
import { withReading } from '../testing/readings.ts'

const words = { name: 'chapter.txt', content: 'A chapter that its author lets anybody copy.' }

async function hung(world: World) {
  const { id, path, reading } = await withReading(world)
  const one = `/readings/${reading}`
  const sent = await world.ask('ana', 'POST', `${one}/files`, { 'with-files': '1' }, { files: [words] })
  assert.equal(sent.status, 303, sent.body)
  const file = await world.db.selectFrom('file').select(['id', 'owner_id', 'reading_id']).executeTakeFirstOrThrow()
  return { gathering: id, path, reading, one, file }
}

describe('the files of something that is read', () => {
  test('are opened by members, and by nobody else', () =>
    inWorld(async (world) => {
      const { ask } = world
      const { one, file, reading } = await hung(world)
      assert.equal(file.reading_id, reading)
      assert.equal(file.owner_id, null)
      assert.match((await ask('ben', 'GET', one)).body, /chapter\.txt/)
      const got = await ask('ben', 'GET', `/files/${file.id}/download`)
      assert.equal(got.status, 200)
      assert.match(got.body, /A chapter that its author/)
      for (const who of ['cy', 'dee', 'ivy', 'gus', 'eve'] as const)
        assert.equal((await ask(who, 'GET', `/files/${file.id}/download`)).status, 404, who)
      assert.notEqual((await ask('visitor', 'GET', `/files/${file.id}/download`)).status, 200)
    }))

  test('are put in by those who convene alone, and nothing of what others send is kept', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { reading } = await withReading(world)
      const send = (who: 'ben' | 'cy') =>
        ask(who, 'POST', `/readings/${reading}/files`, { 'with-files': '1' }, { files: [words] })
      assert.equal((await send('ben')).status, 403)
      assert.equal((await send('cy')).status, 404)
      assert.deepEqual(await db.selectFrom('file').select('id').execute(), [])
      assert.doesNotMatch((await ask('ben', 'GET', `/readings/${reading}`)).body, /Put in files/)
    }))

  test('are out of reach while the text is taken away, and gone with the gathering', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { reading, file, gathering } = await hung(world)
      await ask('ana', 'POST', `/readings/${reading}/removal`)
      for (const who of ['ben', 'ana'] as const)
        assert.equal((await ask(who, 'GET', `/files/${file.id}/download`)).status, 404, who)
      const more = await ask('ana', 'POST', `/readings/${reading}/files`, { 'with-files': '1' }, { files: [words] })
      assert.equal(more.status, 404)
      assert.equal((await db.selectFrom('file').select('id').execute()).length, 1)
      await ask('ana', 'POST', `/readings/${reading}/return`)
      assert.equal((await ask('ben', 'GET', `/files/${file.id}/download`)).status, 200)
      await sql`delete from gathering where id = ${gathering}`.execute(db)
      assert.deepEqual(await db.selectFrom('file').select('id').execute(), [])
      assert.equal((await db.selectFrom('file_leftover').select('id').execute()).length, 1)
    }))

  test('stay with what is chosen again and go with what is not', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { one, file } = await hung(world)
      const keep = { 'with-files': '1', [`file-${file.id}`]: file.id }
      await ask('fay', 'POST', `${one}/files`, keep, { files: [{ ...words, name: 'second.txt' }] })
      const both = await db.selectFrom('file').select('name').orderBy('name').execute()
      assert.deepEqual(both, [{ name: 'chapter.txt' }, { name: 'second.txt' }])
      await ask('fay', 'POST', `${one}/files`, keep)
      assert.deepEqual(await db.selectFrom('file').select('name').execute(), [{ name: 'chapter.txt' }])
    }))

  test('a file that holds what nobody should open is refused with a sentence, and the others are kept to be saved', () =>
    inWorld(async (world) => {
      const { ask, db } = world
      const { reading } = await withReading(world)
      const bad = { name: 'tool.exe', content: Buffer.from('MZ\u0000\u0001 not a text') }
      const sent = await ask(
        'ana',
        'POST',
        `/readings/${reading}/files`,
        { 'with-files': '1' },
        { files: [bad, words] },
      )
      assert.equal(sent.status, 422)
      assert.match(sent.body, /tool\.exe/)
      assert.match(sent.body, /chapter\.txt/)
      const kept = await db.selectFrom('file').select(['name', 'reading_id']).execute()
      assert.deepEqual(kept, [{ name: 'chapter.txt', reading_id: null }])
    }))
})
