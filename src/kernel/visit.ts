import type pg from 'pg'
import type { CommunityId, PersonId, Role, SessionId, Theme, UmbrellaId } from '#database'
import { execute, statementName, transactionOn, type Tx } from '#kernel/db.ts'
import type { Masks } from '#kernel/masks.ts'
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

/**
 * Visits on a pool of connections that are `hearth_app`, and used for nothing else. A read answers without waiting for its
 * own commit, which goes with the beginning of the next visit where that comes at once.
 */
export function visitsOn(pool: pg.Pool, masks: Masks): Visits {
  return async (entry, work) => {
    const client = await pool.connect()
    try {
      const [, opened] = await opening(client, entry)
      const result = await work(visitFrom(transactionOn(client), opened.rows, masks))
      if (entry.mode === 'write') await execute(client, { text: 'commit' })
      else commitSoon(client)
      client.release()
      return result
    } catch (error) {
      await rollback(client)
      throw error
    }
  }
}

/** Clients whose last read is not committed yet. */
const uncommitted = new WeakMap<pg.PoolClient, NodeJS.Timeout>()
const soon = 5

/** When many read at once, a commit of its own would be every fourth write to the database. */
function commitSoon(client: pg.PoolClient): void {
  const later = () => {
    uncommitted.delete(client)
    // A client that has lost its server meanwhile is replaced by the pool.
    void execute(client, { text: 'commit' }).then(ignore, ignore)
  }
  uncommitted.set(client, setTimeout(later, soon))
}

const ignore = () => {}

function beginning(client: pg.PoolClient, mode: Entry['mode']): string {
  const waiting = uncommitted.get(client)
  if (waiting === undefined) return begin[mode]
  clearTimeout(waiting)
  uncommitted.delete(client)
  return `commit; ${begin[mode]}`
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
  leaves_by_shift: boolean | null
  has_picture: boolean | null
  roof: (Roof & { timeZone: string }) | null
  belongings: readonly Belonging[] | null
  administers: readonly UmbrellaId[]
  protects: readonly UmbrellaId[]
  roofs: readonly UmbrellaId[]
  unseen_notices: number
  is_stale: boolean
  confirmed_at: Temporal.Instant | null
  strengthen_by: Temporal.Instant | null
}

const openVisit = 'select * from open_visit($1, $2)'

/** The transaction begins; one statement finds the session, tells the policies who asks, and loads the viewer. */
function opening(client: pg.PoolClient, { token, now, mode }: Entry) {
  const statement = { name: statementName(openVisit), text: openVisit, values: [token, now.toString()] }
  return Promise.all([execute(client, { text: beginning(client, mode) }), execute<Opened>(client, statement)])
}

function visitFrom(db: Tx, [opened]: readonly Opened[], masks: Masks): Visit {
  if (!opened) throw new Error('open_visit gave no row')
  return { db, viewer: viewerFrom(opened, masks), isStale: opened.is_stale }
}

const noRoles: readonly Role[] = []

function viewerFrom(opened: Opened, masks: Masks): Viewer {
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
    leavesByShift: opened.leaves_by_shift ?? true,
    roof,
    belongings,
    administers: opened.administers,
    protects: opened.protects,
    roofs: opened.roofs,
    unseenNotices: opened.unseen_notices,
    hand: masks.handOf(opened.person_id),
    confirmedAt: opened.confirmed_at,
    strengthenBy: opened.strengthen_by,
    rolesIn: (community) => roles.get(community) ?? noRoles,
  }
}
