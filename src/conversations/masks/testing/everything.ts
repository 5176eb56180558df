import { sql } from 'kysely'
import { tokenFor, type Persona } from '#world/people.ts'
import { morning, type World } from '#world/world.ts'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const pagesMax = 400

/** Every page that somebody can reach by following links from home, by its path. */
export async function pagesOf({ ask }: World, who: Persona): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  const waiting = ['/', '/inbox', '/drafts', '/search?q=words']
  for (let path = waiting.shift(); path !== undefined && pages.size < pagesMax; path = waiting.shift()) {
    if (pages.has(path)) continue
    const { status, body, location, statements } = await ask(who, 'GET', path)
    pages.set(path, `${status} ${location} ${statements}\n${body}`)
    const links = [...body.matchAll(/(?:href|data-since)="(\/[^"#]*)/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    waiting.push(...links.filter((href) => !/^\/(?:assets\/|exit$)/.test(href)))
    waiting.push(...links.filter((href) => href.endsWith('/after/')).map((href) => `${href}0`))
  }
  return pages
}

/** Every row that the serving role may read for somebody, table by table. */
export async function rowsOf({ clone, db }: World, who: Persona): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows: tables } = await sql<{ name: string; columns: string[] }>`
    select c.table_name as name, array_agg(c.column_name::text order by c.ordinal_position) as columns
    from information_schema.columns c
    join information_schema.tables t on t.table_name = c.table_name and t.table_schema = 'public' and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and has_column_privilege('hearth_app', format('%I', c.table_name), c.column_name, 'select')
    group by c.table_name order by c.table_name`.execute(db)
  return clone.visits({ token: tokenFor(who), now: morning, mode: 'read' }, async ({ db: serving }) => {
    const found = new Map<string, readonly string[]>()
    for (const { name, columns } of tables) {
      const shown = sql.join(columns.map((column) => sql.ref(column)))
      const { rows } = await sql`select ${shown} from ${sql.table(name)} order by ${sql.lit(1)}`.execute(serving)
      found.set(name, rows.map((row) => JSON.stringify(row)).toSorted())
    }
    return found
  })
}

/** A text with every id that was not known before by its place among those, and without what is random. */
export function withoutIds(text: string, known: ReadonlySet<string>): string {
  const places = new Map<string, number>()
  return text
    .replace(uuid, (id) => {
      if (known.has(id)) return id
      places.set(id, places.get(id) ?? places.size)
      return `(${places.get(id)})`
    })
    .replace(/nonce-[\w+/=-]+|nonce="[^"]*"|&quot;challenge&quot;:&quot;[^&]*/g, '')
}

/** All ids that stand in the database. */
export async function idsIn({ db }: World): Promise<Set<string>> {
  const tables = ['person', 'community', 'umbrella', 'thread', 'post', 'notice', 'session'] as const
  const found = await Promise.all(
    tables.map((table) => sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(db)),
  )
  const rows = found.flatMap((one) => one.rows.map(({ row }) => row))
  return new Set(rows.flatMap((row) => row.match(uuid) ?? []))
}
