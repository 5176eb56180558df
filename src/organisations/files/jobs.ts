import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import type { FactFile, FactImportId, PersonId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { parseId } from '#kernel/id.ts'
import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { readInto } from './reading.ts'
import { Unreadable } from './rows.ts'
import { unguardedRefused, unguardedSorted, unguardedUnread, unguardedWritten } from './sorting-commands.ts'

const payload = z.object({ id: z.string() })

interface Needs extends Pick<Outside, 'system' | 'clock'> {
  readonly settings: Pick<Outside['settings'], 'dataFolder'>
}

/** An import during which its process has ended so often may be why it did. */
const mostTries = 3
/** For how long a file is looked at before somebody decides. */
const daysKept = 7

/** Where a file waits until it is read. It holds names and addresses: nobody else may read it. */
export async function keepFactFile(dataFolder: string, id: FactImportId, from: string): Promise<void> {
  await mkdir(folderIn(dataFolder), { recursive: true, mode: 0o700 })
  await copyFile(from, pathOf(dataFolder, id))
}

const folderIn = (dataFolder: string) => join(dataFolder, 'fact-files')
const pathOf = (dataFolder: string, id: FactImportId) => join(folderIn(dataFolder), `${id}.csv`)

export async function unguardedFactsLater(system: Db, id: FactImportId): Promise<void> {
  await sql`
    select graphile_worker.add_job('importFacts', ${JSON.stringify({ id })}::json, max_attempts := 1,
      job_key := ${`facts ${id}`}, job_key_mode := 'replace')`.execute(system)
}

export function factImportJobs(needs: Needs): readonly Job[] {
  const { system, clock, settings } = needs
  return [
    {
      name: 'importFacts',
      async run(given) {
        const id = parseId<FactImportId>(payload.parse(given).id)
        if (id !== null) await alone(system, id, () => goOn(needs, id))
      },
    },
    {
      name: 'takeUpFactImports',
      cron: '* * * * *',
      async run() {
        const waiting = await system
          .selectFrom('fact_import')
          .select('id')
          .where('stage', 'in', ['reading', 'writing'])
          .where('started_at', '<', clock().subtract({ minutes: 1 }))
          .execute()
        for (const { id } of waiting) await unguardedFactsLater(system, id)
      },
    },
    {
      name: 'forgetFactImports',
      cron: '47 3 * * *',
      async run() {
        const before = clock().subtract({ hours: 24 * daysKept })
        await system.deleteFrom('fact_import').where('started_at', '<', before).execute()
        await forgetFiles(settings.dataFolder, before)
      },
    },
  ]
}

/** Unless another process goes on with it now. */
async function alone(system: Db, id: FactImportId, work: () => Promise<void>): Promise<void> {
  await system.connection().execute(async (held) => {
    const hold = sql`hashtextextended(${`facts ${id}`}, 0)`
    const { rows } = await sql<{ isMine: boolean }>`select pg_try_advisory_lock(${hold}) as "isMine"`.execute(held)
    if (rows[0]?.isMine !== true) return
    try {
      await work()
    } finally {
      await sql`select pg_advisory_unlock(${hold})`.execute(held)
    }
  })
}

interface Waiting {
  readonly kind: FactFile
  readonly umbrella: UmbrellaId
  readonly by: PersonId | null
  readonly stage: string
  readonly tries: number
}

async function goOn({ system, clock, settings }: Needs, id: FactImportId): Promise<void> {
  const found: Waiting | undefined = await system
    .selectFrom('fact_import')
    .select(['kind', 'umbrella_id as umbrella', 'started_by as by', 'stage', 'tries'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found || !['reading', 'writing'].includes(found.stage)) return
  const { kind, umbrella, by, stage, tries } = found
  const path = pathOf(settings.dataFolder, id)
  const sorting = { id, umbrella, by, now: clock() }
  try {
    if (tries >= mostTries) return await unguardedRefused(system, id, { because: 'broke', line: null, now: clock() })
    if (stage === 'writing') return await unguardedWritten(system, kind, sorting)
    await unguardedUnread(system, id)
    await readInto(system, { id, kind, path })
    await unguardedSorted(system, kind, sorting)
    await rm(path, { force: true })
  } catch (error) {
    const refusal =
      error instanceof Unreadable ? { because: error.because, line: error.line } : { because: 'broke', line: null }
    await unguardedRefused(system, id, { ...refusal, now: clock() })
    await rm(path, { force: true })
    if (!(error instanceof Unreadable)) throw error
  }
}

async function forgetFiles(dataFolder: string, before: Temporal.Instant): Promise<void> {
  if (!existsSync(folderIn(dataFolder))) return
  for (const name of await readdir(folderIn(dataFolder))) {
    const path = join(folderIn(dataFolder), name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs < before.epochMilliseconds) await rm(path, { force: true })
  }
}
