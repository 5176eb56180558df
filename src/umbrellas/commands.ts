import { sql } from 'kysely'
import type { FamilyId, Office, PersonId, UmbrellaId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { UmbrellaEvent } from './events.ts'
import { namesOf, type FamilyForm, type UmbrellaEditingForm, type UmbrellaForm } from './forms.ts'
import { findFamily, listAdministrators, lockUmbrella } from './queries.ts'
import { umbrellaRules } from './rules.ts'

const holders = { administrator: 'umbrella_administrator', privacy_officer: 'privacy_officer' } as const

interface When {
  readonly now: Temporal.Instant
}

/** The first of all, before anybody is known who could be its founder. Of two at once, the second comes too late. */
export async function unguardedFirstUmbrella(tx: Tx, form: UmbrellaForm, { now }: When): Promise<UmbrellaId> {
  await sql`lock table umbrella in exclusive mode`.execute(tx)
  const earlier = await tx.selectFrom('umbrella').select('id').limit(1).executeTakeFirst()
  if (earlier) throw new NotFound('errors.notFound')

  const id = newId<UmbrellaId>()
  await tx
    .insertInto('umbrella')
    .values({ id, ...columnsOf(form), strong_sign_in_since: now, created_at: now })
    .execute()
  return id
}

interface Appointment extends When {
  readonly office: Office
}

/** Gives somebody an office. Nobody asks here who may. */
export async function unguardedAppointment(
  tx: Tx,
  umbrella: UmbrellaId,
  person: PersonId,
  { office, now }: Appointment,
): Promise<void> {
  await tx
    .insertInto(holders[office])
    .values({ umbrella_id: umbrella, person_id: person, created_at: now })
    .onConflict((known) => known.doNothing())
    .execute()
}

interface Adding extends When {
  readonly parent: UmbrellaId
  readonly form: UmbrellaForm
}

export function addUmbrella(db: Db, viewer: Viewer, { parent, form, now }: Adding): Promise<UmbrellaId> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'addUmbrella', viewer, await lockUmbrella(tx, viewer, parent))

    const id = newId<UmbrellaId>()
    await tx
      .insertInto('umbrella')
      .values({ id, parent_id: parent, ...columnsOf(form), strong_sign_in_since: now, created_at: now })
      .execute()

    await record<UmbrellaEvent>(tx, viewer, 'umbrella.added', { subject: id, umbrella: parent, now })
    return id
  })
}

interface Editing extends When {
  readonly id: UmbrellaId
  readonly form: UmbrellaEditingForm
}

export function editUmbrella(db: Db, viewer: Viewer, { id, form, now }: Editing): Promise<void> {
  return transaction(db, async (tx) => {
    const umbrella = await lockUmbrella(tx, viewer, id)
    authorize(umbrellaRules, 'edit', viewer, umbrella)

    const asks = form.asksSecondStep === 'yes'
    const hasTurned = asks !== umbrella.asksSecondStep
    const turned = hasTurned ? { strong_sign_in_since: asks ? now : null } : {}
    await tx
      .updateTable('umbrella')
      .set({ ...columnsOf(form), ...turned, is_indexed: form.isIndexed === 'yes' })
      .where('id', '=', id)
      .execute()

    const happened = { subject: id, umbrella: id, now }
    await record<UmbrellaEvent>(tx, viewer, 'umbrella.edited', happened)
    const kind = asks ? 'umbrella.secondStepAsked' : 'umbrella.secondStepWaived'
    if (hasTurned) await record<UmbrellaEvent>(tx, viewer, kind, happened)
  })
}

interface AddingFamily extends When {
  readonly umbrella: UmbrellaId
  readonly form: FamilyForm
}

export function addFamily(db: Db, viewer: Viewer, { umbrella, form, now }: AddingFamily): Promise<FamilyId> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'addFamily', viewer, await lockUmbrella(tx, viewer, umbrella))

    const id = newId<FamilyId>()
    await tx
      .insertInto('family')
      .values({ id, umbrella_id: umbrella, ...namesOf(form), created_at: now })
      .execute()

    await record<UmbrellaEvent>(tx, viewer, 'family.added', { subject: id, umbrella, now })
    return id
  })
}

interface EditingFamily extends AddingFamily {
  readonly family: FamilyId
}

export function editFamily(db: Db, viewer: Viewer, { umbrella, family, form, now }: EditingFamily): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'addFamily', viewer, await lockUmbrella(tx, viewer, umbrella))
    const { id } = await findFamily(tx, viewer, umbrella, family)

    await tx.updateTable('family').set(namesOf(form)).where('id', '=', id).execute()

    await record<UmbrellaEvent>(tx, viewer, 'family.edited', { subject: id, umbrella, now })
  })
}

interface Ending extends When {
  readonly umbrella: UmbrellaId
  readonly person: PersonId
}

/** Never the last of the topmost: nobody could look after it any more. Those above look after the others. */
export function endAdministration(db: Db, viewer: Viewer, { umbrella, person, now }: Ending): Promise<void> {
  return transaction(db, async (tx) => {
    const locked = await lockUmbrella(tx, viewer, umbrella)
    authorize(umbrellaRules, 'endAdministration', viewer, locked)
    const administrators = await listAdministrators(tx, locked)
    if (!administrators.some(({ personId }) => personId === person)) throw new NotFound('errors.notFound')
    if (administrators.length === 1 && locked.parentId === null) throw new Conflict('umbrellas.administrators.lastOne')

    await tx
      .deleteFrom('umbrella_administrator')
      .where('umbrella_id', '=', umbrella)
      .where('person_id', '=', person)
      .execute()

    await record<UmbrellaEvent>(tx, viewer, 'administrator.ended', { subject: person, umbrella, now })
  })
}

/** Privacy may be without an officer for a while: what two people must agree on, waits until there is one. */
export function endPrivacyOffice(db: Db, viewer: Viewer, { umbrella, person, now }: Ending): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'endPrivacyOffice', viewer, await lockUmbrella(tx, viewer, umbrella))

    const ended = await tx
      .deleteFrom('privacy_officer')
      .where('umbrella_id', '=', umbrella)
      .where('person_id', '=', person)
      .returning('person_id')
      .executeTakeFirst()
    if (!ended) throw new NotFound('errors.notFound')

    await record<UmbrellaEvent>(tx, viewer, 'privacyOffice.ended', { subject: person, umbrella, now })
  })
}

function columnsOf(form: UmbrellaForm) {
  return {
    ...namesOf(form),
    exit_url: form.exitUrl,
    time_zone: form.timeZone,
    hue: form.hue,
    has_open_registration: form.hasOpenRegistration === 'yes',
  }
}
