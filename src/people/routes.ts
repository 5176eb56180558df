import type { Outside } from '#kernel/outside.ts'
import type { Routes } from '#kernel/routes.ts'
import { addressRoutes } from './addresses/routes.ts'
import { deviceRoutes } from './devices/routes.ts'
import { hallIn } from './hall.ts'
import { meRoutes } from './me/routes.ts'
import { passwordRoutes } from './passwords/routes.ts'
import { registrationRoutes } from './registration/routes.ts'
import { confirmingRoutes } from './confirming/routes.ts'
import { passkeyEntryRoutes } from './passkeys/entry-routes.ts'
import { providerRoutes } from './providers/routes.ts'
import { passkeyRoutes } from './passkeys/routes.ts'
import { secondEntryRoutes } from './second-steps/entry-routes.ts'
import { secondStepRoutes } from './second-steps/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { signInRoutes } from './signing-in/routes.ts'

export function peopleRoutes(at: Routes, outside: Outside): void {
  const hall = hallIn(outside)
  signInRoutes(at, hall)
  meRoutes(at, hall)
  passwordRoutes(at, hall)
  sessionRoutes(at, hall)
  addressRoutes(at, hall)
  deviceRoutes(at, hall)
  secondEntryRoutes(at, hall)
  secondStepRoutes(at, hall)
  passkeyEntryRoutes(at, hall)
  providerRoutes(at, hall)
  passkeyRoutes(at, hall)
  confirmingRoutes(at)
  registrationRoutes(at, hall)
}
