import type { CharterEvent } from '../charters/index.ts'
import type { CommunityEvent, GroupEvent, MembershipEvent, RunningEvent } from '../communities/index.ts'
import type { ConversationEvent } from '../conversations/index.ts'
import type { JoiningEvent } from '../joining/index.ts'
import type { KnowledgeEvent } from '../knowledge/index.ts'
import type { BuddyEvent, WelcomeEvent } from '../newcomers/index.ts'
import type { HelpEvent, InvitationEvent } from '../people/index.ts'
import type { UmbrellaEvent } from '../umbrellas/index.ts'
import { ofGatherings, type Gathered } from './gathering-decisions.ts'
import type { NoticeKind } from './model.ts'

type Happened =
  | BuddyEvent
  | CharterEvent
  | CommunityEvent
  | GroupEvent
  | ConversationEvent
  | Gathered
  | HelpEvent
  | InvitationEvent
  | JoiningEvent
  | KnowledgeEvent
  | MembershipEvent
  | RunningEvent
  | UmbrellaEvent
  | WelcomeEvent

/**
 * Who is told of what: the reasons in order, the first that holds for somebody being hers. Null tells nobody.
 * An event that has no line here does not compile.
 */
export const decisions = {
  'thread.opened': ['mention', 'announcement', 'experience'],
  'thread.renamed': null,
  'thread.pinned': null,
  'thread.unpinned': null,
  'thread.closed': null,
  'thread.reopened': null,
  'thread.moved': null,
  'thread.deleted': null,
  'thread.restored': null,
  'post.added': ['mention', 'quote', 'answer', 'reply'],
  'post.edited': ['mention'],
  'post.deleted': null,
  'post.restored': null,
  'post.noted': ['noted'],
  'post.helped': ['helped'],
  'post.helpWithdrawn': null,
  'post.reacted': null,
  'post.reactionWithdrawn': null,
  'ask.resolved': ['resolved'],
  'ask.askedAgain': null,
  'ask.wentStale': null,
  'ask.followedUp': ['followUp'],
  'announcement.made': null,
  'words.held': ['toLookAt'],
  'words.letThrough': ['letThrough'],
  'words.returned': ['cameBack'],
  'words.takenBack': null,
  'words.flagged': ['flagged'],
  'words.stand': ['flagStands'],
  'words.redacting': null,
  'words.unmasked': ['unmasked'],
  // Officers find what waits for them on their home page; what came of it stands in the record of the umbrella.
  'mask.asked': null,
  'mask.lifted': null,
  'mask.kept': null,
  // Officers and administrators read it in the record of the umbrella.
  'emergency.began': null,
  'emergency.opened': null,
  'emergency.ended': null,
  'words.emergency': ['emergency'],
  'words.mended': ['flagMended', 'mended'],
  // Members find what was changed on the page of the space, and its last day on each conversation.
  'support.opened': null,
  'support.closed': null,
  'support.changed': null,
  'support.forgotten': null,
  'community.founded': null,
  'community.edited': null,
  'community.shownDifferently': null,
  'community.opened': null,
  'community.closed': null,
  'community.reopened': null,
  'running.opened': ['communityOpened'],
  'running.closed': ['communityClosed'],
  'running.reopened': ['communityReopened'],
  'member.added': ['added'],
  'member.rolesChanged': null,
  'member.left': null,
  // Whoever is removed is told by letter: her inbox shows nothing of a community that is not hers.
  'member.removed': null,
  'member.returned': null,
  'member.joined': null,
  'charter.begun': null,
  'charter.discarded': null,
  'charter.edited': null,
  'charter.consulted': ['charterConsulted'],
  'charter.adopted': ['charterAdopted'],
  'charter.reviewDue': ['charterToReview'],
  'charter.commented': null,
  'charter.settled': ['charterSettled'],
  'charter.commentWithdrawn': null,
  'agreement.begun': null,
  'agreement.discarded': null,
  'agreement.edited': null,
  'agreement.consulted': ['agreementConsulted'],
  'agreement.adopted': ['agreementAdopted'],
  'agreement.reviewDue': ['agreementToReview'],
  'agreement.commented': null,
  'agreement.settled': ['agreementSettled'],
  'agreement.commentWithdrawn': null,
  'agreement.acknowledged': null,
  'topic.claimed': null,
  'topic.withdrawn': null,
  // Told by letter: whom it concerns cannot come in at that moment.
  'account.helped': null,
  'invitation.sent': null,
  'invitation.sentAgain': null,
  'invitation.withdrawn': null,
  'invitation.accepted': null,
  ...ofGatherings,
  'groups.made': null,
  'groups.arranged': null,
  'groups.ended': null,
  'guest.asked': null,
  'guest.came': null,
  'guest.ended': null,
  'guest.left': null,
  'request.submitted': ['requestToReview'],
  'request.gathered': null,
  'request.takenOn': null,
  'request.asked': ['requestMoved'],
  'request.answered': ['requestToReview'],
  'request.handedOver': ['requestHanded'],
  'request.recused': null,
  'request.approved': ['requestMoved'],
  'request.declined': ['requestMoved'],
  'request.waitlisted': ['requestMoved'],
  'request.withdrawn': null,
  'request.expired': ['requestMoved'],
  'request.appealed': ['requestToReview'],
  'request.above': ['requestToReview'],
  'request.taken': null,
  'membership.asked': ['membershipAsked'],
  'membership.confirmed': null,
  'membership.alumna': null,
  'membership.alumnaEnded': null,
  'membership.doubted': ['membershipDoubted'],
  'membership.cleared': ['membershipStays'],
  'membership.kept': ['membershipStays'],
  // Whoever is out of the room is told by letter.
  'membership.lapsed': null,
  'membership.suspended': null,
  'membership.resumed': null,
  'membership.keptOut': ['keptOut'],
  'membership.letBack': null,
  'officer.keptOut': null,
  'officer.letBack': null,
  'membership.due': ['membershipDue'],
  'membership.buddyAsked': ['buddyAsked'],
  'membership.buddyFound': ['buddyFound'],
  'membership.buddyAccepted': ['buddyAccepted'],
  'membership.buddyDeclined': ['buddyDeclined'],
  'membership.buddyEnded': ['buddyEnded'],
  'membership.handOverProposed': ['handOverProposed'],
  'membership.handOverAgreed': null,
  'membership.handOverDeclined': ['handOverDeclined'],
  'membership.handOverWithdrawn': null,
  'membership.handOverTakenBack': ['handOverTakenBack'],
  'membership.passed': null,
  'membership.wentOnLeave': null,
  'membership.cameBack': null,
  'joining.changed': null,
  'reviewer.added': null,
  'reviewer.ended': null,
  'welcome.edited': null,
  'welcome.stepAdded': null,
  'welcome.stepMoved': null,
  'welcome.stepRemoved': null,
  'umbrella.founded': null,
  'umbrella.added': null,
  'umbrella.edited': null,
  'umbrella.secondStepAsked': null,
  'umbrella.secondStepWaived': null,
  'family.added': null,
  'family.edited': null,
  'administrator.ended': null,
  'privacyOffice.ended': null,
  'import.started': null,
  'import.ended': null,
} satisfies Record<Happened, readonly NoticeKind[] | null>

/** What somebody is not told of where she muted whoever did it, or was blocked by her. News and what concerns her safety reach her in any case. */
export const mutable: readonly NoticeKind[] = [
  'mention',
  'quote',
  'answer',
  'reply',
  'experience',
  'helped',
  'resolved',
]

interface Telling {
  readonly kind: NoticeKind
  readonly events: readonly string[]
  /** The smallest wins where several reasons hold. */
  readonly rank: number
}

/** For each reason, the events that give it. */
export const tellings: readonly Telling[] = tell(Object.entries(decisions))

function tell(all: readonly (readonly [string, readonly NoticeKind[] | null])[]): readonly Telling[] {
  const reasons = [...new Set(all.flatMap(([, kinds]) => kinds ?? []))]
  return reasons.map((kind) => {
    const events = all.filter(([, kinds]) => kinds?.includes(kind))
    const rank = Math.max(...events.map(([, kinds]) => kinds?.indexOf(kind) ?? 0))
    return { kind, events: events.map(([event]) => event), rank }
  })
}
