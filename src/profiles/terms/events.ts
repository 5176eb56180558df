/** What can happen to the words that an umbrella keeps. Each carries the umbrella, and stands in its audit. */
export type TermEvent = 'term.added' | 'term.reworded' | 'term.removed'
