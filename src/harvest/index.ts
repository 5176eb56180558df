export type { HarvestEvent } from './events.ts'
export { harvestPath, minutesPath } from './paths.ts'
export { harvestOf, harvestRoutes } from './routes.ts'
export { harvestRules } from './rules.ts'
