import type { Outside } from '#kernel/outside.ts'
import type { Routes } from '#kernel/routes.ts'
import { hallIn } from './hall.ts'
import { signInRoutes } from './signing-in/routes.ts'

export function peopleRoutes(at: Routes, outside: Outside): void {
  const hall = hallIn(outside)
  signInRoutes(at, hall)
}
