export type { GatheringEvent } from './events.ts'
export { gatheringJobs } from './jobs.ts'
export { gatheringPath, gatheringsPath } from './paths.ts'
export { gatheringRoutes } from './routes.ts'
