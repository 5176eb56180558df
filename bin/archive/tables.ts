import type pg from 'pg'
import { Halt } from '../halt.ts'

export interface Table {
  readonly name: string
  /** What is stored; columns that the database computes are left to it. */
  readonly columns: readonly string[]
}

/** Every table that holds something of ours. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migration'
    group by c.relname
    order by c.relname`)
  return rows
}

/** A table whose policies hide rows from its owner would be copied without them. */
export async function mustSeeEverything(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relforcerowsecurity
      and not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
      and not exists (
        select from pg_policy p
        where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('*', 'r')
          and pg_get_expr(p.polqual, p.polrelid) = 'true'
          and exists (select from unnest(p.polroles) role where role = 0 or pg_has_role(role, 'usage')))`)
  if (rows.length === 0) return
  throw new Halt(`A copy would lack rows of ${rows.map(({ name }) => name).join(', ')}, which this user may not read.`)
}
