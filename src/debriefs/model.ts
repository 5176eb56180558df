import { endOf, type Gathering } from '../gatherings/index.ts'

/** What one of those who led a gathering noted for the others. */
export interface Debrief {
  readonly authorName: string
  readonly isMine: boolean
  readonly wentWell: string
  readonly wasHard: string
  readonly differently: string
  readonly followUp: string
}

export const prompts = ['wentWell', 'wasHard', 'differently', 'followUp'] as const
export type Prompt = (typeof prompts)[number]

/** So long after the end of a gathering its notes are kept. */
export const daysKept = 30

/** When the notes of a gathering are deleted. */
export function goneAt(gathering: Pick<Gathering, 'startsAt' | 'minutes'>): Temporal.Instant {
  return endOf(gathering).add({ hours: 24 * daysKept })
}

/** Notes are written from its beginning on, until they are deleted. */
export function takesNotes(gathering: Pick<Gathering, 'startsAt' | 'minutes'>, now: Temporal.Instant): boolean {
  const { compare } = Temporal.Instant
  return compare(gathering.startsAt, now) <= 0 && compare(now, goneAt(gathering)) < 0
}
