import type { InitiativeId, InitiativeRoleId, PersonId, UmbrellaId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import type { Problems } from '#kernel/form.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { lockUmbrella, umbrellaRules } from '../../umbrellas/index.ts'
import { findCalledSo } from '../employments/queries.ts'
import { unguardedChange } from '../history/commands.ts'
import { printOf, type Facts } from '../history/model.ts'
import { overlap, type Initiative } from '../model.ts'
import type { InitiativeForm, NewPartForm, PartForm } from './forms.ts'
import { initiativeFacts, partFacts } from './model.ts'
import { findInitiative, findPart, listParts } from './queries.ts'

interface OfUmbrella {
  readonly umbrella: UmbrellaId
  readonly now: Temporal.Instant
}

interface Keeping extends OfUmbrella {
  readonly id: InitiativeId
  readonly isNew: boolean
  readonly form: InitiativeForm
}

/** Adds an initiative, or changes what is said of it. Whoever comes second is told. */
export function keepInitiative(db: Db, viewer: Viewer, { umbrella, id, isNew, form, now }: Keeping): Promise<Problems> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const before = isNew ? null : initiativeFacts(await findInitiative(tx, viewer, umbrella, id))
    if (before && form.seen !== printOf(before)) return { '': 'organisations.forms.meanwhile' }

    const said = { kind: form.kind, name: form.name, region: form.region }
    await tx
      .insertInto('initiative')
      .values({ id, umbrella_id: umbrella, ...said, created_at: now })
      .onConflict((same) => same.column('id').doUpdateSet(said))
      .execute()

    const after = initiativeFacts(said)
    await unguardedChange(tx, viewer, { umbrella, noun: 'initiative', subject: id, before, after, now })
    return {}
  })
}

interface OfInitiative extends OfUmbrella {
  readonly initiative: InitiativeId
}

interface AddingPart extends OfInitiative {
  readonly form: NewPartForm
}

/** Says who holds a part: somebody on record, by her name or her address. */
export function addPart(db: Db, viewer: Viewer, { umbrella, initiative, form, now }: AddingPart): Promise<Problems> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const owner = await findInitiative(tx, viewer, umbrella, initiative)
    const [person, other] = await findCalledSo(tx, umbrella, form.who)
    if (!person) return { who: 'organisations.forms.nobodyCalledSo' }
    if (other) return { who: 'organisations.forms.severalCalledSo' }
    const part = { personId: person.personId, ...form }
    if (await isHeld(tx, viewer, owner, part)) return { startsOn: 'organisations.forms.partOverlaps' }

    await tx
      .insertInto('initiative_role')
      .values({
        id: newId<InitiativeRoleId>(),
        initiative_id: initiative,
        person_id: person.personId,
        role: form.role,
        starts_on: form.startsOn,
        ends_on: form.endsOn,
        created_at: now,
      })
      .execute()

    await tell(tx, viewer, { owner, person: person.personId, before: null, after: partFacts(form, person.name), now })
    return {}
  })
}

interface ChangingPart extends OfInitiative {
  readonly id: InitiativeRoleId
  readonly form: PartForm
}

/** Changes what somebody holds, or until when. */
export function changePart(db: Db, viewer: Viewer, changing: ChangingPart): Promise<Problems> {
  const { umbrella, initiative, id, form, now } = changing

  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const owner = await findInitiative(tx, viewer, umbrella, initiative)
    const part = await findPart(tx, viewer, owner, id)
    const before = partFacts(part, part.person.name)
    if (form.seen !== printOf(before)) return { '': 'organisations.forms.meanwhile' }
    const isTaken = await isHeld(tx, viewer, owner, { ...form, id, personId: part.personId })
    if (isTaken) return { startsOn: 'organisations.forms.partOverlaps' }

    await tx
      .updateTable('initiative_role')
      .set({ role: form.role, starts_on: form.startsOn, ends_on: form.endsOn })
      .where('id', '=', id)
      .execute()

    const after = partFacts(form, part.person.name)
    await tell(tx, viewer, { owner, person: part.personId, before, after, now })
    return {}
  })
}

interface RemovingPart extends OfInitiative {
  readonly id: InitiativeRoleId
}

/** Takes a part off that nobody ever held. One that is over is given its last day instead. */
export function removePart(db: Db, viewer: Viewer, { umbrella, initiative, id, now }: RemovingPart): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))
    const owner = await findInitiative(tx, viewer, umbrella, initiative)
    const part = await findPart(tx, viewer, owner, id)

    await tx.deleteFrom('initiative_role').where('id', '=', id).execute()

    const before = partFacts(part, part.person.name)
    await tell(tx, viewer, { owner, person: part.personId, before, after: null, now })
  })
}

interface Held extends PartForm {
  readonly id?: InitiativeRoleId
  readonly personId: PersonId
}

async function isHeld(tx: Tx, viewer: Viewer, owner: Initiative, part: Held): Promise<boolean> {
  const others = (await listParts(tx, viewer, owner)).filter(({ id }) => id !== part.id)
  return others.some((one) => one.personId === part.personId && one.role === part.role && overlap(one, part))
}

interface Told {
  readonly owner: Initiative
  readonly person: PersonId
  readonly before: Facts | null
  readonly after: Facts | null
  readonly now: Temporal.Instant
}

function tell(tx: Tx, viewer: Viewer, { owner, person, before, after, now }: Told): Promise<void> {
  const about = { umbrella: owner.umbrellaId, noun: 'part', subject: owner.id, person } as const
  return unguardedChange(tx, viewer, { ...about, before, after, now })
}
