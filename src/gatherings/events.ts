/** Somebody from outside at one gathering. The subject is the guest. */
export type GatheringGuestEvent = 'gatheringGuest.asked' | 'gatheringGuest.came' | 'gatheringGuest.ended'

/** What can happen to gatherings. Who comes is said to those who look, and recorded nowhere else. */
export type GatheringEvent =
  | 'gathering.planned'
  | 'gathering.reworded'
  | 'gathering.moved'
  | 'gathering.placed'
  | 'gathering.cancelled'
  | 'gathering.restored'
  | 'gathering.accessSaid'
  | 'gathering.needSettled'
