import type { BoardId, BoardNoteId, CommunityId, GatheringId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { isOver, lockCommunity } from '../communities/index.ts'
import { findGathering } from '../gatherings/index.ts'
import type { BoardEvent } from './events.ts'
import type { OpeningForm } from './forms.ts'
import { boardsRules } from './rules.ts'

export interface Opening {
  readonly community: CommunityId
  /** The gathering in which it is used; null where it is open over days. */
  readonly gathering: GatheringId | null
  readonly form: OpeningForm
  readonly now: Temporal.Instant
}

/** Opens a board: one that collects ideas, or a vote on what is given with it. Gives its id. */
export function openBoard(db: Db, viewer: Viewer, { community, gathering, form, now }: Opening): Promise<BoardId> {
  return transaction(db, async (tx) => {
    const place = await lockCommunity(tx, viewer, community)
    await isOfCommunity(tx, viewer, { community, gathering })
    const verb = gathering === null ? 'open' : 'openInGathering'
    authorize(boardsRules, verb, viewer, { communityId: community, isOver: isOver(place) })

    const id = newId<BoardId>()
    const { kind, question, anonymity } = form
    const opened = { opened_at: now, opened_by: signedIn(viewer) }
    await tx
      .insertInto('board')
      .values({ id, community_id: community, gathering_id: gathering, kind, question, anonymity, ...opened })
      .execute()
    if (form.kind !== 'ideas') await beginVote(tx, viewer, { id, community, form, now })

    await record<BoardEvent>(tx, viewer, 'board.opened', { subject: id, community, now })
    return id
  })
}

/** Whether a gathering is one of this community, as its own room shows it. */
async function isOfCommunity(
  tx: Tx,
  viewer: Viewer,
  { community, gathering }: Pick<Opening, 'community' | 'gathering'>,
) {
  if (gathering === null) return
  const found = await findGathering(tx, viewer, gathering)
  if (found.communityId !== community) throw new NotFound('errors.notFound')
}

interface Beginning {
  readonly id: BoardId
  readonly community: CommunityId
  readonly form: Exclude<OpeningForm, { readonly kind: 'ideas' }>
  readonly now: Temporal.Instant
}

/** What there is to choose from, in the order in which it was written. */
async function beginVote(tx: Tx, viewer: Viewer, { id, community, form, now }: Beginning): Promise<void> {
  const options = form.options.map((words, at) => ({
    id: newId<BoardNoteId>(),
    board_id: id,
    community_id: community,
    words,
    place: at + 1,
  }))
  await tx.insertInto('board_note').values(options).execute()
  const each = form.kind === 'vote' ? form.dots : form.isMany ? options.length : 1
  const begun = { voting_at: now, voting_by: signedIn(viewer), votes_on: 'notes' as const }
  await tx
    .updateTable('board')
    .set({ dots: each, shows_votes: form.showsVotes, ...begun })
    .where('id', '=', id)
    .execute()
}
