/** What can happen to gatherings. Who comes is said to those who look, and recorded nowhere else. */
export type GatheringEvent =
  | 'gathering.planned'
  | 'gathering.reworded'
  | 'gathering.moved'
  | 'gathering.cancelled'
  | 'gathering.restored'
