import { sql } from 'kysely'
import type { HeldPostId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { draftCount } from '../drafts/queries.ts'
import { unmaskingCount } from '../unmasking/queries.ts'
import { keptOutDueCount } from '../keeping-out/queries.ts'
import { flagCount } from '../flags/queries.ts'
import type { HeldPost, ListedHeld } from './model.ts'

/** Waits for whoever looks at the same words. */
export async function lockHeld(tx: Tx, viewer: Viewer, id: HeldPostId): Promise<HeldPost> {
  const held = await visibleHeld(tx, viewer).where('held_post.id', '=', id).forUpdate('held_post').executeTakeFirst()
  if (!held) throw new NotFound('errors.notFound')
  return held
}

/** Words of the viewer's that are held under this id already: what a form that is sent twice finds. */
export async function findOwnHeld(db: Db, viewer: Viewer, id: HeldPostId | null): Promise<HeldPost | null> {
  if (id === null) return null
  const own = visibleHeld(db, viewer).where('held_post.id', '=', id).where('held_post.author_id', '=', viewer.id)
  return (await own.executeTakeFirst()) ?? null
}

const listedMax = 100

/** The viewer's own words that wait or came back, and then others' that wait for her, the oldest first. */
export async function listHeld(db: Db, viewer: Viewer): Promise<ListedHeld[]> {
  const rows = await visibleHeld(db, viewer)
    .leftJoin('person as author', 'author.id', 'held_post.author_id')
    .leftJoin('person as returner', 'returner.id', 'held_post.returned_by')
    .leftJoin('thread', 'thread.id', 'held_post.thread_id')
    .leftJoin('community', 'community.id', 'held_post.community_id')
    .where(concerning(viewer))
    .orderBy('held_post.held_at')
    .orderBy('held_post.id')
    .limit(listedMax)
    .select([
      'author.display_name as authorName',
      'returner.display_name as returnedByName',
      'thread.title as threadTitle',
      'community.name_en as nameEn',
      'community.name_fr as nameFr',
    ])
    .execute()
  return rows.map(({ nameEn, nameFr, ...held }) => ({ ...held, communityName: { en: nameEn, fr: nameFr } }))
}

/** How much the viewer has begun, and how much waits: words of her own, and of others for her to look at. */
export async function countUnposted(
  db: Db,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<{ readonly drafts: number; readonly held: number }> {
  return db
    .selectFrom(visibleHeld(db, viewer).where(concerning(viewer)).as('held'))
    .select([
      sql<number>`count(*)::int + ${flagCount(viewer)} + ${unmaskingCount(viewer)} + ${keptOutDueCount(viewer, now)}`.as(
        'held',
      ),
      draftCount(viewer).as('drafts'),
    ])
    .executeTakeFirstOrThrow()
}

/** What others returned is their author's affair, and what was let through is posted any moment. */
function concerning(viewer: Viewer) {
  return sql<boolean>`held_post.let_through_at is null
    and (held_post.author_id = ${viewer.id} or held_post.returned_at is null)`
}

/** The only way in: says in SQL what `heldRules.read` says in TypeScript. */
function visibleHeld(db: Db, viewer: Viewer) {
  const me = signedIn(viewer)
  const coordinated = viewer.belongings.filter(({ roles }) => roles.includes('coordinator')).map(({ id }) => id)
  return db
    .selectFrom('held_post')
    .where(
      sql<boolean>`(held_post.author_id = ${me} or held_post.community_id = any (${coordinated}::uuid[])
        or held_post.umbrella_id = any (${viewer.protects}::uuid[]))`,
    )
    .select([
      'held_post.id',
      'held_post.community_id as communityId',
      'held_post.umbrella_id as umbrellaId',
      'held_post.author_id as authorId',
      'held_post.thread_id as threadId',
      'held_post.title',
      'held_post.markdown',
      sql<HeldPost['entered']>`held_post.entered`.as('entered'),
      'held_post.held_at as heldAt',
      'held_post.let_through_at as letThroughAt',
      'held_post.returned_at as returnedAt',
      'held_post.note',
    ])
}
