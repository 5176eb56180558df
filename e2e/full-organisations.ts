import type { FactImportId, UmbrellaId } from '#database'
import { newId } from '#kernel/id.ts'
import { morning } from '#world/people.ts'
import type { Journey } from './browser.ts'
import { say } from './full-saying.ts'
import type { Full } from './full-house.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

/** What Harbour has on record, by the paths of its pages. */
export interface OnRecord {
  readonly organisation: string
  readonly period: string
  readonly initiative: string
  readonly part: string
  readonly person: string
  readonly employment: string
  readonly stream: string
  readonly funder: string
  readonly files: readonly string[]
}

/** Dee writes down what Ben does and where, and changes some of it, so that there is a history. */
export async function keepRecords(journey: Journey): Promise<OnRecord> {
  const { people, communities, clone } = journey
  const db = clone.system
  const umbrella = `/umbrellas/${communities.harbour}`
  const one = (
    table:
      | 'funder'
      | 'programme_stream'
      | 'member_organisation'
      | 'organisation_membership'
      | 'initiative'
      | 'initiative_role'
      | 'employment',
  ) => db.selectFrom(table).select('id').executeTakeFirstOrThrow()

  await say(journey, 'dee', `${umbrella}/funders`, { nameEn: 'Ministry of Safety', nameFr: 'Ministère de la Sécurité' })
  const { id: funder } = await one('funder')
  await say(journey, 'dee', `${umbrella}/streams`, { code: 'OUT', nameEn: 'Outreach', nameFr: 'Proximité', funder })
  const { id: stream } = await one('programme_stream')
  await say(journey, 'dee', `${umbrella}/organisations`, {
    name: 'Lantern House',
    jurisdiction: 'CA-BC',
    code: 'L-1',
    startsOn: '2025-01-01',
    endsOn: '2026-03-31',
  })
  const { id: organisation } = await one('member_organisation')
  await say(journey, 'dee', `${umbrella}/people`, { email: 'ben@example.org', name: 'Ben', language: 'en' })
  const person = `${umbrella}/people/${people.ben}`
  await say(journey, 'dee', `${person}/employments`, {
    member: 'Lantern House',
    roleTitle: 'Advocate',
    carriesCaseload: 'yes',
    streams: stream,
    startsOn: '2025-02-01',
  })
  await say(journey, 'dee', `${umbrella}/initiatives`, { name: 'North table', kind: 'icat', region: 'The north' })
  const { id: initiative } = await one('initiative')
  await say(journey, 'dee', `${umbrella}/initiatives/${initiative}/parts`, {
    who: 'ben@example.org',
    role: 'cochair',
    startsOn: '2025-01-01',
  })
  return {
    organisation: `${umbrella}/organisations/${organisation}`,
    period: `${umbrella}/organisations/${organisation}/periods/${(await one('organisation_membership')).id}`,
    initiative: `${umbrella}/initiatives/${initiative}`,
    part: `${umbrella}/initiatives/${initiative}/parts/${(await one('initiative_role')).id}`,
    person,
    employment: `${person}/employments/${(await one('employment')).id}`,
    stream: `${umbrella}/streams/${stream}`,
    funder: `${umbrella}/funders/${funder}`,
    files: (await makeFiles(journey)).map((id) => `${umbrella}/files/${id}`),
  }
}

