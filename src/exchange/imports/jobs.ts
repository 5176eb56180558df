import { sql } from 'kysely'
import { z } from 'zod'
import type { ImportRunId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { parseId } from '#kernel/id.ts'
import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { runImport } from './importing.ts'
import { unguardedAbandoned, unguardedBegunImport } from './job-queries.ts'
import { forgetFile, forgetFilesBefore, isKept, keptPath } from './kept-file.ts'
import { unguardedAlone, unguardedEnd, unguardedTry } from './run-commands.ts'

const payload = z.object({ id: z.string() })

/** Once: an import that breaks says so on its page, and one whose process ended is taken up by `takeUpImports`. */
export async function unguardedImportLater(system: Db, id: ImportRunId): Promise<void> {
  await sql`
    select graphile_worker.add_job('importSlack', ${JSON.stringify({ id })}::json, max_attempts := 1,
      job_key := ${`import ${id}`}, job_key_mode := 'preserve_run_at')`.execute(system)
}

interface Needs extends Pick<Outside, 'system' | 'clock' | 'wordsIn'> {
  readonly settings: Pick<Outside['settings'], 'dataFolder'>
}

export function importJobs(needs: Needs): readonly Job[] {
  const { system, clock, settings } = needs
  return [
    {
      name: 'importSlack',
      async run(given) {
        const id = parseId<ImportRunId>(payload.parse(given).id)
        if (id !== null) await unguardedAlone(system, id, () => bringIn(needs, id))
      },
    },
    {
      name: 'takeUpImports',
      cron: '* * * * *',
      run: () =>
        transaction(system, async (tx) => {
          for (const id of await unguardedAbandoned(tx, clock())) await unguardedImportLater(tx, id)
        }),
    },
    {
      name: 'forgetImportFiles',
      cron: '41 3 * * *',
      run: async () => {
        const isOver = async (id: ImportRunId) => (await unguardedBegunImport(system, id)) === null
        await forgetFilesBefore(settings.dataFolder, clock().subtract({ hours: daysKept * 24 }), isOver)
      },
    },
  ]
}

/** How long a file is kept whose import was never begun, or stopped before its end. */
const daysKept = 7

/** An import during which its process has ended so often may be why it did. */
const mostTries = 3

async function bringIn({ system, clock, wordsIn, settings }: Needs, id: ImportRunId): Promise<void> {
  const begun = await unguardedBegunImport(system, id)
  if (begun === null) return
  const { umbrella, startedBy, options, tries } = begun
  if (tries >= mostTries || !(await isKept(settings.dataFolder, id))) {
    const ending = { umbrella: umbrella.id, startedBy, report: null, failedBecause: 'interrupted' } as const
    return unguardedEnd(system, id, { ...ending, now: clock() })
  }

  await unguardedTry(system, id)
  const wishes = { into: null, channels: begun.wishes }
  const path = keptPath(settings.dataFolder, id)
  await runImport(system, { id, path, umbrella, importer: startedBy, options, wishes, clock, wordsIn })
  await forgetFile(settings.dataFolder, id)
}
