import { sql } from 'kysely'
import type { AgendaTopicId, GatheringId, OutcomeActionId, RoomParkedId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, NotFound, Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { listTakers, recordAction } from '../../outcomes/index.ts'
import type { HarvestEvent } from '../events.ts'
import type { HarvestPlace, ParkedItem } from '../model.ts'
import { findHarvestPlace, findNext } from '../queries.ts'
import { harvestRules } from '../rules.ts'
import type { SettlingForm } from './forms.ts'
import { listParkedItems } from './queries.ts'

interface Settling {
  readonly id: GatheringId
  readonly parked: RoomParkedId
  readonly form: SettlingForm
  readonly now: Temporal.Instant
}

/**
 * Says what becomes of something that was parked: somebody does it, it goes on to the next gathering, or it is dropped.
 * What was dropped or taken on can still become something else; what is on a list already stays there.
 */
export function settleParked(db: Db, viewer: Viewer, { id, parked, form, now }: Settling): Promise<void> {
  return transaction(db, async (tx) => {
    const place = await findHarvestPlace(tx, viewer, { id, now })
    if (place.harvestedAt !== null) throw new Overtaken('harvest.problems.already')
    authorize(harvestRules, 'confirm', viewer, place)
    await tx.selectFrom('room_parked').select('id').where('id', '=', parked).forUpdate().execute()
    const item = (await listParkedItems(tx, viewer, id)).find((one) => one.id === parked)
    if (!item) throw new NotFound('errors.notFound')
    if (item.state === 'action' || item.state === 'topic') throw new Overtaken('harvest.problems.settled')

    const settled = await become(tx, viewer, { place, item, form, now })
    const was = { owner_id: null, settled_at: null, dropped_at: null }
    await tx
      .updateTable('room_parked')
      .set({ ...was, ...settled })
      .where('id', '=', parked)
      .execute()

    await record<HarvestEvent>(tx, viewer, 'parked.settled', { subject: id, community: place.communityId, now })
  })
}

interface Becoming {
  readonly place: HarvestPlace
  readonly item: ParkedItem
  readonly form: SettlingForm
  readonly now: Temporal.Instant
}

async function become(tx: Tx, viewer: Viewer, { place, item, form, now }: Becoming) {
  if (form.as === 'drop') return { dropped_at: now }
  if (form.as === 'topic') return putOn(tx, viewer, { place, item, form, now })
  const { owner, due } = form
  const doing = { text: item.words, owner, due }
  const action = await recordAction(tx, viewer, { gathering: place.id, form: doing, isParked: true, now })
  return { owner_id: owner, settled_at: now, action_id: action }
}

/** Under the name of whoever parked it: what she wanted to talk of is still hers to take back. */
async function putOn(tx: Tx, viewer: Viewer, { place, item, now }: Becoming) {
  const next = await findNext(tx, viewer, place)
  if (next === null) throw new Conflict('harvest.problems.noNext')
  const put = {
    id: newId<AgendaTopicId>(),
    gathering_id: next.id,
    community_id: place.communityId,
    kind: 'topic' as const,
  }
  await tx
    .insertInto('agenda_topic')
    .values({ ...put, words: item.words, author_id: authorOf(item.id), submitted_at: now, carried_at: now })
    .execute()
  return { carried_at: now }
}

function authorOf(parked: RoomParkedId) {
  return sql<null>`(select p.person_id from room_parked p join membership m on m.community_id = p.community_id
    and m.person_id = p.person_id and m.ended_at is null where p.id = ${parked})`
}

/** What members took on in the room becomes something that they do: on the list of all, where they say that it is done. */
export async function unguardedTakenOn(
  tx: Tx,
  viewer: Viewer,
  place: HarvestPlace,
  now: Temporal.Instant,
): Promise<void> {
  const all = await listParkedItems(tx, viewer, place.id)
  const taken = all.filter(({ state }) => state === 'taken')
  if (taken.length === 0) return
  const known = new Set((await listTakers(tx, viewer, place.communityId)).map((one) => one.id))
  const made = taken.map((item) => ({ item, action: newId<OutcomeActionId>() }))
  const by = { created_at: now, created_by: signedIn(viewer), is_parked: true }
  await tx
    .insertInto('outcome_action')
    .values(
      made.map(({ item, action }) => ({
        id: action,
        community_id: place.communityId,
        gathering_id: place.id,
        text: item.words,
        owner_id: item.ownerId !== null && known.has(item.ownerId) ? item.ownerId : null,
        ...by,
      })),
    )
    .execute()
  await sql`update room_parked p set action_id = made.action
    from unnest(${made.map(({ item }) => item.id)}::uuid[], ${made.map(({ action }) => action)}::uuid[]) as made (parked, action)
    where p.id = made.parked`.execute(tx)
}
