import type { Routes } from '#kernel/routes.ts'
import { myEmploymentRoutes } from './employments/mine-routes.ts'
import { employmentRoutes } from './employments/routes.ts'
import type { Outside } from '#kernel/outside.ts'
import { settingsRoutes } from './families/routes.ts'
import { fileRoutes } from './files/routes.ts'
import { initiativeRoutes } from './initiatives/routes.ts'
import { memberRoutes } from './members/routes.ts'
import { streamRoutes } from './streams/routes.ts'

/** What an umbrella keeps on record. */
export function organisationRoutes(at: Routes, outside: Outside): void {
  streamRoutes(at)
  memberRoutes(at)
  initiativeRoutes(at)
  employmentRoutes(at)
  myEmploymentRoutes(at)
  settingsRoutes(at)
  fileRoutes(at, outside)
}
