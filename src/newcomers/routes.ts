import type { Routes } from '#kernel/routes.ts'
import { buddyRoutes } from './buddies/routes.ts'
import { learningRoutes } from './learning/routes.ts'
import { waitingRoutes } from './waiting/routes.ts'
import { welcomeRoutes } from './welcome/routes.ts'

export function newcomerRoutes(at: Routes): void {
  welcomeRoutes(at)
  waitingRoutes(at)
  buddyRoutes(at)
  learningRoutes(at)
}
