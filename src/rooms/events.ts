/** What can happen to rooms. What happens in one is seen by those who are there, and recorded nowhere. */
export type RoomEvent = 'gathering.opened' | 'gathering.ended'
