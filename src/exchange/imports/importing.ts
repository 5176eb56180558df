import type { ImportRunId, PersonId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { WordsIn } from '#kernel/words.ts'
import type { ImportReport } from '../slack/writing/model.ts'
import type { Wishes } from '../slack/writing/placing.ts'
import type { ImportOptions } from './model.ts'
import { unguardedEnd, unguardedProgress } from './run-commands.ts'

export interface Running {
  readonly id: ImportRunId
  readonly path: string
  readonly umbrella: { readonly id: UmbrellaId; readonly timeZone: string }
  readonly importer: PersonId | null
  readonly options: Pick<ImportOptions, 'language' | 'isStrict' | 'directMessages'>
  readonly wishes: Wishes
  readonly clock: () => Temporal.Instant
  readonly wordsIn: WordsIn
  /** Told now and then, beside the row that keeps it. */
  readonly progress?: (report: ImportReport) => void
}

/** Runs an import that somebody was let begin, and keeps what became of it. */
export async function runImport(system: Db, running: Running): Promise<ImportReport> {
  const { id, path, umbrella, importer, options, wishes, clock } = running
  const arrival = {
    umbrella: umbrella.id,
    timeZone: umbrella.timeZone,
    language: options.language,
    importer,
    nameless: running.wordsIn(options.language)('exchange.report.nameless'),
    now: clock(),
  }
  const ending = { umbrella: umbrella.id, startedBy: importer }
  const progress = async (report: ImportReport) => {
    running.progress?.(report)
    await unguardedProgress(system, id, report)
  }
  try {
    // Imports are rare, and what reads them weighs three megabytes.
    const { importSlack } = await import('../slack/writing/importing.ts')
    const report = await importSlack(system, { ...options, path, arrival, wishes, progress })
    await unguardedEnd(system, id, { ...ending, report, failedBecause: null, now: clock() })
    return report
  } catch (error) {
    // What was brought until now stays, and another run goes on from there.
    await unguardedEnd(system, id, { ...ending, report: null, failedBecause: 'broke', now: clock() })
    throw error
  }
}
