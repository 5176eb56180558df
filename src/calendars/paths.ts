import type { CalendarFeedId, GatheringId } from '#database'
import { calendarsPath } from '#shell/index.ts'
import { gatheringPath } from '../gatherings/index.ts'

export const feedsPath = `${calendarsPath}/addresses`
export const feedEndPath = (id: CalendarFeedId) => `${feedsPath}/${id}/removal`
/** Where a calendar fetches, without signing in: whoever knows the address reads it. */
export const feedPath = (secret: string) => `/calendars/${secret}.ics`
/** The entry of one gathering, to be put in a calendar once. */
export const entryPath = (id: GatheringId) => `${gatheringPath(id)}/calendar.ics`
/** Where a letter’s link leads: what it is of stands in the ticket. */
export const answeringPath = (ticket: string) => `/calendars/answers/${ticket}`
/** Where a letter’s “no more of these” leads: whose letters stops stands in the ticket. */
export const stoppingEntriesPath = (ticket: string) => `/calendars/letters/${ticket}/stop`
