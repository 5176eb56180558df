import { sql } from 'kysely'
import type { AgendaRole, GatheringId, PersonId } from '#database'
import { brokenConstraint, transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, Forbidden, Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { AgendaEvent } from '../events.ts'
import { findAgendaPlace } from '../items/queries.ts'
import type { AgendaPlace } from '../model.ts'
import { agendaRules } from '../rules.ts'
import { toTakeOn } from './model.ts'
import { isFellow } from './queries.ts'

interface Turn {
  readonly id: GatheringId
  readonly role: AgendaRole
  readonly now: Temporal.Instant
}

interface TurnOf extends Turn {
  readonly person: PersonId
}

/** Gives somebody a turn. She is told, and can decline. */
export function askForTurn(db: Db, viewer: Viewer, { id, role, person, now }: TurnOf): Promise<void> {
  return transaction(db, async (tx) => {
    const place = await findAgendaPlace(tx, viewer, id)
    authorize(agendaRules, 'set', viewer, place)
    await refuseStranger(tx, viewer, place, person)

    await giveTurn(tx, place, { role, person, now })

    await record<AgendaEvent>(tx, viewer, 'rota.asked', { subject: id, community: place.communityId, now })
  })
}

/** Takes on what there is to do besides facilitating. */
export function takeTurn(db: Db, viewer: Viewer, { id, role, now }: Turn): Promise<void> {
  return transaction(db, async (tx) => {
    const place = await findAgendaPlace(tx, viewer, id)
    authorize(agendaRules, 'takeOn', viewer, place)
    if (!toTakeOn.includes(role)) throw new Forbidden('errors.forbidden')

    await giveTurn(tx, place, { role, person: signedIn(viewer), now })

    await record<AgendaEvent>(tx, viewer, 'rota.taken', { subject: id, community: place.communityId, now })
  })
}

/** Says that she cannot this time. Those who coordinate are told. */
export function declineTurn(db: Db, viewer: Viewer, { id, role, now }: Turn): Promise<void> {
  return transaction(db, async (tx) => {
    const place = await findAgendaPlace(tx, viewer, id)
    authorize(agendaRules, 'takeOn', viewer, place)

    const { numUpdatedRows } = await tx
      .updateTable('agenda_duty')
      .set({ declined_at: now })
      .where('gathering_id', '=', id)
      .where('role', '=', role)
      .where('person_id', '=', signedIn(viewer))
      .where('declined_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new Conflict('agendas.roles.problems.notYours')

    await record<AgendaEvent>(tx, viewer, 'rota.declined', { subject: id, community: place.communityId, now })
  })
}

/** Hands her turn to another member, who is told and can decline in her turn. */
export function handOnTurn(db: Db, viewer: Viewer, { id, role, person, now }: TurnOf): Promise<void> {
  return transaction(db, async (tx) => {
    const place = await findAgendaPlace(tx, viewer, id)
    authorize(agendaRules, 'takeOn', viewer, place)
    await refuseStranger(tx, viewer, place, person)

    const { rows } = await sql<{
      done: boolean
    }>`select hand_on_duty(${id}, ${role}, ${person}, ${now}) as done`.execute(tx)
    if (rows[0]?.done !== true) throw new Conflict('agendas.roles.problems.notYours')

    await record<AgendaEvent>(tx, viewer, 'rota.asked', { subject: id, community: place.communityId, now })
  })
}

/** Takes somebody's turn away again: it was given by mistake, or another is asked. */
export function takeOffTurn(db: Db, viewer: Viewer, { id, role, person, now }: TurnOf): Promise<void> {
  return transaction(db, async (tx) => {
    const place = await findAgendaPlace(tx, viewer, id)
    authorize(agendaRules, 'set', viewer, place)

    await tx
      .deleteFrom('agenda_duty')
      .where('gathering_id', '=', id)
      .where('role', '=', role)
      .where('person_id', '=', person)
      .execute()

    await record<AgendaEvent>(tx, viewer, 'rota.takenOff', { subject: id, community: place.communityId, now })
  })
}

/** Of two who take or give the same turn at once, the second is told. */
async function giveTurn(
  tx: Tx,
  { id, communityId }: AgendaPlace,
  { role, person, now }: Omit<TurnOf, 'id'>,
): Promise<void> {
  try {
    await tx
      .insertInto('agenda_duty')
      .values({ gathering_id: id, community_id: communityId, role, person_id: person, asked_at: now })
      .onConflict((known) =>
        known.columns(['gathering_id', 'role', 'person_id']).doUpdateSet({ declined_at: null, asked_at: now }),
      )
      .execute()
  } catch (error) {
    if (brokenConstraint(error) === 'one_for_each') throw new Overtaken('agendas.roles.problems.taken')
    throw error
  }
}

async function refuseStranger(tx: Tx, viewer: Viewer, { communityId }: AgendaPlace, person: PersonId): Promise<void> {
  if (!(await isFellow(tx, viewer, { community: communityId, person })))
    throw new Conflict('agendas.roles.problems.gone')
}
