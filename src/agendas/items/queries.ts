import { sql } from 'kysely'
import type { AgendaItemId, AgendaKind, CommunityId, GatheringId, ThreadId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { hasRole, type Viewer } from '#kernel/viewer.ts'
import { findGathering, type Gathering } from '../../gatherings/index.ts'
import type { AgendaItem, AgendaPlace, Mixed, Share } from '../model.ts'

/** The gathering whose agenda it is, as somebody may read it, and whether it is her turn to facilitate it. */
export async function findAgendaPlace(db: Db, viewer: Viewer, id: GatheringId): Promise<AgendaPlace> {
  const gathering = await findGathering(db, viewer, id)
  const { rows } = await sql<{ isMyTurn: boolean }>`select ${isTurnOf(viewer, sql`${id}::uuid`)} as "isMyTurn"`.execute(
    db,
  )
  return { ...gathering, isMyTurn: rows[0]?.isMyTurn ?? false }
}

/** The steps of a gathering in their order: to those who set the agenda always, to members once it is published. */
export async function listItems(db: Db, viewer: Viewer, gathering: GatheringId): Promise<AgendaItem[]> {
  const rows = await itemsOf(db, viewer, gathering).where('i.removed_at', 'is', null).execute()
  return rows.map(itemOf)
}

/** The same with those that were taken away, for those who can put them back. */
export async function listAllItems(db: Db, viewer: Viewer, gathering: GatheringId): Promise<AgendaItem[]> {
  return (await itemsOf(db, viewer, gathering).execute()).map(itemOf)
}

/** The same as part of a larger statement, with those that were taken away. */
export function itemsOf(db: Db, viewer: Viewer, gathering: GatheringId) {
  return visibleItems(db, viewer).where('i.gathering_id', '=', gathering).orderBy('i.position').orderBy('i.id')
}

export async function findItem(db: Db, viewer: Viewer, id: AgendaItemId): Promise<AgendaItem> {
  const row = await visibleItems(db, viewer).where('i.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return itemOf(row)
}

/** Minutes by kind over all gatherings of a series whose agenda is there to be read. */
export async function mixOfSeries(db: Db, viewer: Viewer, { seriesId }: Gathering): Promise<Share[]> {
  const rows = await db
    .selectFrom(
      visibleItems(db, viewer)
        .where('g.series_id', '=', seriesId)
        .where('g.cancelled_at', 'is', null)
        .where('i.removed_at', 'is', null)
        .as('item'),
    )
    .groupBy('item.kind')
    .select(['item.kind', sql<number>`sum(item.minutes)::int`.as('minutes')])
    .execute()
  return rows satisfies { kind: AgendaKind; minutes: number }[]
}

/** Minutes by kind of each gathering of a community in that time that was not called off, as far as its agenda may be read. */
export async function listMixes(
  db: Db,
  viewer: Viewer,
  { community, from, to }: { community: CommunityId; from: Temporal.Instant; to: Temporal.Instant },
): Promise<Mixed[]> {
  return db
    .selectFrom(
      visibleItems(db, viewer)
        .select(['g.series_id as seriesId', 'g.starts_at as startsAt'])
        .where('g.community_id', '=', community)
        .where('g.starts_at', '>=', from)
        .where('g.starts_at', '<', to)
        .where('g.cancelled_at', 'is', null)
        .where('i.removed_at', 'is', null)
        .where('i.skipped_at', 'is', null)
        .as('item'),
    )
    .groupBy(['item.gatheringId', 'item.seriesId', 'item.startsAt', 'item.kind'])
    .orderBy('item.startsAt')
    .select(['item.gatheringId', 'item.seriesId', 'item.kind', sql<number>`sum(item.minutes)::int`.as('minutes')])
    .execute()
}

/** The gathering before this one in its series that had an agenda. */
export async function findEarlierAgenda(db: Db, viewer: Viewer, of: Gathering): Promise<GatheringId | null> {
  const row = await visibleItems(db, viewer)
    .where('g.series_id', '=', of.seriesId)
    .where('g.starts_at', '<', of.startsAt)
    .where('i.removed_at', 'is', null)
    .orderBy('g.starts_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.gatheringId ?? null
}

/** Whether it is the viewer's turn to facilitate that gathering. */
export function isTurnOf(viewer: Viewer, gathering: ReturnType<typeof sql>) {
  return sql<boolean>`exists (select from agenda_duty d where d.gathering_id = ${gathering} and d.person_id = ${viewer.id}
    and d.role in ('facilitator', 'co_facilitator') and d.declined_at is null)`
}

/** Whether she may read a step `i` of a gathering `g`: always where she leads it, once it is published as a member. */
export function readsItems(viewer: Viewer) {
  const led = viewer.belongings
    .map(({ id }) => id)
    .filter((id) => hasRole(viewer, id, 'core_member', 'facilitator', 'coordinator'))
  return sql<boolean>`(i.community_id = any (${led}::uuid[]) or ${isTurnOf(viewer, sql`i.gathering_id`)}
    or (i.removed_at is null and (g.agenda_published_at is not null or g.live_at is not null)))`
}

export type ItemRow = Awaited<ReturnType<ReturnType<typeof visibleItems>['executeTakeFirstOrThrow']>>

export function itemOf({ title_en, title_fr, ...rest }: ItemRow): AgendaItem {
  return { ...rest, title: { en: title_en, fr: title_fr } }
}

/** The only way in: says in SQL what `agendaRules.readUnpublished` and the publication say in TypeScript. */
function visibleItems(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('agenda_item as i')
    .innerJoin('gathering as g', 'g.id', 'i.gathering_id')
    .leftJoin('person as owner', 'owner.id', 'i.owner_id')
    .leftJoin('gathering_guest as expert', (on) =>
      on.onRef('expert.id', '=', 'i.guest_id').on('expert.ended_at', 'is', null),
    )
    .where(sql<boolean>`i.community_id = any (${mine}::uuid[])`)
    .where(readsItems(viewer))
    .select([
      'i.id',
      'i.gathering_id as gatheringId',
      'g.community_id as communityId',
      'i.kind',
      'i.minutes',
      'i.title_en',
      'i.title_fr',
      'i.words',
      'i.wanted',
      'i.owner_id as ownerId',
      'owner.display_name as ownerName',
      'expert.id as guestId',
      'expert.name as guestName',
      'i.protocol_id as protocolId',
      'i.shipped_protocol as shippedProtocol',
      sql<ThreadId[]>`array(select th.id from agenda_topic t join thread th on th.id = t.thread_id
        and th.community_id = t.community_id and th.deleted_at is null
        where t.item_id = i.id and t.gathering_id = i.gathering_id and t.withdrawn_at is null order by t.id)`.as(
        'threadIds',
      ),
      sql<AgendaItem['state']>`case when i.done_at is not null then 'done' when i.skipped_at is not null then 'skipped'
        else 'open' end`.as('state'),
      sql<boolean>`i.removed_at is not null`.as('isRemoved'),
      'i.revision',
    ])
}