/** A file to be looked at, one that was read, one on its way, and one that could not be read. */
async function makeFiles({ clone: { system }, communities, people }: Journey): Promise<FactImportId[]> {
  const shared = { umbrella_id: communities.harbour, started_by: people.dee, bytes: '2000', started_at: morning }
  const rows = [
    { ...shared, id: newId<FactImportId>(), kind: 'people', file_name: 'right.csv', stage: 'ready' },
    { ...shared, id: newId<FactImportId>(), kind: 'organisations', file_name: 'wrong.csv', stage: 'ready' },
    {
      ...shared,
      id: newId<FactImportId>(),
      kind: 'employments',
      file_name: 'long.csv',
      stage: 'reading',
      bytes_read: '900',
      lines: 40,
    },
    {
      ...shared,
      id: newId<FactImportId>(),
      kind: 'people',
      file_name: 'odd.csv',
      stage: 'refused',
      refused_because: 'quoteNotClosed',
      refused_at_line: 4,
    },
  ] as const
  await system
    .insertInto('fact_import')
    .values([...rows])
    .execute()
  const [right, odd] = rows
  const said = JSON.stringify({ email: 'ada@example.org', name: 'Ada Moor', language: 'fr' })
  const was = JSON.stringify({ name: 'Ada More', language: 'fr' })
  const lines = [
    { import_id: right.id, line: 2, state: 'new', said },
    { import_id: right.id, line: 3, state: 'changed', said, was },
    { import_id: right.id, line: 4, state: 'unchanged', said, was: said },
    {
      import_id: odd.id,
      line: 2,
      state: 'wrong',
      said: '{"name":"Lantern"}',
      problem: 'jurisdictionUnknown',
      problem_column: 'jurisdiction',
    },
  ] as const
  await system
    .insertInto('fact_import_line')
    .values([...lines])
    .execute()
  return rows.map(({ id }) => id)
}

/** The pages of what is on record. */
export function recordPages({ communities: { harbour, circle }, family, record }: Full): SomePage[] {
  const umbrella: `/umbrellas/${UmbrellaId}` = `/umbrellas/${harbour}`
  const who = 'dee'
  const { organisation, period, initiative, part, person, employment, stream, funder, files } = record
  return [
    ...seen(who, [
      `${umbrella}/organisations`,
      `${umbrella}/organisations?q=none&show=lapsed`,
      `${umbrella}/organisations/new`,
    ]),
    ...seen(who, [organisation, `${organisation}/editing`, period]),
    ...seen(who, [`${umbrella}/initiatives`, `${umbrella}/initiatives/new`, initiative, `${initiative}/editing`, part]),
    ...seen(who, [`${umbrella}/people`, `${umbrella}/people?q=none`, `${umbrella}/people/new`, person]),
    ...seen(who, [
      `${person}/employments/new`,
      employment,
      `${umbrella}/streams`,
      stream,
      funder,
      `${umbrella}/funders/new`,
    ]),
    ...seen(who, [
      `${umbrella}/settings`,
      `${umbrella}/settings/families/${family}`,
      `${umbrella}/settings/communities/${circle}`,
    ]),
    ...seen(who, [`${umbrella}/files`, ...files]),
    wrong(who, `${umbrella}/files`, { kind: 'hats' }),
    ...seen('ben', ['/me/employments']),
    ...seen('ana', ['/me/employments']),
    wrong(who, `${umbrella}/organisations`, { name: '', startsOn: 'soon' }),
    wrong(who, `${organisation}/editing`, { name: 'Lantern', jurisdiction: 'CA-BC', seen: 'older' }),
    wrong(who, `${organisation}/periods`, { startsOn: '2025-06-01' }),
    wrong(who, `${initiative}/parts`, { who: 'Nobody', role: 'chair', startsOn: '2025-01-01' }),
    wrong(who, `${umbrella}/people`, { email: 'x', name: '' }),
    wrong(who, `${person}/employments`, { roleTitle: '', streams: 'none' }),
    wrong(who, `${umbrella}/streams`, { code: 'a b' }),
    wrong(who, `${umbrella}/funders`, {}),
    wrong(who, `${umbrella}/settings/families/${family}`, { inbox: 'x', rhythm: '99' }),
    wrong(who, `${umbrella}/settings/communities/${circle}`, { inbox: 'x' }),
    wrong('ben', `/me/employments/${employment.split('/').at(-1) ?? ''}/end`, { endsOn: '' }),
    { ...wrong(who, `${stream}/removal`), status: 409 },
    { who: 'ana', path: organisation, status: 404 },
  ]
}
