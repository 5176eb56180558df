import type { FactFile, FactImportId, UmbrellaId } from '#database'

/** What can be wrong with a line. Each has a sentence that says what to do. */
export const problems = [
  'nameNeeded',
  'jurisdictionUnknown',
  'codeNotUnderstood',
  'dayNeeded',
  'dayNotUnderstood',
  'endsBeforeBeginning',
  'addressNotUnderstood',
  'languageUnknown',
  'tooLong',
  'surplus',
  'oneOrganisation',
  'roleNeeded',
  'answerUnknown',
  'twice',
  'contradicts',
  'overlaps',
  'nameTaken',
  'codeDiffers',
  'personUnknown',
  'organisationUnknown',
  'organisationSeveral',
  'streamUnknown',
  'streamRetired',
] as const
export type Problem = (typeof problems)[number]

export const refusals = ['empty', 'columnsMissing', 'quoteNotClosed', 'tooLong', 'tooManyLines', 'broke'] as const
export type RefusedBecause = (typeof refusals)[number]

export type FileStage = 'reading' | 'ready' | 'writing' | 'done' | 'refused'

/** A file of facts on its way in: what it is, and how far. */
export interface FactImport {
  readonly id: FactImportId
  readonly umbrellaId: UmbrellaId
  readonly kind: FactFile
  readonly fileName: string
  readonly stage: FileStage
  readonly refusedBecause: RefusedBecause | null
  readonly refusedAtLine: number | null
  readonly bytes: number
  readonly bytesRead: number
  readonly lines: number
  /** Whether what is on record changed after somebody had looked, so that nothing was written. */
  readonly hasTurned: boolean
  readonly startedAt: Temporal.Instant
}

export type LineState = 'new' | 'changed' | 'unchanged' | 'wrong'

/** What is wrong with a line, and in which column; in none where it is about the line as a whole. */
export interface Trouble {
  readonly problem: Problem
  readonly column: string | null
}

/** One line of it, as its preview shows it. */
export interface FactLine {
  readonly line: number
  readonly state: LineState
  readonly said: Readonly<Record<string, unknown>>
  readonly was: Readonly<Record<string, unknown>> | null
  readonly troubles: readonly Trouble[]
}

export type LineCounts = Readonly<Record<LineState, number>>
