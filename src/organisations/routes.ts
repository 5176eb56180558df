import type { Routes } from '#kernel/routes.ts'
import { myEmploymentRoutes } from './employments/mine-routes.ts'
import { employmentRoutes } from './employments/routes.ts'
import { settingsRoutes } from './families/routes.ts'
import { initiativeRoutes } from './initiatives/routes.ts'
import { memberRoutes } from './members/routes.ts'
import { streamRoutes } from './streams/routes.ts'

/** What an umbrella keeps on record. */
export function organisationRoutes(at: Routes): void {
  streamRoutes(at)
  memberRoutes(at)
  initiativeRoutes(at)
  employmentRoutes(at)
  myEmploymentRoutes(at)
  settingsRoutes(at)
}
