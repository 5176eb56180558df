import type { AgendaEvent } from '../agendas/index.ts'
import type { FeedbackEvent } from '../feedback/index.ts'
import type { GatheringEvent, GatheringGuestEvent } from '../gatherings/index.ts'
import type { HarvestEvent } from '../harvest/index.ts'
import type { RoomEvent } from '../rooms/index.ts'
import type { TrackEvent } from '../tracks/index.ts'
import type { NoticeKind } from './model.ts'

/** What happens when a community comes together: before, during and after. */
export type Gathered =
  | AgendaEvent
  | FeedbackEvent
  | GatheringEvent
  | GatheringGuestEvent
  | HarvestEvent
  | RoomEvent
  | TrackEvent

/** Who is told of it: read with the others in `decisions`. */
export const ofGatherings = {
  'gathering.planned': null,
  'gathering.reworded': null,
  'gathering.moved': ['gatheringMoved'],
  'gathering.placed': ['gatheringPlaced'],
  'gathering.cancelled': ['gatheringCancelled'],
  'gathering.restored': ['gatheringRestored'],
  'gathering.accessSaid': null,
  'gathering.needSettled': ['gatheringNeed'],
  'agenda.edited': null,
  'agenda.published': ['gatheringAgenda'],
  'agenda.nears': ['gatheringNears'],
  'rota.asked': ['gatheringTurn'],
  'rota.taken': null,
  'rota.declined': ['gatheringTurnDeclined'],
  'rota.takenOff': null,
  'feedback.opened': ['gatheringFeedback'],
  'feedback.chosen': null,
  'gathering.opened': null,
  'gathering.ended': null,
  'gathering.harvested': ['gatheringHarvested'],
  'gathering.harvestTakenBack': null,
  'gathering.closed': null,
  'minutes.approved': null,
  'minutes.reopened': null,
  'minutes.waived': null,
  'parked.settled': null,
  // The conversation tells whom it concerns.
  'harvest.shared': null,
  'track.arranged': null,
  'track.opened': ['gatheringLater'],
  'track.closed': null,
  'gatheringGuest.asked': null,
  'gatheringGuest.came': null,
  'gatheringGuest.ended': null,
} satisfies Record<Gathered, readonly NoticeKind[] | null>
