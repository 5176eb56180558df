import type { Rules } from '#kernel/rules.ts'
import { administers, type Viewer } from '#kernel/viewer.ts'
import type { ImportRun } from './model.ts'

type Under = Pick<ImportRun, 'umbrellaId'>

/** Whoever administers an umbrella brings in what its people said elsewhere. Reading it is for those who were there. */
export const importRules = {
  read: governs,
  prepare: governs,
  begin: governs,
} satisfies Rules<Under>

function governs(viewer: Viewer, { umbrellaId }: Under): boolean {
  return administers(viewer, umbrellaId)
}
