/** What can happen once a gathering is over. Drafts of its minutes are recorded nowhere. */
export type HarvestEvent =
  | 'gathering.harvested'
  | 'gathering.harvestTakenBack'
  | 'gathering.closed'
  | 'minutes.approved'
  | 'minutes.reopened'
  | 'minutes.waived'
  | 'parked.settled'
  | 'harvest.shared'
