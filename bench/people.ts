import { createHash } from 'node:crypto'
import pg from 'pg'
import { sessionCookie } from '../src/people/index.ts'
import type { Figure } from './figures.ts'
import { measurePage, type Bench } from './pages.ts'

/** An umbrella of its own, so that what is measured beside it stays as it was. */
const many = { people: 50_000, communities: 20, requests: 40_000, roles: 24, regions: 12, streams: 8 }
const reader = 45

/** The directory of 50,000 people, and the list of 40,000 open requests, for one who belongs, one who reviews and one who does not. */
export async function* measurePeople(bench: Bench, owner: string): AsyncGenerator<Figure> {
  await flood(owner)
  const seal = { origin: 'http://127.0.0.1', secret: bench.secret }
  const as = (person: number) => ({ ...bench, cookie: sessionCookie(`many-${person}`, seal).split(';')[0] ?? '' })
  const limits = { statements_max: 6, p99_max: 60 }
  const role = idText('role', 3)
  const pages = [
    ['directory of 50,000 people', ['/people']],
    ['directory, by role', Array.from({ length: many.roles }, (_, n) => `/people?role=${idText('role', n)}`)],
    ['directory, by role and region', [`/people?role=${role}&region=${idText('region', 3)}`]],
    ['directory, by a language', ['/people?language=oj', '/people?language=fr']],
    ['directory, by the beginning of names', [7, 70, 700].map((n) => `/people?q=${called(n).slice(0, 4)}`)],
    ['directory, by what they offer', ['/people?q=lists+321', '/people?q=lists+8']],
    ['directory, a page far on', [`/people?after=${idText('person', 33_345)}`]],
  ] as const
  for (const [name, paths] of pages) yield* await measurePage(as(reader), { name, paths, ...limits })
  const requests = { name: 'list of 40,000 open requests', paths: ['/requests'], ...limits }
  yield* await measurePage(as(1), requests)
  yield* await measurePage(as(reader), { ...requests, name: 'the same for one who reviews none' })
}

type Kind = 'umbrella' | 'person' | 'community' | 'role' | 'region' | 'stream' | 'funder' | 'session' | 'request'

/** The same id for the same number, here and in the database. */
function idText(kind: Kind, number: number): string {
  const hash = createHash('md5').update(`many ${kind} ${number}`).digest('hex')
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
const id = (kind: Kind, number: string) => `md5('many ${kind} ' || ${number})::uuid`

/** Names as different as names are. */
const nameOf = (n: string) =>
  `initcap(translate(left(md5('first ' || ${n} % 389), 6) || ' ' || left(md5('last ' || ${n} % 1009), 8), '0123456789', 'aeioulmnrs'))`
function called(n: number): string {
  const hash = createHash('md5').update(`last ${n}`).digest('hex')
  return hash.replaceAll(/\d/g, (digit) => 'aeioulmnrs'[Number(digit)] ?? '')
}

async function flood(owner: string): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('begin')
    for (const statement of statements) await client.query(statement)
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const { people, communities, roles, regions, streams } = many
const umbrella = id('umbrella', '1')

/** Half show what they tell to everybody under the umbrella, some of it to nobody; one in a hundred works in Ojibwe. */
const told = `insert into profile_field (owner_id, key, text, term_id, stream_id, audience, updated_at)
  select ${id('person', 'p')}, f.key::profile_key, f.text, f.term, f.stream,
    (case when p % 10 = 9 then 'me' when p % 2 = 0 then 'umbrella' else 'community' end)::profile_audience, now()
  from generate_series(1, ${people}) p cross join lateral (values
    ('offer', 'What I tried with waiting lists, number ' || p % 977 || ', and how it went.', null, null),
    ('role', null, ${id('role', `(p % ${roles})`)}, null),
    ('region', null, ${id('region', `(p / 7 % ${regions})`)}, null),
    ('stream', null, null, ${id('stream', `(p / 3 % ${streams})`)}),
    ('languages', case when p % 100 = 1 then 'en oj' when p % 4 = 0 then 'en fr' else 'en' end, null, null)
  ) f (key, text, term, stream)`

const statements = [
  `insert into umbrella (id, name_en, name_fr, exit_url, time_zone, hue, created_at)
   values (${umbrella}, 'Many', 'Foule', 'https://weather.example.org/', 'America/Vancouver', 30, now())`,
  `insert into person (id, umbrella_id, display_name, time_zone, created_at)
   select ${id('person', 'n')}, ${umbrella}, ${nameOf('n')}, 'America/Vancouver', now() from generate_series(1, ${people}) n`,
  `insert into login (id, email, email_verified, name)
   select ${id('person', 'n')}, 'many' || n || '@example.org', true, 'Person ' || n from generate_series(1, ${reader}) n`,
  `insert into session (id, person_id, token, expires_at)
   select ${id('session', 'n')}, ${id('person', 'n')}, 'many-' || n, now() + interval '30 days' from generate_series(1, ${reader}) n`,
  `insert into community (id, umbrella_id, name_en, name_fr, kind, visibility, created_at)
   select ${id('community', 'n')}, ${umbrella}, 'Many ' || n, 'Foule ' || n, 'programme', 'listed', now()
   from generate_series(0, ${communities - 1}) n`,
  ...(['role', 'region'] as const).map(
    (kind) => `insert into profile_term (id, umbrella_id, kind, name_en, name_fr, created_at)
   select ${id(kind, 'n')}, ${umbrella}, '${kind}', 'A ${kind} ' || n, 'Mot ' || n, now()
   from generate_series(0, ${kind === 'role' ? roles - 1 : regions - 1}) n`,
  ),
  `insert into funder (id, umbrella_id, name_en, created_at) values (${id('funder', '1')}, ${umbrella}, 'Ministry', now())`,
  `insert into programme_stream (id, umbrella_id, code, name_en, name_fr, funder_id, created_at)
   select ${id('stream', 'n')}, ${umbrella}, 'S' || n, 'Stream ' || n, 'Volet ' || n, ${id('funder', '1')}, now()
   from generate_series(0, ${streams - 1}) n`,
  told,
  // What was planned while a table was empty is planned anew.
  'analyze person, profile_field, community',
  `insert into membership (community_id, person_id, roles, joined_at, caught_up_at, visited_at)
   select ${id('community', `((p + k) % ${communities})`)}, ${id('person', 'p')},
     case when p = 1 then '{member,coordinator}'::role[] else '{member}'::role[] end, now(), now(), now()
   from generate_series(1, ${people}) p, generate_series(0, 2) k`,
  `insert into join_request (id, community_id, umbrella_id, person_id, name, language, state, practice, created_at,
     submitted_at, due_at)
   select ${id('request', 'n')}, ${id('community', `((n + 7) % 3 + 1)`)}, ${umbrella}, ${id('person', `(n + 5)`)},
     'Person Number ' || n, 'en', (array['submitted', 'under_review', 'info_requested'])[1 + n % 3]::request_state,
     'A counsellor who works alone.', now() - n * interval '1 minute', now() - n * interval '1 minute',
     now() + (n % 20000 - 5000) * interval '1 minute'
   from generate_series(1, ${many.requests}) n`,
]
