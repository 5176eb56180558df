/** What can happen to what comes of gatherings. What somebody says of a proposal is recorded nowhere else. */
export type OutcomeEvent =
  | 'decision.recorded'
  | 'decision.reworded'
  | 'decision.settled'
  | 'action.recorded'
  | 'action.taken'
  | 'action.handedBack'
  | 'action.closed'
  | 'action.reopened'
  | 'learning.recorded'
