import type { CommunityId, GatheringId, JoinRequestId, NoticeId, PostId, ThreadId } from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { MaskLabel } from '../conversations/index.ts'

/** Why somebody is told of what happened. */
export type NoticeKind =
  | 'mention'
  | 'quote'
  | 'answer'
  | 'reply'
  | 'announcement'
  | 'experience'
  | 'helped'
  | 'resolved'
  | 'followUp'
  | 'added'
  | 'toLookAt'
  | 'letThrough'
  | 'cameBack'
  | 'flagged'
  | 'flagStands'
  | 'flagMended'
  | 'mended'
  | 'noted'
  | 'unmasked'
  | 'emergency'
  | 'charterConsulted'
  | 'charterAdopted'
  | 'charterToReview'
  | 'charterSettled'
  | 'agreementConsulted'
  | 'agreementAdopted'
  | 'agreementToReview'
  | 'agreementSettled'
  | 'requestToReview'
  | 'requestHanded'
  | 'requestMoved'
  | 'membershipAsked'
  | 'membershipDoubted'
  | 'membershipStays'
  | 'membershipDue'
  | 'keptOut'
  | 'handOverProposed'
  | 'handOverDeclined'
  | 'handOverTakenBack'
  | 'communityOpened'
  | 'communityClosed'
  | 'communityReopened'
  | 'buddyAsked'
  | 'buddyFound'
  | 'buddyAccepted'
  | 'buddyDeclined'
  | 'buddyEnded'
  | 'gatheringMoved'
  | 'gatheringPlaced'
  | 'gatheringCancelled'
  | 'gatheringRestored'
  | 'gatheringAgenda'
  | 'gatheringNears'
  | 'gatheringNeed'
  | 'gatheringTurn'
  | 'gatheringTurnDeclined'
  | 'gatheringHarvested'
  | 'gatheringLater'
  | 'gatheringFeedback'

/** One line in somebody's inbox. */
export interface Notice {
  readonly id: NoticeId
  readonly kind: NoticeKind
  readonly createdAt: Temporal.Instant
  readonly seenAt: Temporal.Instant | null
  /** Who did it; null where she has left that community, or where nobody did. */
  readonly actorName: string | null
  /** What the conversation calls her, where she spoke masked. */
  readonly actorMask: MaskLabel | null
  readonly communityId: CommunityId
  readonly communityName: Names
  /** The request to join that it is about, as whoever asks or looks at it. */
  readonly requestId: JoinRequestId | null
  /** The gathering that it is about, and when that is. */
  readonly gatheringId: GatheringId | null
  readonly startsAt: Temporal.Instant | null
  readonly threadId: ThreadId | null
  readonly threadTitle: string | null
  /** Whether it was said in a peer-support space, whose titles and words stand nowhere else. */
  readonly isSupport: boolean
  readonly postId: PostId | null
  readonly seq: number | null
  /** What somebody seeks experience of, among the topics that the owner of the notice can be asked about. */
  readonly topics: readonly string[]
}

export type Actor = { readonly mask: MaskLabel } | { readonly name: string | null }

/** Several notices that say the same of the same conversation: one line, with its oldest as the place to go. */
export interface Line<Of extends Notice = Notice> {
  readonly first: Of
  readonly isUnseen: boolean
  /** Those who did it, each once, the earliest first; a null name stands for all who belong no longer. */
  readonly actors: readonly Actor[]
  readonly at: Temporal.Instant
}

/** What can stand on one line however often it happens. */
const gathering: ReadonlySet<NoticeKind> = new Set(['reply', 'answer', 'helped'])

/** Lines from the latest to the oldest, out of notices in that order: same kind, same conversation, seen or not alike. */
export function linesOf<Of extends Notice>(notices: readonly Of[]): readonly Line<Of>[] {
  const groups = Map.groupBy(notices, keyOf)
  return [...groups.values()].map(lineOf)
}

function keyOf({ id, kind, threadId, seenAt }: Notice): string {
  return gathering.has(kind) ? `${kind} ${threadId} ${seenAt === null}` : id
}

function lineOf<Of extends Notice>(notices: readonly Of[]): Line<Of> {
  const [latest, ...rest] = notices
  if (!latest) throw new Error('a line holds a notice')
  const first = rest.at(-1) ?? latest
  const actors = [...new Map(notices.toReversed().map((notice) => [actorKey(notice), actorOf(notice)])).values()]
  return { first, isUnseen: latest.seenAt === null, actors, at: latest.createdAt }
}

function actorKey({ actorMask, actorName }: Notice): number | string | null {
  return actorMask?.number ?? actorName
}

function actorOf({ actorMask, actorName }: Notice): Actor {
  return actorMask === null ? { name: actorName } : { mask: actorMask }
}
