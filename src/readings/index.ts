export type { ReadingEvent } from './events.ts'
export { gatheringReadingRoutes, readingsWay } from './routes.ts'
