import type { Outside } from '#kernel/outside.ts'
import type { Routes } from '#kernel/routes.ts'
import { askingRoutes } from './asking/routes.ts'
import { doorRoutes } from './door/routes.ts'
import { followingRoutes } from './following/routes.ts'
import { manyRoutes } from './reviewing/many-routes.ts'
import { reviewingRoutes } from './reviewing/routes.ts'
import { seatRoutes } from './seats/routes.ts'
import { standingRoutes } from './standing/routes.ts'
import { teamRoutes } from './teams/routes.ts'

/** Asking to join, from the question to the place inside. */
export function joiningRoutes(at: Routes, outside: Outside): void {
  askingRoutes(at, outside)
  followingRoutes(at, outside)
  manyRoutes(at, outside)
  reviewingRoutes(at, outside)
  doorRoutes(at)
  standingRoutes(at, outside)
  seatRoutes(at, outside)
  teamRoutes(at)
}
