import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import { bring, countsOn, send, take } from '../testing/sending.ts'
import type { FileKind } from './columns.ts'
import { csvLine } from './formulas.ts'

const windows: Readonly<Record<string, string>> = { '’': '\u0092', œ: '\u009C' }
const encodings = {
  'UTF-8': (text: string) => Buffer.from(`\uFEFF${text}`),
  'UTF-16': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'Windows-1252': (text: string) =>
    Buffer.from(
      text.replaceAll(/[’œ]/g, (one) => windows[one] ?? ''),
      'latin1',
    ),
}
type EncodingName = keyof typeof encodings

// All of these are in Windows-1252 too: what it cannot say is lost before the file is made.
const hostile = ['"', '""', "'", '=', '+', '-', '@', '\t', '\n', '\r\n', ',', ';', '\u00A0', 'é', 'œ', '’', ' ', 'a']
const cell = fc.string({ unit: fc.constantFrom(...hostile), maxLength: 8 })
const day = fc.integer({ min: 0, max: 2000 }).map((n) => Temporal.PlainDate.from('2020-01-01').add({ days: n }))
const ended = fc.option(fc.integer({ min: 0, max: 900 }), { nil: null })

const row = fc.record({
  before: cell,
  after: cell,
  hasCode: fc.boolean(),
  day,
  ended,
  role: cell,
  elsewhere: cell,
  isMember: fc.boolean(),
  caseload: fc.constantFrom('yes', 'no', ''),
  streams: fc.constantFrom('OUT', 'OUT -2', '-', ''),
  language: fc.constantFrom('en', 'fr', ''),
})
const given = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  encoding: fc.constantFrom<EncodingName>('UTF-8', 'UTF-16', 'Windows-1252'),
  separator: fc.constantFrom(',', ';'),
})
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never

/** Files of all three kinds with hostile words in every cell that takes words; each thing has a name of its own. */
function filesFrom({ rows, encoding, separator }: Given): Record<FileKind, Buffer> {
  // A column that no file has, so that Windows-1252 cannot be taken for UTF-8 by chance.
  const file = (names: readonly string[], cells: readonly (readonly string[])[]) =>
    encodings[encoding](
      [[...names, 'Été'], ...cells.map((one) => [...one, 'Été'])].map((one) => csvLine(one, separator)).join(''),
    )
  const called = ({ before, after }: Given['rows'][number], n: number) => `${before}O${n}${after}`
  const until = ({ day: from, ended: days }: Given['rows'][number]) =>
    days === null ? '' : from.add({ days }).toString()
  const email = (n: number) => `person${n}@example.org`
  return {
    organisations: file(
      ['code', 'name', 'jurisdiction', 'starts_on', 'ends_on'],
      rows.map((one, n) => [one.hasCode ? `C-${n}` : '', called(one, n), 'CA-BC', one.day.toString(), until(one)]),
    ),
    people: file(
      ['email', 'name', 'language'],
      rows.map((one, n) => [email(n), `${one.after}P${n}${one.before}`, one.language]),
    ),
    employments: file(
      ['email', 'organisation', 'other_organisation', 'role', 'caseload', 'streams', 'starts_on', 'ends_on'],
      rows.map((one, n) => [
        email(n),
        one.isMember ? (one.hasCode ? `c-${n}` : called(one, n)) : '',
        one.isMember ? '' : `${one.elsewhere}E${n}${one.elsewhere}`,
        `${one.role}R${one.role}`,
        one.caseload,
        one.streams.replace('-2', 'TWO'),
        one.day.toString(),
        until(one),
      ]),
    ),
  }
}

const kinds = ['organisations', 'people', 'employments'] as const

async function haveStreams({ db, communities }: World): Promise<void> {
  const shared = { umbrella_id: communities.harbour, created_at: morning }
  for (const code of ['OUT', 'TWO']) {
    await db
      .insertInto('programme_stream')
      .values({ ...shared, id: newId(), code, name_en: code })
      .execute()
  }
}

async function forget({ db }: World): Promise<void> {
  for (const table of ['employment', 'person_on_record', 'organisation_membership', 'member_organisation']) {
    await sql`delete from ${sql.table(table)}`.execute(db)
  }
  await sql`delete from person where not exists (select from login where login.id = person.id)
    and display_name ~ 'P[0-9]'`.execute(db)
}

/** What an export says, in whatever order; who is who, by her address. */
function linesOf(file: string): readonly string[] {
  return file.split('\r\n').toSorted()
}

test('what is taken out comes in again as it was, whatever its cells hold and however the file is written', () =>
  inWorld(async (world) => {
    await haveStreams(world)
    await fc.assert(
      fc.asyncProperty(given, async (one) => {
        await forget(world)
        const files = filesFrom(one)
        for (const kind of kinds) await bring(world, kind, files[kind])
        const taken: Record<string, string> = {}
        for (const kind of kinds) {
          taken[kind] = await take(world, kind)
          const again = await send(world, kind, encodings[one.encoding](taken[kind].replace('\uFEFF', '')))
          assert.deepEqual(await countsOn(world, again), { unchanged: one.rows.length }, `${kind}: ${taken[kind]}`)
        }

        await forget(world)
        for (const kind of kinds) {
          await bring(world, kind, encodings[one.encoding]((taken[kind] ?? '').replace('\uFEFF', '')))
          assert.deepEqual(linesOf(await take(world, kind)), linesOf(taken[kind] ?? ''), kind)
        }
      }),
      { numRuns: 12 },
    )
  }))
