import { sql } from 'kysely'
import type pg from 'pg'
import type { CommunityId, PersonId, Role, SessionId, Theme, UmbrellaId } from '#database'
import { transactionOn, type Tx } from '#kernel/db.ts'
import { visitor, type Belonging, type Roof, type Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'

export interface Entry {
  /** Whose session it is, as the cookie says, or null for a visitor. */
  readonly token: string | null
  readonly now: Temporal.Instant
  readonly mode: 'read' | 'write'
}

export interface Visit {
  readonly db: Tx
  readonly viewer: Viewer
  /** Whether the session should be marked as seen: not more than once a minute. */
  readonly isStale: boolean
}

/** Runs `work` in one transaction as the restricted role, with the viewer told to the database. */
export type Visits = <T>(entry: Entry, work: (visit: Visit) => Promise<T>) => Promise<T>

const begin = {
  read: 'begin isolation level repeatable read read only',
  write: 'begin',
}

/** Visits on a pool of connections that are `hearth_app`. A read answers without waiting for its own commit. */
export function visitsOn(pool: pg.Pool): Visits {
  return async (entry, work) => {
    const client = await pool.connect()
    try {
      const db = await transactionOn(client)
      const begun = client.query(begin[entry.mode])
      const [visit] = await Promise.all([openVisit(db, entry), begun])
      const result = await work(visit)
      const committed = client.query('commit')
      if (entry.mode === 'write') await committed
      void committed.then(
        () => client.release(),
        (error: Error) => client.release(error),
      )
      return result
    } catch (error) {
      await rollback(client)
      throw error
    }
  }
}

async function rollback(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch (lost) {
    client.release(lost instanceof Error ? lost : true)
  }
}

interface Opened {
  session_id: SessionId | null
  person_id: PersonId | null
  display_name: string | null
  language: Language | null
  time_zone: string | null
  theme: Theme | null
  is_discreet: boolean | null
  has_picture: boolean | null
  roof: (Roof & { timeZone: string }) | null
  belongings: readonly Belonging[] | null
  administers: readonly UmbrellaId[]
  roofs: readonly UmbrellaId[]
  unseen_notices: number
  is_stale: boolean
}

/** One statement finds the session, sets what the policies compare against, and loads the viewer. */
export async function openVisit(db: Tx, { token, now }: Entry): Promise<Visit> {
  const { rows } = await sql<Opened>`select * from open_visit(${token}, ${now})`.execute(db)
  const [opened] = rows
  if (!opened) throw new Error('open_visit gave no row')
  return { db, viewer: viewerFrom(opened), isStale: opened.is_stale }
}

const noRoles: readonly Role[] = []

function viewerFrom(opened: Opened): Viewer {
  const roof = opened.roof ?? visitor.roof
  const timeZone = opened.time_zone ?? opened.roof?.timeZone ?? visitor.timeZone
  if (opened.person_id === null) return { ...visitor, roof, timeZone }

  const belongings = opened.belongings ?? []
  const roles = new Map<CommunityId, readonly Role[]>(belongings.map(({ id, roles: held }) => [id, held]))
  return {
    id: opened.person_id,
    sessionId: opened.session_id,
    name: opened.display_name ?? '',
    hasPicture: opened.has_picture ?? false,
    language: opened.language ?? 'en',
    timeZone,
    theme: opened.theme ?? 'system',
    isDiscreet: opened.is_discreet ?? true,
    roof,
    belongings,
    administers: opened.administers,
    roofs: opened.roofs,
    unseenNotices: opened.unseen_notices,
    rolesIn: (community) => roles.get(community) ?? noRoles,
  }
}
