export type { ProtocolEvent } from './events.ts'
export type { Who } from './model.ts'
export { protocolRoutes } from './routes.ts'
