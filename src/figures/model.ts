import type { UmbrellaId } from '#database'
import type { Names } from '#kernel/viewer.ts'
import { countJurisdictions, type JurisdictionCounts } from '../organisations/index.ts'

/** What is counted of one umbrella itself, without those below it. */
export interface Figures {
  readonly id: UmbrellaId
  readonly name: Names
  /** How far below the one that was asked about. */
  readonly depth: number
  readonly running: number
  readonly planned: number
  readonly past: number
  /** The headcounts of those that run, added up; null of a day that is not today. */
  readonly places: number | null
  readonly organisations: number
  /** Where these are: codes, each once. */
  readonly jurisdictions: readonly string[]
}

/** The same of several together. */
export type Total = Pick<Figures, 'running' | 'planned' | 'past' | 'places' | 'organisations'> & {
  readonly jurisdictions: JurisdictionCounts
}

/**
 * Adds up. Nothing in it splits people by anything: places are the headcounts that are told of each community, so their sum
 * tells nothing that they do not; jurisdictions are counted once, wherever an organisation stands.
 */
export function totalOf(figures: readonly Figures[]): Total {
  const sum = (of: (one: Figures) => number) => figures.reduce((all, one) => all + of(one), 0)
  const isToday = figures.every(({ places }) => places !== null)
  return {
    running: sum(({ running }) => running),
    planned: sum(({ planned }) => planned),
    past: sum(({ past }) => past),
    places: isToday ? sum(({ places }) => places ?? 0) : null,
    organisations: sum(({ organisations }) => organisations),
    jurisdictions: countJurisdictions(figures.flatMap(({ jurisdictions }) => jurisdictions)),
  }
}

/** The kinds of jurisdictions, in the order in which they are said. */
export const jurisdictionKinds = ['provinces', 'territories', 'states', 'districts'] as const
