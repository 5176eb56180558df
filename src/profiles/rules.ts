import type { Rules } from '#kernel/rules.ts'
import type { Acquaintance, ProfileField } from './model.ts'

/** Each thing is read by those to whom its owner shows it. */
export const fieldRules = {
  read: (viewer, { ownerId, audience, isFellow, isUnderHerUmbrella, isBlocking }) =>
    (viewer.id !== null && ownerId === viewer.id) ||
    (!isBlocking && ((audience !== 'me' && isFellow) || (audience === 'umbrella' && isUnderHerUmbrella))),
} satisfies Rules<ProfileField>

/** Whoever shares no community with the viewer, and shows her nothing, does not exist for her. */
export const acquaintanceRules = {
  read: (viewer, { id, communities, fields }) =>
    (viewer.id !== null && id === viewer.id) || communities.length > 0 || fields.length > 0,
} satisfies Rules<Acquaintance>
