import type { CommunityId, GatheringId, GatheringSeriesId } from '#database'
import { communityPath } from '../communities/index.ts'

export const gatheringsPath = (community: CommunityId) => `${communityPath(community)}/gatherings`
export const pastGatheringsPath = (community: CommunityId) => `${gatheringsPath(community)}/past`
/** All that is to come, for somebody's own calendar: `src/calendars/` answers there. */
export const gatheringsFilePath = (community: CommunityId) => `${gatheringsPath(community)}/calendar.ics`
/** How a community comes together over time, for those who convene it: `src/pulse/` answers there. */
export const pulsePath = (community: CommunityId) => `${gatheringsPath(community)}/rhythm`
/** What of it is about oneself: the same room. */
export const ownPulsePath = (community: CommunityId) => `${pulsePath(community)}/mine`
export const planningPath = (community: CommunityId) => `${gatheringsPath(community)}/new`
export const cyclePath = (community: CommunityId) => `${gatheringsPath(community)}/new-cycle`
export const gatheringPath = (id: GatheringId) => `/gatherings/${id}`
export const gatheringAnswerPath = (id: GatheringId) => `${gatheringPath(id)}/answer`
export const changingPath = (id: GatheringId) => `${gatheringPath(id)}/changing`
export const placingPath = (id: GatheringId) => `${gatheringPath(id)}/place`
export const cancellingPath = (id: GatheringId) => `${gatheringPath(id)}/cancelling`
export const restoringPath = (id: GatheringId) => `${gatheringPath(id)}/restoring`
/** What stands on all of a series: its title, the way in from afar. */
export const seriesPath = (id: GatheringSeriesId) => `/gathering-series/${id}`
