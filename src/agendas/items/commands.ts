import { sql } from 'kysely'
import type { AgendaItemId, GatheringId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { listGatheringGuests } from '../../gatherings/index.ts'
import { findProtocol } from '../../protocols/index.ts'
import type { AgendaEvent } from '../events.ts'
import { items_max, type AgendaItem, type AgendaPlace } from '../model.ts'
import { isFellow } from '../roles/queries.ts'
import { agendaRules } from '../rules.ts'
import type { ItemForm } from './forms.ts'
import { findAgendaPlace, findItem, listItems } from './queries.ts'

interface Of<Id> {
  readonly id: Id
  readonly now: Temporal.Instant
}

/** Adds a step after all others. */
export function addItem(
  db: Db,
  viewer: Viewer,
  { id, form, now }: Of<GatheringId> & { form: ItemForm },
): Promise<AgendaItemId> {
  return transaction(db, async (tx) => {
    const place = await findAgendaPlace(tx, viewer, id)
    authorize(agendaRules, 'set', viewer, place)
    await unguardedLock(tx, place)
    await refuseFull(tx, viewer, { id, added: 1 })
    await refuseStrange(tx, viewer, place, form)

    const item = await unguardedStep(tx, viewer, place, { ...columnsOf(form), now })

    await unguardedEdited(tx, viewer, place, now)
    return item
  })
}

/** Gives false where somebody else changed it since it was shown. */
export function editItem(
  db: Db,
  viewer: Viewer,
  { id, form, now }: Of<AgendaItemId> & { form: ItemForm },
): Promise<boolean> {
  return changing(db, viewer, { id, now }, async (tx, item, place) => {
    authorize(agendaRules, 'set', viewer, place)
    if (item.revision !== form.seen || item.isRemoved) return false
    await refuseStrange(tx, viewer, place, form)

    const written = { edited_at: now, edited_by: signedIn(viewer), revision: item.revision + 1 }
    await tx
      .updateTable('agenda_item')
      .set({ ...columnsOf(form), ...written })
      .where('id', '=', id)
      .execute()
    return true
  })
}

/** One place up or down. The first stays the first, the last the last. */
export function moveItem(
  db: Db,
  viewer: Viewer,
  { id, to, now }: Of<AgendaItemId> & { to: 'up' | 'down' },
): Promise<AgendaItem> {
  return changing(db, viewer, { id, now }, async (tx, item, place) => {
    authorize(agendaRules, 'set', viewer, place)

    const ids = (await listItems(tx, viewer, item.gatheringId)).map((other) => other.id)
    const from = ids.indexOf(id)
    const target = to === 'up' ? from - 1 : from + 1
    if (from === -1 || target < 0 || target >= ids.length) return item
    const order = ids.toSpliced(from, 1).toSpliced(target, 0, id)
    await sql`update agenda_item set position = wanted.place
      from unnest(${order}::uuid[]) with ordinality as wanted (id, place) where agenda_item.id = wanted.id`.execute(tx)
    return item
  })
}

/** Takes it away. It can be put back. */
export function removeItem(db: Db, viewer: Viewer, { id, now }: Of<AgendaItemId>): Promise<AgendaItem> {
  return changing(db, viewer, { id, now }, async (tx, item, place) => {
    authorize(agendaRules, 'set', viewer, place)

    await tx.updateTable('agenda_item').set({ removed_at: now }).where('id', '=', id).execute()
    return item
  })
}

export function returnItem(db: Db, viewer: Viewer, { id, now }: Of<AgendaItemId>): Promise<AgendaItem> {
  return changing(db, viewer, { id, now }, async (tx, item, place) => {
    authorize(agendaRules, 'set', viewer, place)
    await refuseFull(tx, viewer, { id: item.gatheringId, added: 1 })

    await tx.updateTable('agenda_item').set({ removed_at: null }).where('id', '=', id).execute()
    return item
  })
}

/** Lets members read it, and tells those who come. Once is enough: what is changed later, they see. */
export function publishAgenda(db: Db, viewer: Viewer, { id, now }: Of<GatheringId>): Promise<void> {
  return transaction(db, async (tx) => {
    const place = await findAgendaPlace(tx, viewer, id)
    if (place.agendaPublishedAt !== null) throw new Conflict('agendas.problems.publishedAlready')
    authorize(agendaRules, 'publish', viewer, place)
    const items = await listItems(tx, viewer, id)
    if (items.length === 0) throw new Conflict('agendas.problems.nothingToPublish')

    const { rows } = await sql<{ done: boolean }>`select publish_agenda(${id}, ${now}) as done`.execute(tx)
    if (rows[0]?.done !== true) throw new Conflict('agendas.problems.publishedAlready')

    await record<AgendaEvent>(tx, viewer, 'agenda.published', { subject: id, community: place.communityId, now })
  })
}

/** Whoever changes anything of an agenda waits here for whoever came before. */
export async function unguardedLock(tx: Tx, { id, communityId }: AgendaPlace): Promise<void> {
  await tx
    .insertInto('agenda')
    .values({ gathering_id: id, community_id: communityId })
    .onConflict((known) => known.column('gathering_id').doNothing())
    .execute()
  await tx.selectFrom('agenda').select('gathering_id').where('gathering_id', '=', id).forUpdate().execute()
}

export type Columns = ReturnType<typeof columnsOf>

/** Writes one step after all others. */
export async function unguardedStep(
  tx: Tx,
  viewer: Viewer,
  { id: gathering, communityId }: AgendaPlace,
  { now, ...columns }: Columns & { readonly now: Temporal.Instant },
): Promise<AgendaItemId> {
  const id = newId<AgendaItemId>()
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from agenda_item where gathering_id = ${gathering})`
  const made = { edited_at: now, edited_by: signedIn(viewer) }
  await tx
    .insertInto('agenda_item')
    .values({ id, gathering_id: gathering, community_id: communityId, position, ...columns, ...made })
    .execute()
  return id
}

function changing<T>(
  db: Db,
  viewer: Viewer,
  { id, now }: Of<AgendaItemId>,
  work: (tx: Tx, item: AgendaItem, place: AgendaPlace) => Promise<T>,
): Promise<T> {
  return transaction(db, async (tx) => {
    const { gatheringId } = await findItem(tx, viewer, id)
    const place = await findAgendaPlace(tx, viewer, gatheringId)
    if (agendaRules.set(viewer, place)) await unguardedLock(tx, place)
    const done = await work(tx, await findItem(tx, viewer, id), place)
    await unguardedEdited(tx, viewer, place, now)
    return done
  })
}

/** Nothing of what was edited is recorded but that it was. */
export async function unguardedEdited(
  tx: Tx,
  viewer: Viewer,
  { id, communityId }: AgendaPlace,
  now: Temporal.Instant,
): Promise<void> {
  await record<AgendaEvent>(tx, viewer, 'agenda.edited', { subject: id, community: communityId, now })
}

async function refuseFull(tx: Tx, viewer: Viewer, { id, added }: { id: GatheringId; added: number }): Promise<void> {
  const items = await listItems(tx, viewer, id)
  if (items.length + added > items_max) throw new Conflict('agendas.problems.full', { max: items_max })
}

/** Only a member, or a guest of the gathering, can lead a step, and only a way of working that she may read can be chosen. */
async function refuseStrange(tx: Tx, viewer: Viewer, { id, communityId }: AgendaPlace, form: ItemForm): Promise<void> {
  const { owner, protocol } = form
  const { person, guest } = owner
  if (person !== null && !(await isFellow(tx, viewer, { community: communityId, person })))
    throw new Conflict('agendas.problems.ownerGone')
  const guests = guest === null ? [] : await listGatheringGuests(tx, viewer, id)
  if (guest !== null && !guests.some((one) => one.id === guest && one.endedAt === null))
    throw new Conflict('agendas.problems.ownerGone')
  const which = protocol.own ?? protocol.shipped
  if (which !== null) await findProtocol(tx, viewer, { community: communityId, which })
}

function columnsOf({ titleEn, titleFr, owner, protocol, kind, minutes, words, wanted }: Omit<ItemForm, 'seen'>) {
  const titles = { title_en: titleEn || null, title_fr: titleFr || null }
  return {
    ...titles,
    kind,
    minutes,
    words,
    wanted,
    owner_id: owner.person,
    guest_id: owner.guest,
    protocol_id: protocol.own,
    shipped_protocol: protocol.shipped,
  }
}
