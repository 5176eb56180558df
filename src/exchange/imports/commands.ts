import type { ImportRunId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { communityRules, findCommunity } from '../../communities/index.ts'
import type { UmbrellaEvent } from '../../umbrellas/index.ts'
import type { ChannelWish } from '../slack/writing/placing.ts'
import { stageOf, writeOptions, type ImportRun } from './model.ts'
import { lockImport } from './queries.ts'
import { importRules } from './rules.ts'
import { unguardedRun, type NewRun } from './run-commands.ts'

/** Keeps what an export lists, for whoever sent it to choose from. */
export function prepareImport(db: Db, viewer: Viewer, run: Omit<NewRun, 'startedBy'>): Promise<ImportRunId> {
  authorize(importRules, 'prepare', viewer, { umbrellaId: run.umbrella })
  return unguardedRun(db, { ...run, startedBy: signedIn(viewer) })
}

interface Beginning {
  readonly wishes: ReadonlyMap<string, ChannelWish>
  readonly now: Temporal.Instant
}

/** Settles what is wanted of each channel; false where that was settled before. */
export function beginImport(db: Db, viewer: Viewer, id: ImportRunId, { wishes, now }: Beginning): Promise<boolean> {
  return transaction(db, async (tx) => {
    const run = await lockImport(tx, viewer, id)
    authorize(importRules, 'begin', viewer, run)
    if (run.options.wishes !== null) return false
    await authorizePlaces(tx, viewer, run, wishes)

    await tx
      .updateTable('import_run')
      .set({ options: writeOptions({ ...run.options, wishes }) })
      .where('id', '=', id)
      .execute()

    await record<UmbrellaEvent>(tx, viewer, 'import.started', { subject: id, umbrella: run.umbrellaId, now })
    return true
  })
}

/** Runs an import again that stopped before its end; false where it is under way, or over. */
export function resumeImport(db: Db, viewer: Viewer, id: ImportRunId, now: Temporal.Instant): Promise<boolean> {
  return transaction(db, async (tx) => {
    const run = await lockImport(tx, viewer, id)
    authorize(importRules, 'begin', viewer, run)
    const { wishes } = run.options
    if (stageOf(run) !== 'failed' || wishes === null) return false
    await authorizePlaces(tx, viewer, run, wishes)

    await tx
      .updateTable('import_run')
      .set({ ended_at: null, failed_because: null, tries: 0 })
      .where('id', '=', id)
      .execute()

    await record<UmbrellaEvent>(tx, viewer, 'import.started', { subject: id, umbrella: run.umbrellaId, now })
    return true
  })
}

// Administering an umbrella opens no community: what joins one is brought by those who may add to it.
async function authorizePlaces(db: Db, viewer: Viewer, run: ImportRun, wishes: Beginning['wishes']): Promise<void> {
  const communities = new Set([...wishes.values()].flatMap((wish) => (wish === 'own' || wish === 'out' ? [] : wish)))
  for (const id of communities) {
    const community = await findCommunity(db, viewer, id)
    if (community.umbrellaId !== run.umbrellaId) throw new NotFound('errors.notFound')
    authorize(communityRules, 'add', viewer, community)
  }
}
