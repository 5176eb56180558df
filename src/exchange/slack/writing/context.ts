import type { PersonId, UmbrellaId } from '#database'
import type { Language } from '#kernel/words.ts'

/** Under which umbrella an export comes, in whose name and when. */
export interface Arrival {
  readonly umbrella: UmbrellaId
  /** The zone of those whose own Slack did not say. */
  readonly timeZone: string
  /** What names of communities are written in, and what people who come are spoken to in until they choose. */
  readonly language: Language
  /** Null where it is done at the command line. */
  readonly importer: PersonId | null
  /** What somebody is called whose name the export does not say. */
  readonly nameless: string
  readonly now: Temporal.Instant
}
