import type { ColleagueGroupId } from '#database'

/** Colleagues of one organisation who ask together, to whoever was given their link. */
export interface Colleagues {
  readonly id: ColleagueGroupId
  readonly organisation: string
}

/** For so long a link brings colleagues together. */
export const togetherDays = 60
