export type { ReadingEvent } from './events.ts'
export { placeOfReadingFile } from './hung/place.ts'
export { gatheringReadingRoutes, readingsInRoom, readingsWay } from './routes.ts'
