import type { CommunityId, FeedbackAbout, FeedbackLeaning, FeedbackQuestion, GatheringId } from '#database'

/** What is asked after one gathering, and where the viewer stands with it. */
export interface FeedbackForm {
  readonly gatheringId: GatheringId
  readonly communityId: CommunityId
  /** Whether its community is closed: then nothing more is taken. */
  readonly isOver: boolean
  readonly questions: readonly FeedbackQuestion[]
  readonly asksWords: boolean
  readonly closesAt: Temporal.Instant
  readonly releasedAt: Temporal.Instant | null
  /** How many answered; null while it is open, and where they were too few. */
  readonly answers: number | null
  readonly isAsked: boolean
  readonly hasAnswered: boolean
}

/** What is asked after the gatherings of a series. */
export interface FeedbackChoice {
  readonly questions: readonly FeedbackQuestion[]
  readonly asksWords: boolean
  readonly isOff: boolean
}

/** What the group says to one question, as far as it tells nobody apart. */
export interface FeedbackResult {
  readonly question: FeedbackQuestion
  readonly leaning: FeedbackLeaning
  /** The mean, times ten; null where it would say that all say the same. */
  readonly tenths: number | null
  /** From low to high, as far as they are told apart; none, or at least two that each hold enough. */
  readonly parts: readonly FeedbackPart[]
}

/** How many chose one of these steps. */
export interface FeedbackPart {
  readonly band: keyof typeof bands
  readonly count: number
}

/** The steps of each part, from the first to the last. */
const bands = { low: [1, 2], middle: [3, 3], high: [4, 5], lowToMiddle: [1, 3], middleToHigh: [3, 5] } as const
const ways = [
  ['low', 'middle', 'high'],
  ['lowToMiddle', 'high'],
  ['low', 'middleToHigh'],
] as const

/** The same over the gatherings of a series. */
export interface FeedbackSpell {
  readonly gatheringId: GatheringId
  readonly starts: Temporal.PlainDateTime
  readonly answers: number
  readonly results: readonly FeedbackResult[]
}

/** What somebody wrote, nobody knows who. */
export interface FeedbackSaid {
  readonly about: FeedbackAbout
  readonly words: string
}

export const questions: readonly FeedbackQuestion[] = [
  'worth',
  'purpose',
  'voice',
  'safe',
  'pace',
  'access',
  'use',
  'connected',
]
export const steps = [1, 2, 3, 4, 5] as const
export const questionsMost = 5

/** What is asked where nobody chose. */
export const usual: FeedbackChoice = { questions: ['worth', 'voice', 'safe', 'use'], asksWords: true, isOff: false }

/** Of fewer, nothing is said. */
export const fewest = 5
/** From so many on, all may be seen to say the same. */
const manyEnough = 10

export const daysOpen = 14

export type FeedbackState = 'open' | 'closing' | 'few' | 'shown'

export function stateOf(
  { closesAt, releasedAt, answers }: Pick<FeedbackForm, 'closesAt' | 'releasedAt' | 'answers'>,
  now: Temporal.Instant,
): FeedbackState {
  if (releasedAt !== null) return answers === null ? 'few' : 'shown'
  return Temporal.Instant.compare(now, closesAt) < 0 ? 'open' : 'closing'
}

/**
 * What may be told of how often each of the five steps was chosen, or null of fewer than five answers. A part is told only
 * where it holds five or nobody; smaller ones are taken together with their neighbour. Of a few who are all on one side,
 * there is no mean either: they "mostly" are.
 */
export function release(question: FeedbackQuestion, counts: readonly number[]): FeedbackResult | null {
  const answered = counts.reduce((sum, count) => sum + count, 0)
  if (answered < fewest) return null
  const tenths = Math.round((10 * counts.reduce((sum, count, index) => sum + count * (index + 1), 0)) / answered)
  const isOneSided = ways[0].filter((band) => partOf(band, counts).count > 0).length === 1
  return {
    question,
    leaning: leaningOf(tenths),
    tenths: isOneSided && answered < manyEnough ? null : tenths,
    parts: isOneSided ? [] : partsOf(counts),
  }
}

/** The finest way to tell them apart in which each part holds enough, or nobody. */
function partsOf(counts: readonly number[]): readonly FeedbackPart[] {
  const all = ways.map((way) => way.map((band) => partOf(band, counts)))
  const told = all.find((parts) => parts.every(({ count }) => count === 0 || count >= fewest)) ?? []
  const held = told.filter(({ count }) => count > 0)
  return held.length > 1 ? held : []
}

function partOf(band: FeedbackPart['band'], counts: readonly number[]): FeedbackPart {
  const [from, to] = bands[band]
  return { band, count: counts.slice(from - 1, to).reduce((sum, count) => sum + count, 0) }
}

function leaningOf(tenths: number): FeedbackLeaning {
  if (tenths < 25) return 'low'
  return tenths <= 35 ? 'middle' : 'high'
}
