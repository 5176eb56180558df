export type { FaceEvent } from './events.ts'
export { faceRoutes } from './routes.ts'
