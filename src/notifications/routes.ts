import type { Outside } from '#kernel/outside.ts'
import type { Routes } from '#kernel/routes.ts'
import { inboxRoutes } from './inbox-routes.ts'
import { letterRoutes } from './letter-routes.ts'

export function notificationRoutes(at: Routes, outside: Outside): void {
  inboxRoutes(at, outside)
  letterRoutes(at, outside)
}
