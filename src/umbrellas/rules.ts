import type { Rules } from '#kernel/rules.ts'
import { administers, type Viewer } from '#kernel/viewer.ts'
import type { OfficeHolder, Umbrella } from './model.ts'

/** An umbrella's name is known to all who live under it; what is here is its administration. */
export const umbrellaRules = {
  read: governs,
  edit: governs,
  addUmbrella: governs,
  addFamily: governs,
  foundCommunity: governs,
  inviteAdministrator: governs,
  endAdministration: governs,
  helpAdministrator: governs,
  endPrivacyOffice: governs,
} satisfies Rules<Umbrella>

function governs(viewer: Viewer, umbrella: Umbrella): boolean {
  return administers(viewer, umbrella.id)
}

/** Nobody helps herself to come in again, nor somebody who has more in her hands: she could come to it. */
export function mayBeHelped(viewer: Viewer, { personId, holdsMore }: OfficeHolder): boolean {
  return personId !== viewer.id && !holdsMore
}
