import type { GatheringGuestId, GatheringId } from '#database'
import { guestPath } from '#shell/index.ts'
import { gatheringPath } from '../paths.ts'

/** Whom the community has asked to a gathering. */
export const gatheringGuestsPath = (id: GatheringId) => `${gatheringPath(id)}/guests`
export const gatheringGuestEndPath = (id: GatheringId, guest: GatheringGuestId) =>
  `${gatheringGuestsPath(id)}/${guest}/end`
/** The gathering as a guest reads it. */
export const gatheringVisitPath = (id: GatheringId) => `${guestPath}/gatherings/${id}`
