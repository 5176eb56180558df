export type { ProtocolEvent } from './events.ts'
export { library } from './library/index.ts'
export {
  isWanted,
  stages,
  totalMinutes,
  usualGroup,
  whichOf,
  type AnyProtocol,
  type Protocol,
  type Stage,
  type Wanted,
  type Who,
} from './model.ts'
export { aloneSteps } from './alone/model.ts'
export { alonePath, protocolPath, protocolsPath } from './paths.ts'
export { findProtocol, listOwn, stepsIn } from './queries.ts'
export { protocolRoutes } from './routes.ts'
export { handout } from './views/handout.ts'
export { marks } from './views/said.ts'
