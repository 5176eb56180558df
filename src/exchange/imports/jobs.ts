import { sql } from 'kysely'
import { z } from 'zod'
import type { ImportRunId } from '#database'
import type { Db } from '#kernel/db.ts'
import { parseId } from '#kernel/id.ts'
import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { runImport } from './importing.ts'
import { unguardedBegunImport } from './job-queries.ts'
import { forgetFile, keptPath } from './kept-file.ts'

const payload = z.object({ id: z.string() })

/** Once: an import that breaks says so on its page, and whoever sent the file sends it again. */
export async function unguardedImportLater(system: Db, id: ImportRunId): Promise<void> {
  await sql`select graphile_worker.add_job('importSlack', ${JSON.stringify({ id })}::json, max_attempts := 1)`.execute(
    system,
  )
}

type Needs = Pick<Outside, 'system' | 'clock' | 'wordsIn' | 'settings'>

export function importJobs({ system, clock, wordsIn, settings }: Needs): readonly Job[] {
  return [
    {
      name: 'importSlack',
      async run(given) {
        const id = parseId<ImportRunId>(payload.parse(given).id)
        const begun = id === null ? null : await unguardedBegunImport(system, id)
        if (id === null || begun === null || begun.options.wishes === null) return
        const { umbrella, startedBy, options } = begun
        const wishes = { into: null, channels: begun.options.wishes }
        const path = keptPath(settings.dataFolder, id)
        try {
          await runImport(system, { id, path, umbrella, importer: startedBy, options, wishes, clock, wordsIn })
        } finally {
          await forgetFile(settings.dataFolder, id)
        }
      },
    },
  ]
}
