import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { recordBen } from '../testing/keeping.ts'
import { bring, countsOn, goOn, send } from '../testing/sending.ts'

const organisations = `name;province;starts_on;ends_on
Kettle Place;CA-BC;2024-01-01;2024-12-31
Kettle Place;CA-BC;2025-01-01;
Maison Roselin;CA-QC;2025-06-01;2026-05-31
`

test('a file is written as it was looked at: what somebody changed since is shown, and stays', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    await bring(world, 'organisations', organisations)
    const path = await send(world, 'organisations', `${organisations}Newcomer House;CA-AB;;\n`)
    assert.deepEqual(await countsOn(world, path), { new: 1, unchanged: 3 })
    const ended = Temporal.PlainDate.from('2026-03-31')
    const open = db.updateTable('organisation_membership').set({ ends_on: ended }).where('ends_on', 'is', null)
    assert.equal((await open.executeTakeFirstOrThrow()).numUpdatedRows, 1n)

    await ask('dee', 'POST', `${path}/writing`)
    await goOn(world, path)
    assert.match((await ask('dee', 'GET', path)).body, /has changed since you looked, so nothing was imported/)
    assert.deepEqual(await countsOn(world, path), { new: 1, changed: 1, unchanged: 2 })
    const kept = () => db.selectFrom('organisation_membership').select('id').where('ends_on', '=', ended).execute()
    assert.equal((await kept()).length, 1)
    assert.equal((await db.selectFrom('member_organisation').select('id').execute()).length, 2)
    await ask('dee', 'POST', `${path}/writing`)
    await goOn(world, path)
    assert.equal((await kept()).length, 0, 'she has seen it, and wants it so')
    assert.equal((await db.selectFrom('member_organisation').select('id').execute()).length, 3)
  }))

test('whoever has an account keeps her name, and the page says so; a name with a comma in it is no second cell', () =>
  inWorld(async (world) => {
    await recordBen(world)
    const path = await send(world, 'people', 'email,name\nben@example.org,Other Name\ndoe@example.org,Doe, Jane\n')
    const { body } = await world.ask('dee', 'GET', path)
    assert.match(body, /has an account, so keeps the name/)
    assert.doesNotMatch(body, /<s>Ben Ito/)
    assert.match(body, /Line 3[^]*more cells than the first line names/)
    assert.deepEqual(await countsOn(world, path), { unchanged: 1, wrong: 1 })
  }))
