import pg from 'pg'
import { renderMarkdown, markdownVersion } from '#kernel/markdown.ts'
import { bodies } from './text.ts'

/** How much there is: as the first issue's budgets ask. */
export const flooded = { communities: 20, people: 5_000, threads: 7_960, replies: 25, long: 1_000 }

/** Fills a migrated, empty database by a few statements: with people, and with what they say to each other where that is read. */
export async function flood(owner: string, withWords: boolean): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('begin')
    for (const statement of statements) await client.query(statement)
    if (withWords) await fillBodies(client)
    for (const statement of withWords ? conversations : []) await client.query(statement)
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

/** The same id for the same number, so that nothing has to be looked up. */
const id = (kind: number, number: string) =>
  `('0198${kind}000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`

const { communities, people, threads, replies, long } = flooded

/** The number of somebody who belongs to the community of thread `t`, another one for each post `s`. */
const memberOf = (t: string, s: string) =>
  `(${t} % ${communities} - ${s} % 3 + ${communities}) % ${communities} + ${communities} * (1 + (${t} * 13 + ${s} * 7) % ${people / communities - 2})`

const statements = [
  `insert into umbrella (id, name_en, name_fr, exit_url, time_zone, hue, created_at)
   values (${id(1, '1')}, 'Flood', 'Crue', 'https://weather.example.org/', 'America/Vancouver', 330, now())`,
  `insert into person (id, umbrella_id, display_name, time_zone, created_at)
   select ${id(2, 'n')}, ${id(1, '1')}, 'Person Number ' || n, 'America/Vancouver', now() - interval '300 days'
   from generate_series(1, ${people}) n`,
  `insert into login (id, email, email_verified, name)
   select ${id(2, 'n')}, 'person' || n || '@example.org', true, 'Person ' || n from generate_series(1, ${people}) n`,
  `insert into session (id, person_id, token, expires_at)
   select ${id(3, 'n')}, ${id(2, 'n')}, 'flood-' || n, now() + interval '30 days' from generate_series(1, ${people}) n`,
  `insert into community (id, umbrella_id, name_en, name_fr, purpose_en, purpose_fr, kind, visibility, created_at)
   select ${id(4, 'n')}, ${id(1, '1')}, 'Community Number ' || n, 'Communauté ' || n, 'What we do together.',
          'Ce que nous faisons ensemble.', 'programme', 'listed', now() - interval '300 days'
   from generate_series(1, ${communities}) n`,
  `insert into membership (community_id, person_id, roles, joined_at, caught_up_at, visited_at)
   select ${id(4, `1 + (p + k) % ${communities}`)}, ${id(2, 'p')},
          case when p <= ${communities} then '{member,coordinator}'::role[] else '{member}'::role[] end,
          now() - interval '250 days', now() - interval '30 days', now() - interval '30 days'
   from generate_series(1, ${people}) p, generate_series(0, 2) k`,
  'create temporary table body (n integer primary key, markdown text, html text)',
]

async function fillBodies(client: pg.Client): Promise<void> {
  const texts = bodies(500)
  const rendered = texts.map((text) => renderMarkdown(text).html)
  await client.query('insert into body select row_number() over (), * from unnest($1::text[], $2::text[])', [
    texts,
    rendered,
  ])
}

const threadAge = `now() - (${threads} - t) * interval '45 minutes'`

const conversations = [
  `insert into thread (id, community_id, kind, activity, ask_state, title, author_id, reply_count, last_seq,
                       last_posted_at, last_author_id, created_at)
   select ${id(5, 't')}, ${id(4, `1 + t % ${communities}`)},
          (case when t % 3 = 0 then 'ask' else 'discussion' end)::thread_kind,
          (case when t % 3 = 0 then 'problemSolving' end)::activity,
          (case when t % 3 = 0 then case when t % 9 = 0 then 'open' else 'answered' end end)::ask_state,
          'What we asked ourselves, number ' || t, ${id(2, memberOf('t', '1'))}, r, r + 1,
          ${threadAge}, ${id(2, memberOf('t', '(r + 1)'))}, ${threadAge} - interval '30 minutes'
   from (select t, case when t = ${threads} then ${long} else ${replies} end as r from generate_series(1, ${threads}) as g (t)) x`,
  `insert into post (id, thread_id, community_id, seq, author_id, markdown, html, rendered_by, created_at)
   select gen_random_uuid(), ${id(5, 't')}, ${id(4, `1 + t % ${communities}`)}, s,
          ${id(2, memberOf('t', 's'))},
          b.markdown, b.html, ${markdownVersion}, ${threadAge} - interval '30 minutes' + s * interval '1 minute'
   from generate_series(1, ${threads}) as g (t)
   cross join lateral generate_series(1, case when t = ${threads} then ${long} + 1 else ${replies} + 1 end) as h (s)
   join body b on b.n = 1 + (t * 31 + s * 17) % 500`,
  `insert into reaction (post_id, community_id, person_id, kind, created_at)
   select p.id, p.community_id, ${id(2, `1 + (p.seq * 37) % ${people}`)}, 'thanks', now() from post p where p.seq % 3 = 0`,
  `insert into file (id, community_id, post_id, state, name, type, bytes, width, height, alt, created_at)
   select gen_random_uuid(), p.community_id, p.id, 'ready', 'Picture number ' || p.seq || '.webp', 'image/webp', 81234,
          1600, 1200, 'What can be seen on picture number ' || p.seq, p.created_at from post p where p.seq % 10 = 4`,
  `insert into file (id, community_id, post_id, state, name, type, bytes, created_at)
   select gen_random_uuid(), p.community_id, p.id, 'ready', 'A form that we use, number ' || p.seq || '.pdf',
          'application/pdf', 240123, p.created_at from post p where p.seq % 10 = 8`,
  `update community c set last_posted_at = (select max(t.last_posted_at) from thread t where t.community_id = c.id)`,
  `insert into draft (id, owner_id, community_id, title, markdown, updated_at)
   select gen_random_uuid(), ${id(2, 'n')}, ${id(4, `1 + n % ${communities}`)}, 'Begun', 'Some words', now()
   from generate_series(1, 500) n`,
]

const idText = (kind: number, number: number) =>
  `0198${kind}000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`

/** Person `n` belongs to community `1 + (n + k) % 20` for k from 0 to 2; thread `t` lies in `1 + t % 20`. */
export const personOf = (number: number) => idText(2, number)
export const communityOf = (number: number) => idText(4, number)
export const threadOf = (number: number) => idText(5, number)
export const tokenOf = (number: number) => `flood-${number}`
