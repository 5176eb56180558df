import { sql } from 'kysely'
import type { GatheringId, RoomRunId, RoomStepId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import type { OfRoom } from '../commands.ts'
import { around, type RoomStep } from '../model.ts'
import { listSteps, lockRoom } from '../queries.ts'
import { roomRules } from '../rules.ts'
import { isGuarded } from '../runs/model.ts'
import { findRun } from '../runs/queries.ts'
import type { MoveForm, StepForm } from './forms.ts'

/** Whether the room moved; or what wants to be begun first. */
export interface Moved {
  readonly isMoved: boolean
  readonly begins: RoomRunId | null
}

/** Moves the room to another step. It does not where somebody else has since the page was made, or a protocol begins first. */
export function moveRoom(
  db: Db,
  viewer: Viewer,
  { id, form, now }: OfRoom & { readonly form: MoveForm },
): Promise<Moved> {
  return transaction(db, async (tx) => {
    const room = await lockRoom(tx, viewer, id)
    authorize(roomRules, 'lead', viewer, room)
    if (room.moves !== form.seen) return { isMoved: false, begins: null }
    const steps = await listSteps(tx, viewer, id)
    const step = aim(steps, room.stepId, form.to)
    const begins = await guardedBy(tx, viewer, { id, step })
    if (begins !== null) return { isMoved: false, begins }

    const timer = { timer_until: null, timer_left: step.seconds }
    await tx
      .updateTable('room')
      .set({ step_id: step.id, step_since: now, moves: room.moves + 1, ...timer })
      .where('gathering_id', '=', id)
      .execute()
    return { isMoved: true, begins: null }
  })
}

/** The protocol that has to be begun before this step; one that was stopped stays so. */
async function guardedBy(
  tx: Tx,
  viewer: Viewer,
  { id, step }: { readonly id: GatheringId; readonly step: RoomStep },
): Promise<RoomRunId | null> {
  const run = step.runId === null ? null : await findRun(tx, viewer, { id, run: step.runId })
  if (run === null || !isGuarded(run)) return null
  if (run.isStopped) throw new Conflict('rooms.problems.stopped')
  return run.isStarted ? null : run.id
}

function aim(steps: readonly RoomStep[], current: RoomStepId | null, to: MoveForm['to']): RoomStep {
  const { next, back } = around(steps, current)
  const step = to === 'next' ? next : to === 'back' ? back : (steps.find(({ id }) => id === to) ?? null)
  if (step === null) throw new Conflict('rooms.problems.noSuchStep')
  return step
}

/** Something that nobody had planned comes next. */
export function addStep(
  db: Db,
  viewer: Viewer,
  { id, form, language }: OfRoom & { readonly form: StepForm; readonly language: Language },
): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await lockRoom(tx, viewer, id)
    authorize(roomRules, 'lead', viewer, room)
    const steps = await listSteps(tx, viewer, id)
    if (steps.length >= steps_max) throw new Conflict('rooms.problems.tooManySteps')

    const place = (around(steps, room.stepId).now?.place ?? -1) + 1
    await sql`update room_step set place = place + 1 where gathering_id = ${id} and place >= ${place}`.execute(tx)
    const titled = language === 'en' ? { title_en: form.title } : { title_fr: form.title }
    const made = {
      id: newId<RoomStepId>(),
      gathering_id: id,
      community_id: room.communityId,
      place,
    }
    await tx
      .insertInto('room_step')
      .values({ ...made, ...titled, seconds: form.minutes * 60 })
      .execute()
  })
}

const steps_max = 200

/** Leaves a step out, or takes it in again. The one that is on is left by moving on. */
export function skipStep(
  db: Db,
  viewer: Viewer,
  { id, step, isSkipped, now }: OfRoom & { readonly step: RoomStepId; readonly isSkipped: boolean },
): Promise<void> {
  return transaction(db, async (tx) => {
    const room = await lockRoom(tx, viewer, id)
    authorize(roomRules, 'lead', viewer, room)
    const steps = await listSteps(tx, viewer, id)
    const its = steps.find((one) => one.id === step)
    if (!its) throw new NotFound('errors.notFound')
    // What was stopped is not gone on with: the room would come to it, and not past it.
    if (!isSkipped && its.runId !== null && (await findRun(tx, viewer, { id, run: its.runId })).isStopped)
      throw new Conflict('rooms.problems.stopped')
    if (room.stepId === step) throw new Conflict('rooms.problems.stepIsOn')

    await tx
      .updateTable('room_step')
      .set({ skipped_at: isSkipped ? now : null })
      .where('id', '=', step)
      .execute()
  })
}
