import type { Rules } from '#kernel/rules.ts'
import { protects } from '#kernel/viewer.ts'
import type { KeptOut } from './model.ts'

/** Coordinators let in again whom a privacy officer keeps out once the day has come; before, privacy officers do. */
export const keptOutRules = {
  read: (viewer, { umbrellaId }) => protects(viewer, umbrellaId),
  letBack: (viewer, { umbrellaId }) => protects(viewer, umbrellaId),
} satisfies Rules<Pick<KeptOut, 'umbrellaId'>>
