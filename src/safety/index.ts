export { leavingQuickly, type Leaver } from './leaving.ts'
export { safetyPath } from './paths.ts'
export { safetyRoutes } from './routes.ts'
