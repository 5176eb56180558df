import type { CommunityId, PostId, ThreadId } from '#database'
import type { Happening } from '#kernel/events.ts'

/** Somebody from outside in one conversation. The subject is the guest. */
export type GuestEvent = 'guest.asked' | 'guest.came' | 'guest.ended' | 'guest.left'

/** What can happen to a conversation. The facts of each name its `thread` and, where it has one, the `seq` of its post. */
export type ThreadEvent =
  | 'thread.opened'
  | 'thread.renamed'
  | 'thread.pinned'
  | 'thread.unpinned'
  | 'thread.closed'
  | 'thread.reopened'
  | 'thread.moved'
  | 'thread.deleted'
  | 'thread.restored'

export type PostEvent =
  | 'post.added'
  | 'post.edited'
  | 'post.deleted'
  | 'post.restored'
  | 'post.noted'
  | 'post.helped'
  | 'post.helpWithdrawn'
  | 'post.reacted'
  | 'post.reactionWithdrawn'

export type AskEvent = 'ask.resolved' | 'ask.askedAgain' | 'ask.wentStale' | 'ask.followedUp'

/** An administrator has put an announcement into a community that she need not belong to. */
export type AnnouncementEvent = 'announcement.made'

/** Words that wait for a second pair of eyes. The subject is their author: which words they are is told to nobody. */
export type HeldEvent = 'words.held' | 'words.letThrough' | 'words.returned' | 'words.takenBack'

/** Words that were flagged, and what came of it. Who flagged them no event says. */
export type FlagEvent = 'words.flagged' | 'words.stand' | 'words.redacting' | 'words.mended'

/** How a community keeps its peer-support space; that something went on its last day says how many, and nothing else. */
export type SupportEvent = 'support.opened' | 'support.closed' | 'support.changed' | 'support.forgotten'

/** The two who may have found out who is behind a mask: nobody else is told, but the wearer. */
export type UnmaskingEvent = 'words.unmasked'

/** The same for the record of the umbrella, without saying of whom, or where among conversations. */
export type MaskEvent = 'mask.asked' | 'mask.lifted' | 'mask.kept'

/** Whom a privacy officer keeps out for what was written, told to those who coordinate. The subject is she who is kept out. */
export type KeepingOutEvent = 'membership.keptOut' | 'membership.letBack'

/** The same for the record of the umbrella, without saying of whom. */
export type OfficerEvent = 'officer.keptOut' | 'officer.letBack'

/** An administrator reads in an emergency: for the record of the umbrella. The subject is the community. */
export type EmergencyEvent = 'emergency.began' | 'emergency.opened' | 'emergency.ended'

/** The same, told to those who lead the community. The subject is the emergency. */
export type EmergencyToldEvent = 'words.emergency'

export type ConversationEvent =
  | ThreadEvent
  | GuestEvent
  | PostEvent
  | AskEvent
  | AnnouncementEvent
  | HeldEvent
  | FlagEvent
  | UnmaskingEvent
  | SupportEvent
  | MaskEvent
  | KeepingOutEvent
  | OfficerEvent
  | EmergencyEvent
  | EmergencyToldEvent

interface InCommunity {
  readonly id: ThreadId
  readonly communityId: CommunityId
}

interface InThread {
  readonly id: PostId
  readonly threadId: ThreadId
  readonly communityId: CommunityId
  readonly seq: number
}

export function onThread({ id, communityId }: InCommunity, now: Temporal.Instant): Happening {
  return { subject: id, community: communityId, facts: { thread: id }, now }
}

export function onPost({ id, threadId, communityId, seq }: InThread, now: Temporal.Instant): Happening {
  return { subject: id, community: communityId, facts: { thread: threadId, seq }, now }
}
