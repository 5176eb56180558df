import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWorld, type World } from '#world/world.ts'
import { send } from '../testing/sending.ts'

async function sent(world: World, kind: 'organisations' | 'people' | 'employments', file: string): Promise<string> {
  const { body } = await world.ask('dee', 'GET', await send(world, kind, file))
  return body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('all that is wrong with a line is said at once, each with its column in words', () =>
  inWorld(async (world) => {
    const said = await sent(
      world,
      'employments',
      `email,organisation,other_organisation,role,caseload,streams,starts_on,ends_on
nobody,Lantern House,Elsewhere,,perhaps,,yesterday,2025-13-01
`,
    )
    const wanted = [
      /whole email address[^(]*\(column Email\)/,
      /Name one organisation[^(]*\(column Organisation\)/,
      /what this person does there[^(]*\(column Role\)/,
      /Write yes or no[^(]*\(column Carries a caseload\)/,
      /Write the day as 2026-03-31[^(]*\(column First day\)/,
      /Write the day as 2026-03-31[^(]*\(column Last day\)/,
    ]
    for (const one of wanted) assert.match(said, one)
    assert.match(said, /1 line has to be mended/)
    assert.match(
      said,
      /Email nobody Organisation Lantern House Another organisation Elsewhere Carries a caseload perhaps First day/,
    )
    const organisations = await sent(world, 'organisations', 'name,code,jurisdiction,ends_on\n,X 1,Mars,2025-02-01\n')
    for (const column of ['Name', 'Code', 'Place', 'First day'])
      assert.match(organisations, new RegExp(`column ${column}\\)`))
    const people = await sent(world, 'people', 'email,name,language\nnobody,,klingon\n')
    for (const column of ['Email', 'Name', 'Language']) assert.match(people, new RegExp(`column ${column}\\)`))
  }))

test('a file that only names its columns has nothing to bring in, and says so', () =>
  inWorld(async (world) => {
    assert.match(await sent(world, 'people', 'email,name,language\n'), /only names its columns/)
    assert.match(await sent(world, 'people', '\uFEFFemail;name;language\r\n;;\r\n'), /only names its columns/)
  }))

test('a character that no cell can hold is left out of it', () =>
  inWorld(async (world) => {
    assert.match(await sent(world, 'people', 'email,name,language\nada@example.org,A\0da Moor,fr\n'), /Ada Moor/)
  }))
