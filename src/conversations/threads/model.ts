import type { Activity, AskOutcome, AskState, CommunityId, Following, PersonId, ThreadId, ThreadKind } from '#database'
import type { ShownFile } from '../../files/index.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import type { ContentNote } from '../content-notes/model.ts'
import { isMine, type MaskLabel, type Voices } from '../masks/model.ts'

/** A conversation: opening words (seq 1) and replies to them (seq 2 and on). */
export interface Thread {
  readonly id: ThreadId
  readonly communityId: CommunityId
  readonly kind: ThreadKind
  readonly activity: Activity | null
  readonly title: string
  /** The language of the title, where it could be told. */
  readonly language: Language | null
  readonly authorId: PersonId
  /** The masks that the viewer wears in it. */
  readonly myMasks: readonly PersonId[]
  readonly askState: AskState | null
  readonly askOutcome: AskOutcome | null
  readonly outcomeNote: string | null
  readonly resolvedAt: Temporal.Instant | null
  readonly followedUpAt: Temporal.Instant | null
  readonly pinnedAt: Temporal.Instant | null
  readonly closedAt: Temporal.Instant | null
  /** Whether its community is closed: then it is read, and nothing is added. */
  readonly isOver: boolean
  readonly movedAt: Temporal.Instant | null
  /** The last day of a conversation of the peer-support space; null for any other. */
  readonly staysUntil: Temporal.PlainDate | null
  readonly deletedAt: Temporal.Instant | null
  readonly deletedBy: PersonId | null
  readonly replyCount: number
  readonly helpedCount: number
  readonly lastSeq: number
  readonly lastPostedAt: Temporal.Instant
  readonly createdAt: Temporal.Instant
}

/** A conversation as one person opens it. */
export interface OpenedThread extends Thread {
  readonly memberCount: number
  readonly closedBy: PersonId | null
  readonly movedBy: PersonId | null
  /** The last post she had before her, or null where she has never been here. */
  readonly lastRead: number | null
  readonly following: Following | null
  /** Until when she has declared everything read. */
  readonly caughtUpAt: Temporal.Instant | null
  readonly newCount: number
  /** What she has begun to write here, and as whom. */
  readonly draft: string | null
  readonly draftNote: ContentNote | null
  /** Files that she has sent here and not posted yet. */
  readonly waitingFiles: readonly ShownFile[] | null
  /** Whether a reply of hers waits for a second pair of eyes. */
  readonly isHeld: boolean
  /** As whom she may reply, and as whom she began to. */
  readonly voices: Voices
  /** The topics whose people an ask was asked of, by name. */
  readonly askedOf: readonly string[]
  /** Those from outside who read along, by name, and until when. */
  readonly guests: readonly { readonly name: string; readonly until: string }[] | null
}

/** The names of whoever closed a conversation and of whoever moved it; null where nobody did, or we do not know her. */
export interface Tenders {
  readonly closedBy: string | null
  readonly movedBy: string | null
}

/** A conversation as a list shows it. */
export interface ListedThread extends Thread {
  /** Null where the author is a member no longer. */
  readonly authorName: string | null
  readonly authorMask: MaskLabel | null
  /** Known where pinned ones stand together. */
  readonly pinnedByName?: string | null
  readonly lastAuthorId: PersonId | null
  readonly lastRead: number | null
  readonly following: Following | null
  readonly caughtUpAt: Temporal.Instant | null
  readonly reactionCount: number
}

/** A community to which a conversation may be moved. */
export interface Destination {
  readonly id: CommunityId
  readonly name: Names
  readonly memberCount: number
}

/** So many conversations a list shows at once. */
export const threadsPerPage = 30

/** In the order in which a page offers them: from what is asked most often to what takes the most work. */
export const activities: readonly Activity[] = [
  'problemSolving',
  'requestInfo',
  'seekExperience',
  'reuseAssets',
  'growConfidence',
  'discussDevelopments',
  'coordination',
  'buildArgument',
  'documentProjects',
  'visits',
  'mapKnowledge',
]

export function isPinned(thread: Thread): boolean {
  return thread.pinnedAt !== null
}

export function isClosed(thread: Thread): boolean {
  return thread.closedAt !== null
}

export function isDeleted(thread: Thread): boolean {
  return thread.deletedAt !== null
}

/** Nobody from outside is asked to where people come for support, or say who they are. */
export function takesGuests({ kind }: { readonly kind: ThreadKind }): boolean {
  return kind !== 'support' && kind !== 'introduction'
}

/** What a group can work on, or be glad of, when it comes together. */
export function isBrought({ kind }: { readonly kind: ThreadKind }): boolean {
  return kind === 'ask' || kind === 'discussion' || kind === 'celebration'
}

/** Said in the peer-support space, and to be named nowhere else. */
export function isSupport({ kind }: { readonly kind: ThreadKind | null }): boolean {
  return kind === 'support'
}

/** News is always somebody's, and nobody is introduced behind a mask. */
export function isAlwaysNamed({ kind }: { readonly kind: ThreadKind }): boolean {
  return kind === 'announcement' || kind === 'introduction'
}

export function isAsk(thread: Thread): boolean {
  return thread.kind === 'ask'
}

/** Whether others have written since she was here. What she muted is never new. */
export function isNewTo(viewer: Viewer, thread: ListedThread): boolean {
  const isLastHers = thread.lastAuthorId !== null && isMine(viewer, { ...thread, authorId: thread.lastAuthorId })
  if (thread.following === 'muted' || isLastHers) return false
  const isCaughtUp = thread.caughtUpAt !== null && Temporal.Instant.compare(thread.lastPostedAt, thread.caughtUpAt) <= 0
  return !isCaughtUp && thread.lastSeq > (thread.lastRead ?? 0)
}

/** For how long whoever deleted something can bring it back. */
export const undoHours = 24

export function mayStillRestore(deletedAt: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return deletedAt !== null && Temporal.Instant.compare(now, deletedAt.add({ hours: undoHours })) <= 0
}
