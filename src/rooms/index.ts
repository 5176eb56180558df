export type { RoomEvent } from './events.ts'
export { roomPath } from './paths.ts'
export { roomPart } from './gathering-part.ts'
export { roomRoutes } from './routes.ts'
