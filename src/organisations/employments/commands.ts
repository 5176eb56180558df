import { sql } from 'kysely'
import type { EmploymentId, PersonId, UmbrellaId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import type { Problems } from '#kernel/form.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { lockUmbrella, umbrellaRules } from '../../umbrellas/index.ts'
import { unguardedChange } from '../history/commands.ts'
import { printOf } from '../history/model.ts'
import { findCalled } from '../members/queries.ts'
import { overlap, type Employment, type MemberOrganisation, type ProgrammeStream } from '../model.ts'
import { employmentRules } from '../rules.ts'
import { listStreams } from '../streams/queries.ts'
import type { EmploymentForm, PersonForm } from './forms.ts'
import { employmentFacts, personFacts } from './model.ts'
import { findByAddress, findEmployment, findEmploymentOf, findRecorded, listEmployments } from './queries.ts'

interface OfUmbrella {
  readonly umbrella: UmbrellaId
  readonly now: Temporal.Instant
}

interface PuttingOnRecord extends OfUmbrella {
  readonly form: PersonForm
}

/** Puts somebody on record by her address: whoever lives under the umbrella already, or somebody without an account. */
export function putOnRecord(db: Db, viewer: Viewer, { umbrella, form, now }: PuttingOnRecord): Promise<PersonId> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const known = await findByAddress(tx, umbrella, form.email)
    if (known) return known

    const { rows } = await sql<{ id: PersonId }>`select put_on_record(
      ${umbrella}, ${newId<PersonId>()}, ${form.email}, ${form.name}, ${form.language}, ${now}) as id`.execute(tx)
    const [put] = rows
    if (!put) throw new Error('the function gives one row')

    const after = personFacts(await findRecorded(tx, umbrella, put.id))
    const about = { umbrella, noun: 'person', subject: put.id, person: put.id } as const
    await unguardedChange(tx, viewer, { ...about, before: null, after, now })
    return put.id
  })
}

interface Keeping extends OfUmbrella {
  readonly person: PersonId
  /** Null for one that is new. */
  readonly id: EmploymentId | null
  readonly form: EmploymentForm
}

/** Keeps where somebody works. Whoever comes second is told. */
export function keepEmployment(db: Db, viewer: Viewer, keeping: Keeping): Promise<Problems> {
  const { umbrella, person, id: known, form, now } = keeping

  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    await findRecorded(tx, umbrella, person)
    const streams = await listStreams(tx, viewer, umbrella)
    const before = known && (await findEmploymentOf(tx, viewer, { umbrella, person }, known))
    if (before && form.seen !== printOf(employmentFacts(before, streams)))
      return { '': 'organisations.forms.meanwhile' }
    const organisation = form.member === '' ? null : await findCalled(tx, viewer, umbrella, form.member)
    const problems = await whatSpeaksAgainst(tx, viewer, { keeping, organisation, streams, before })
    if (problems) return problems

    const id = known ?? newId<EmploymentId>()
    await writeEmployment(tx, { ...keeping, id, organisation })

    const after = employmentFacts(await findEmployment(tx, viewer, id), streams)
    const about = { umbrella, noun: 'employment', subject: person, person } as const
    await unguardedChange(tx, viewer, { ...about, before: before && employmentFacts(before, streams), after, now })
    return {}
  })
}

interface Doubted {
  readonly keeping: Keeping
  readonly organisation: MemberOrganisation | null | undefined
  readonly streams: readonly ProgrammeStream[]
  readonly before: Employment | null
}

