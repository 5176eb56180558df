import { hasBegun } from '../changing/effects.ts'
import type { Gathering } from '../model.ts'
import type { PlacingForm } from './forms.ts'

type Held = Pick<PlacingForm, 'way' | 'place'>

/** Whether all that follow go with it. What stands alone is one with its series. */
export function isWithFollowing({ kind }: Pick<Gathering, 'kind'>, { which }: Pick<PlacingForm, 'which'>): boolean {
  return kind === 'single' || which === 'following'
}

/** Those of a series that another way or place makes different: not what began, and not what is held so already. */
export function placedAnew(all: readonly Gathering[], { way, place }: Held, now: Temporal.Instant): Gathering[] {
  return all.filter((one) => !hasBegun(one, now) && (one.way !== way || one.place !== place))
}

/** How many said something of coming to those that are held. */
export function countTold(all: readonly Gathering[]): number {
  return all.reduce((sum, { comes, maybe, cancelledAt }) => sum + (cancelledAt === null ? comes + maybe : 0), 0)
}
