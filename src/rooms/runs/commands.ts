import { sql } from 'kysely'
import type { RoomRunId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Conflict, Forbidden } from '#kernel/errors.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { OfRoom } from '../commands.ts'
import { findRoom, listSteps } from '../queries.ts'
import { roomRules } from '../rules.ts'
import { moveRoom } from '../steps/commands.ts'
import type { RunForm } from './forms.ts'
import type { Want } from './model.ts'
import { findRun, wantsIn } from './queries.ts'

interface OfRun extends OfRoom {
  readonly run: RoomRunId
}

/** Begins a protocol and goes to its first step, where nothing is missing that it wants. Gives what is. */
export function beginRun(
  db: Db,
  viewer: Viewer,
  { id, run, form, now }: OfRun & { readonly form: RunForm },
): Promise<Want[]> {
  return transaction(db, async (tx) => {
    authorize(roomRules, 'lead', viewer, await findRoom(tx, viewer, id))
    const { isStopped } = await findRun(tx, viewer, { id, run })
    if (isStopped) throw new Conflict('rooms.problems.stopped')

    const { rows } = await sql<{ missing: string[] }>`
      select begin_run(${run}, ${form.presenter}, ${form.support}, ${form.skill}, ${now}) as missing`.execute(tx)
    const missing = wantsIn(rows[0]?.missing ?? [])
    const first = (await listSteps(tx, viewer, id)).find(({ runId, skippedAt }) => runId === run && skippedAt === null)
    if (missing.length === 0 && first) await moveRoom(tx, viewer, { id, form: { to: first.id, seen: form.seen }, now })
    return missing
  })
}

/** Stops it, whoever presents or leads, without a reason. That it was she is kept nowhere. */
export function stopRun(db: Db, viewer: Viewer, { id, run, now }: OfRun): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(roomRules, 'takePart', viewer, await findRoom(tx, viewer, id))
    const { isStopped } = await findRun(tx, viewer, { id, run })
    if (isStopped) return

    const { rows } = await sql<{ stopped: boolean }>`select stop_run(${run}, ${now}) as stopped`.execute(tx)
    if (rows[0]?.stopped !== true) throw new Forbidden('errors.forbidden')
  })
}
