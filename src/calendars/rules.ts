import type { Rules } from '#kernel/rules.ts'

interface Place {
  /** Whether the community is closed: then nothing is added to it, and nobody waits for it. */
  readonly isOver: boolean
}

/** Everybody who is signed in makes addresses of what she belongs to; only their owner finds them. */
export const feedRules = {
  read: (viewer) => viewer.id !== null,
  make: (viewer, { isOver }) => viewer.id !== null && !isOver,
} satisfies Rules<Place>
