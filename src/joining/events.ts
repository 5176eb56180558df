import type { StandingEvent } from './standing/events.ts'

/** What can happen to a request to join. Each carries the request; nothing that was written. */
export type JoiningEvent =
  | 'request.submitted'
  | 'request.gathered'
  | 'request.takenOn'
  | 'request.asked'
  | 'request.answered'
  | 'request.handedOver'
  | 'request.recused'
  | 'request.approved'
  | 'request.declined'
  | 'request.waitlisted'
  | 'request.withdrawn'
  | 'request.expired'
  | 'request.appealed'
  | 'request.above'
  | 'request.taken'
  | 'joining.changed'
  | 'reviewer.added'
  | 'reviewer.ended'
  | StandingEvent
