import { sql } from 'kysely'
import type { PersonId, PostId, UnmaskingId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Masks } from '#kernel/masks.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { shownHours, type Unmasking } from './model.ts'

const nobody = Buffer.alloc(0)

/** What waits to be decided, and what was agreed on so lately that its two still see the name. */
export async function listUnmaskings(db: Db, viewer: Viewer, now: Temporal.Instant): Promise<readonly Unmasking[]> {
  if (!mayLook(viewer)) return []
  const since = now.subtract({ hours: shownHours })
  const all = await visibleUnmaskings(db, viewer, null)
  return all.filter(
    ({ refusedAt, agreedAt }) =>
      refusedAt === null && (agreedAt === null || Temporal.Instant.compare(agreedAt, since) > 0),
  )
}

export async function findUnmasking(db: Db, viewer: Viewer, id: UnmaskingId): Promise<Unmasking> {
  const [unmasking] = await visibleUnmaskings(db, viewer, id)
  if (!unmasking) throw new NotFound('errors.notFound')
  return unmasking
}

/** The name of whoever wears a mask; null where the key was lost. Whoever calls this has asked who may know it. */
export async function unguardedWearer(system: Db, masks: Masks, mask: PersonId): Promise<string | null> {
  const { sealed } = await system.selectFrom('mask').select('sealed').where('id', '=', mask).executeTakeFirstOrThrow()
  const wearer = masks.open(mask, sealed)
  if (wearer === null) return null
  const found = system.selectFrom('person').select('display_name').where('id', '=', wearer)
  return (await found.executeTakeFirst())?.display_name ?? null
}

/** How much waits for the viewer to decide, to be put into a query that counts more. */
export function unmaskingCount({ id, protects, hand }: Viewer) {
  if (protects.length === 0) return sql<number>`0`
  return sql<number>`(select count(*)::int from unmaskings_to_see(${hand?.key ?? nobody})
    where agreed_at is null and refused_at is null
      and asked_by is distinct from ${id} and umbrella_id = any (${protects}::uuid[]))`
}

/** What two have found out of a post that the viewer wrote masked; null where they have not. */
export async function findLifted(db: Db, viewer: Viewer, post: PostId): Promise<Unmasking | null> {
  const all = await visibleUnmaskings(db, viewer, null)
  return all.find(({ postId, isMine, agreedAt }) => isMine && postId === post && agreedAt !== null) ?? null
}

function mayLook({ belongings, protects }: Viewer): boolean {
  return protects.length > 0 || belongings.some(({ roles }) => roles.includes('coordinator'))
}

/** The only way in: the database's function says what `unmaskingRules.read` says, since it alone can read the words. */
async function visibleUnmaskings(db: Db, viewer: Viewer, id: UnmaskingId | null): Promise<readonly Unmasking[]> {
  signedIn(viewer)
  const { rows } = await sql<Unmasking>`
    select id, post_id as "postId", thread_id as "threadId", seq, community_id as "communityId",
      umbrella_id as "umbrellaId", mask_id as "maskId", mask, json_build_object('en', name_en, 'fr', name_fr) as "communityName",
      title, markdown, reason, asked_by as "askedBy", asked_by_name as "askedByName", asked_at as "askedAt",
      agreed_by as "agreedBy", agreed_by_name as "agreedByName", agreed_at as "agreedAt", refused_at as "refusedAt",
      coalesce(is_mine, false) as "isMine"
    from unmaskings_to_see(${viewer.hand?.key ?? nobody}) where ${id}::uuid is null or id = ${id}`.execute(db)
  return rows
}
