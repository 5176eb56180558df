import { sql } from 'kysely'
import type { MemberOrganisationId, OrganisationMembershipId, UmbrellaId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import type { Problems } from '#kernel/form.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { lockUmbrella, umbrellaRules } from '../../umbrellas/index.ts'
import { unguardedChange } from '../history/commands.ts'
import { printOf } from '../history/model.ts'
import { overlap } from '../model.ts'
import type { OrganisationForm, PeriodForm } from './forms.ts'
import { organisationFacts, periodFacts } from './model.ts'
import { findOrganisation, findPeriod, listPeriods } from './queries.ts'

interface OfUmbrella {
  readonly umbrella: UmbrellaId
  readonly now: Temporal.Instant
}

interface Keeping extends OfUmbrella {
  /** Chosen beforehand for one that is new. */
  readonly id: MemberOrganisationId
  readonly isNew: boolean
  readonly form: OrganisationForm
}

/** Adds an organisation, or changes what is said of it. Whoever comes second is told. */
export function keepOrganisation(db: Db, viewer: Viewer, keeping: Keeping): Promise<Problems> {
  const { umbrella, id, isNew, form, now } = keeping

  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const before = isNew ? null : organisationFacts(await findOrganisation(tx, viewer, umbrella, id))
    if (before && form.seen !== printOf(before)) return { '': 'organisations.forms.meanwhile' }
    const taken = await whatIsTaken(tx, keeping)
    if (taken) return taken

    const said = { name: form.name, code: form.code, jurisdiction: form.jurisdiction }
    await tx
      .insertInto('member_organisation')
      .values({ id, umbrella_id: umbrella, ...said, created_at: now })
      .onConflict((same) => same.column('id').doUpdateSet(said))
      .execute()

    const after = organisationFacts({ id, umbrellaId: umbrella, ...said })
    await unguardedChange(tx, viewer, { umbrella, noun: 'organisation', subject: id, before, after, now })
    return {}
  })
}

async function whatIsTaken(tx: Tx, { umbrella, id, form }: Keeping): Promise<Problems | null> {
  const others = tx
    .selectFrom('member_organisation')
    .select('id')
    .where('umbrella_id', '=', umbrella)
    .where('id', '<>', id)
  const named = await others
    .where(sql<boolean>`lower(name) = lower(${form.name})`)
    .where('jurisdiction', '=', form.jurisdiction)
    .executeTakeFirst()
  if (named) return { name: 'organisations.forms.nameTaken' }
  if (form.code === null) return null
  const coded = await others.where(sql<boolean>`lower(code) = lower(${form.code})`).executeTakeFirst()
  return coded ? { code: 'organisations.forms.codeTaken' } : null
}

interface OfOrganisation extends OfUmbrella {
  readonly organisation: MemberOrganisationId
}

/** Takes an organisation off that nobody ever worked for: one that was typed by mistake. */
export function removeOrganisation(db: Db, viewer: Viewer, removing: OfOrganisation): Promise<void> {
  const { umbrella, organisation, now } = removing

  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const before = organisationFacts(await findOrganisation(tx, viewer, umbrella, organisation))
    const employment = tx.selectFrom('employment').select('id').where('organisation_id', '=', organisation)
    if (await employment.executeTakeFirst()) throw new Conflict('organisations.members.hasPeople')

    await tx.deleteFrom('member_organisation').where('id', '=', organisation).execute()

    await unguardedChange(tx, viewer, {
      umbrella,
      noun: 'organisation',
      subject: organisation,
      before,
      after: null,
      now,
    })
  })
}

interface KeepingPeriod extends OfOrganisation {
  /** Null for one that is new. */
  readonly id: OrganisationMembershipId | null
  readonly form: PeriodForm
}

/** Adds a time in which an organisation belongs, or changes one. No day may stand in two of them. */
export function keepPeriod(db: Db, viewer: Viewer, keeping: KeepingPeriod): Promise<Problems> {
  const { umbrella, organisation, id: known, form, now } = keeping

  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const owner = await findOrganisation(tx, viewer, umbrella, organisation)
    const before = known && periodFacts(await findPeriod(tx, viewer, owner, known))
    if (before && form.seen !== printOf(before)) return { '': 'organisations.forms.meanwhile' }
    const others = (await listPeriods(tx, viewer, organisation)).filter(({ id }) => id !== known)
    if (others.some((other) => overlap(other, form))) return { startsOn: 'organisations.forms.overlaps' }

    const id = known ?? newId<OrganisationMembershipId>()
    const said = { starts_on: form.startsOn, ends_on: form.endsOn }
    await tx
      .insertInto('organisation_membership')
      .values({ id, organisation_id: organisation, ...said, created_at: now })
      .onConflict((same) => same.column('id').doUpdateSet(said))
      .execute()

    const after = periodFacts(form)
    await unguardedChange(tx, viewer, { umbrella, noun: 'period', subject: organisation, before, after, now })
    return {}
  })
}

interface RemovingPeriod extends OfOrganisation {
  readonly id: OrganisationMembershipId
}

/** Takes a period off that never was. One that ends is given its last day instead. */
export function removePeriod(db: Db, viewer: Viewer, removing: RemovingPeriod): Promise<void> {
  const { umbrella, organisation, id, now } = removing

  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const owner = await findOrganisation(tx, viewer, umbrella, organisation)
    const before = periodFacts(await findPeriod(tx, viewer, owner, id))

    await tx.deleteFrom('organisation_membership').where('id', '=', id).execute()

    await unguardedChange(tx, viewer, { umbrella, noun: 'period', subject: organisation, before, after: null, now })
  })
}
