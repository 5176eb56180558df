/** What can happen to taking part later. Who answers is read there, and recorded nowhere else. */
export type TrackEvent = 'track.arranged' | 'track.opened' | 'track.closed'
