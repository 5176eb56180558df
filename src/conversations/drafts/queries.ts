import { sql } from 'kysely'
import type { DraftId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import { noteIn } from '../content-notes/queries.ts'
import type { Draft, Place } from './model.ts'

/** What the viewer has begun to write there, or null. */
export async function findDraftAt(db: Db, viewer: Viewer, place: Place): Promise<Draft | null> {
  const { communityId, threadId } = place
  const draft = await visibleDrafts(db, viewer)
    .where('draft.discarded_at', 'is', null)
    .where(sql<boolean>`draft.community_id is not distinct from ${communityId}`)
    .where(sql<boolean>`draft.thread_id is not distinct from ${threadId}`)
    .where(isOfSupport(place))
    .executeTakeFirst()
  return draft ?? null
}

/** What is begun for the peer-support space is found there alone. */
export function isOfSupport({ isSupport = false }: Pick<Place, 'isSupport'>) {
  return sql<boolean>`coalesce(draft.kind = 'support', false) = ${isSupport}`
}

export async function findDraft(db: Db, viewer: Viewer, id: DraftId): Promise<Draft> {
  const draft = await visibleDrafts(db, viewer).where('draft.id', '=', id).executeTakeFirst()
  if (!draft) throw new NotFound('errors.notFound')
  return draft
}

/** A draft with where it would be posted. */
export interface ListedDraft extends Draft {
  /** Null for a new conversation, and in the peer-support space, whose titles stand nowhere else. */
  readonly threadTitle: string | null
  /** Null for news to several communities. */
  readonly communityName: Names | null
}

/** All of the viewer's drafts that she could post now, the latest first. There is one for each place at most. */
export async function listDrafts(db: Db, viewer: Viewer): Promise<ListedDraft[]> {
  const drafts = await visibleDrafts(db, viewer)
    .leftJoin('thread', 'thread.id', 'draft.thread_id')
    .where('draft.discarded_at', 'is', null)
    .where('thread.deleted_at', 'is', null)
    .where(sql<boolean>`(draft.thread_id is null or thread.id is not null)`)
    .orderBy('draft.updated_at', 'desc')
    .orderBy('draft.id')
    .limit(listedMax)
    .select(sql<string | null>`case when thread.kind <> 'support' then thread.title end`.as('threadTitle'))
    .execute()
  const names = new Map(viewer.belongings.map(({ id, name }) => [id, name]))
  return drafts.flatMap((draft) => {
    const communityName = draft.communityId && names.get(draft.communityId)
    return communityName === undefined ? [] : [{ ...draft, communityName }]
  })
}

/** How much of the viewer's own is begun, to be put into a query that counts more. */
export function draftCount(viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return sql<number>`(select count(*)::int from draft
    where owner_id = ${viewer.id} and discarded_at is null
      and (community_id is null or community_id = any (${mine}::uuid[])))`
}

const listedMax = 200

/** The only way in: nobody but its owner reads a draft. */
function visibleDrafts(db: Db, viewer: Viewer) {
  return db
    .selectFrom('draft')
    .where('draft.owner_id', '=', viewer.id)
    .select([
      'draft.id',
      'draft.community_id as communityId',
      'draft.thread_id as threadId',
      'draft.title',
      'draft.markdown',
      noteIn('draft').as('note'),
      'draft.kind',
      'draft.activity',
      'draft.topics',
      'draft.voice',
      'draft.updated_at as updatedAt',
    ])
}
