export type { TrackEvent } from './events.ts'
export { trackJobs } from './jobs.ts'
export { trackPath } from './paths.ts'
export { trackRoutes, trackWay } from './routes.ts'
