import type { Umbrella } from '../umbrellas/index.ts'
import type { FollowUp, ListedThread, News } from '../conversations/index.ts'
import type { Gathering } from '../gatherings/index.ts'
import type { Action } from '../outcomes/index.ts'
import type { WaitingIn } from '../newcomers/index.ts'
import type { Line, NoticeKind } from '../notifications/index.ts'

/** What waits for somebody when she comes in. */
export interface Home {
  /** What was said to her and asks for an answer. */
  readonly called: readonly Line[]
  /** What her communities come together for within a fortnight. */
  readonly next: readonly Gathering[]
  /** What she has taken on in gatherings, due first. */
  readonly actions: readonly Action[]
  /** Her own asks of which she is asked what came. */
  readonly followUps: readonly FollowUp[]
  /** Others' asks without an answer, whoever has waited longest first. */
  readonly waiting: readonly ListedThread[]
  readonly isMoreWaiting: boolean
  /** Where she convenes, how many newcomers wait for a first answer. */
  readonly newcomers: readonly WaitingIn[]
  /** What became of what she wrote. */
  readonly returned: readonly Line[]
  readonly news: readonly News[]
  readonly draftCount: number
  /** Words that wait for a second pair of eyes: her own, and others' for hers. */
  readonly heldCount: number
  readonly umbrellas: readonly Umbrella[]
}

/** Which of the four questions a notice answers; null where another line of the page says it already. */
export const answers = {
  mention: 'called',
  quote: 'called',
  experience: 'called',
  answer: 'returned',
  reply: 'returned',
  helped: 'returned',
  resolved: 'returned',
  added: 'returned',
  toLookAt: 'called',
  flagged: 'called',
  flagStands: 'returned',
  flagMended: 'returned',
  mended: 'returned',
  noted: 'returned',
  unmasked: 'called',
  emergency: 'called',
  requestToReview: 'called',
  requestHanded: 'called',
  requestMoved: 'returned',
  membershipAsked: 'called',
  membershipDoubted: 'called',
  membershipStays: 'returned',
  membershipDue: 'called',
  keptOut: 'called',
  buddyAsked: 'called',
  buddyFound: 'returned',
  buddyAccepted: 'returned',
  buddyDeclined: 'called',
  buddyEnded: 'returned',
  gatheringMoved: 'called',
  gatheringPlaced: 'called',
  gatheringCancelled: 'called',
  gatheringRestored: 'called',
  gatheringAgenda: 'called',
  gatheringNears: 'called',
  gatheringLater: 'called',
  gatheringNeed: 'returned',
  gatheringTurn: 'called',
  gatheringTurnDeclined: 'called',
  gatheringHarvested: 'returned',
  gatheringFeedback: 'called',
  handOverProposed: 'called',
  handOverDeclined: 'called',
  handOverTakenBack: 'called',
  letThrough: 'returned',
  cameBack: 'returned',
  announcement: null,
  charterConsulted: 'called',
  agreementConsulted: 'called',
  agreementAdopted: 'called',
  charterToReview: 'called',
  agreementToReview: 'called',
  charterSettled: 'returned',
  agreementSettled: 'returned',
  communityClosed: 'returned',
  communityReopened: 'returned',
  communityOpened: null,
  charterAdopted: null,
  followUp: null,
} as const satisfies Record<NoticeKind, 'called' | 'returned' | null>

export function countNeeds({ called, followUps, waiting, newcomers }: Home): number {
  return called.length + followUps.length + waiting.length + newcomers.length
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening'

export function partOfDay(hour: number): PartOfDay {
  if (hour >= 5 && hour < 12) return 'morning'
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening'
}

/** What somebody is called by those who greet her. */
export function firstName(name: string): string {
  return name.trim().split(/\s/)[0] ?? name
}