async function whatSpeaksAgainst(tx: Tx, viewer: Viewer, doubted: Doubted): Promise<Problems | null> {
  const { keeping, organisation, streams, before } = doubted
  const { umbrella, person, id, form } = keeping
  if (form.member !== '' && !organisation) return { member: 'organisations.forms.noSuchOrganisation' }
  const chosen = streams.filter((stream) => form.streams?.includes(stream.id))
  if (chosen.length < (form.streams?.length ?? 0)) return { streams: 'organisations.forms.streamGone' }
  const isNewlyRetired = chosen.some((one) => one.retiredAt !== null && !before?.streamIds?.includes(one.id))
  if (isNewlyRetired) return { streams: 'organisations.forms.streamRetired' }

  const name = (organisation?.name ?? form.other).toLowerCase()
  const others = (await listEmployments(tx, viewer, { umbrella, person })).filter((other) => other.id !== id)
  const isTold = others.some(
    (other) =>
      other.organisationName.toLowerCase() === name &&
      other.roleTitle.toLowerCase() === form.roleTitle.toLowerCase() &&
      overlap(other, form),
  )
  return isTold ? { startsOn: 'organisations.forms.employmentOverlaps' } : null
}

interface Writing extends Omit<Keeping, 'id'> {
  readonly id: EmploymentId
  readonly organisation: MemberOrganisation | null | undefined
}

async function writeEmployment(tx: Tx, { umbrella, person, id, form, now, organisation }: Writing): Promise<void> {
  const said = {
    organisation_id: organisation?.id ?? null,
    organisation_name: organisation ? null : form.other,
    role_title: form.roleTitle,
    carries_caseload: form.carriesCaseload,
    streams_known: form.streams !== null,
    starts_on: form.startsOn,
    ends_on: form.endsOn,
  }
  await tx
    .insertInto('employment')
    .values({ id, umbrella_id: umbrella, person_id: person, ...said, created_at: now })
    .onConflict((same) => same.column('id').doUpdateSet(said))
    .execute()
  await tx.deleteFrom('employment_stream').where('employment_id', '=', id).execute()
  const rows = (form.streams ?? []).map((stream) => ({ employment_id: id, stream_id: stream }))
  if (rows.length > 0) await tx.insertInto('employment_stream').values(rows).execute()
}

interface OfPerson extends OfUmbrella {
  readonly person: PersonId
  readonly id: EmploymentId
}

/** Takes an employment off that never was. One that is over is given its last day instead. */
export function removeEmployment(db: Db, viewer: Viewer, { umbrella, person, id, now }: OfPerson): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const employment = await findEmploymentOf(tx, viewer, { umbrella, person }, id)
    const before = employmentFacts(employment, await listStreams(tx, viewer, umbrella))

    await tx.deleteFrom('employment').where('id', '=', id).execute()

    const about = { umbrella, noun: 'employment', subject: person, person } as const
    await unguardedChange(tx, viewer, { ...about, before, after: null, now })
  })
}

interface Ending {
  readonly id: EmploymentId
  readonly endsOn: Temporal.PlainDate
  readonly now: Temporal.Instant
}

/** Somebody says of her own employment that it is over. */
export function endEmployment(db: Db, viewer: Viewer, { id, endsOn, now }: Ending): Promise<Problems> {
  return transaction(db, async (tx) => {
    await tx.selectFrom('employment').select('id').where('id', '=', id).forUpdate().execute()
    const employment = await findEmployment(tx, viewer, id)
    authorize(employmentRules, 'end', viewer, employment)
    if (Temporal.PlainDate.compare(endsOn, employment.startsOn) < 0)
      return { endsOn: 'organisations.forms.endsBeforeBeginning' }
    const isLater = employment.endsOn !== null && Temporal.PlainDate.compare(endsOn, employment.endsOn) > 0
    if (isLater) return { endsOn: 'organisations.forms.isOver' }

    await tx.updateTable('employment').set({ ends_on: endsOn }).where('id', '=', id).execute()

    const { umbrellaId: umbrella, personId: person } = employment
    const streams = await listStreams(tx, viewer, umbrella)
    const [before, after] = [employmentFacts(employment, streams), employmentFacts({ ...employment, endsOn }, streams)]
    const about = { umbrella, noun: 'employment', subject: person, person } as const
    await unguardedChange(tx, viewer, { ...about, before, after, now })
    return {}
  })
}
