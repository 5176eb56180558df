import type { UmbrellaId } from '#database'
import type { Rules } from '#kernel/rules.ts'
import { administers, protects } from '#kernel/viewer.ts'

/** Whoever looks after an umbrella, and whoever protects privacy under it. What somebody did herself she finds by itself. */
export const auditRules = {
  read: (viewer, { id }) => administers(viewer, id) || protects(viewer, id),
} satisfies Rules<{ readonly id: UmbrellaId }>
