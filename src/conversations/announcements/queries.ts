import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import { signedIn, type Names, type Viewer } from '#kernel/viewer.ts'
import { communityRules, listCommunities, type Community } from '../../communities/index.ts'
import { visibleThreads } from '../threads/queries.ts'
import type { AnnouncementEvent } from '../events.ts'
import type { Announcement, Hearing } from './model.ts'

/** The communities that the viewer may announce something to. */
export async function listAudiences(db: Db, viewer: Viewer): Promise<Community[]> {
  const communities = await listCommunities(db, viewer)
  return communities.filter((community) => communityRules.announce(viewer, community))
}

interface Heard {
  readonly announcement: string
  readonly at: Temporal.Instant
  readonly title: string | null
  readonly hearing: Hearing
}

const listedMax = 100

/** What the viewer has announced to several at once, the latest first. */
export async function listAnnouncements(
  db: Db,
  viewer: Viewer,
  audiences: readonly Community[],
): Promise<readonly Announcement[]> {
  const names = new Map(audiences.map(({ id, name }): [string, Names] => [id, name]))
  const within = await listWithin(db, viewer, names)
  const outside = await listOutside(db, viewer, names)
  const heard = [...within, ...outside].toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
  return [...Map.groupBy(heard, ({ announcement }) => announcement)].flatMap(([id, all]) => {
    const [first] = all
    if (!first) return []
    const title = all.find((one) => one.title !== null)?.title ?? null
    return [{ id, at: first.at, title, heardBy: all.map(({ hearing }) => hearing) }]
  })
}

/** In communities that she belongs to, where she reads her own words as everybody else does. */
async function listWithin(db: Db, viewer: Viewer, names: ReadonlyMap<string, Names>): Promise<Heard[]> {
  const rows = await visibleThreads(db, viewer)
    .where('thread.deleted_at', 'is', null)
    .where('thread.author_id', '=', signedIn(viewer))
    .where('thread.announcement_id', 'is not', null)
    .orderBy('thread.created_at', 'desc')
    .limit(listedMax)
    .select('thread.announcement_id as announcement')
    .execute()
  const nameOf = new Map([...names, ...viewer.belongings.map(({ id, name }): [string, Names] => [id, name])])
  return rows.flatMap(({ announcement, createdAt: at, title, id, communityId }) => {
    const name = nameOf.get(communityId)
    return announcement && name ? [{ announcement, at, title, hearing: { name, thread: id } }] : []
  })
}

const made: AnnouncementEvent = 'announcement.made'

/** In the others: that she has done it, and no more. */
async function listOutside(db: Db, viewer: Viewer, names: ReadonlyMap<string, Names>): Promise<Heard[]> {
  const rows = await db
    .selectFrom('event')
    .where('kind', '=', made)
    .where(sql<boolean>`umbrella_id = any (${viewer.administers}::uuid[])`)
    .where('actor_id', '=', signedIn(viewer))
    .orderBy('id', 'desc')
    .limit(listedMax)
    .select(['subject_id as community', 'at', sql<string>`facts ->> 'announcement'`.as('announcement')])
    .execute()
  return rows.flatMap(({ community, announcement, at }) => {
    const name = names.get(community ?? '')
    return name ? [{ announcement, at, title: null, hearing: { name, thread: null } }] : []
  })
}

/** Whether the same form has been sent before. */
export async function isAnnounced(db: Db, viewer: Viewer, announcement: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from thread where author_id = ${viewer.id} and announcement_id = ${announcement})
      or exists (select from event where umbrella_id = any (${viewer.administers}::uuid[]) and kind = ${made}
        and actor_id = ${viewer.id} and facts ->> 'announcement' = ${announcement}) as found`.execute(db)
  return rows[0]?.found ?? false
}
