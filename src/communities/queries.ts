import { sql, type RawBuilder } from 'kysely'
import type { CommunityId, UmbrellaId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Names, type Viewer } from '#kernel/viewer.ts'
import type { Community, FinalCount, RunningState, Successor } from './model.ts'
import { communityRules } from './rules.ts'

export async function findCommunity(db: Db, viewer: Viewer, id: CommunityId): Promise<Community> {
  const row = await visibleCommunities(db, viewer).where('community.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  return communityOf(row)
}

/** Of a face that asks for nothing. */
export const nothing = sql`null`

/** A community with the name of its umbrella, and what others tell of it beside. */
export interface Faced {
  readonly community: Community
  readonly umbrella: Names
  /** One for each that was asked for. */
  readonly besides: readonly unknown[]
}

/** The same for its public page, with all that is told there, in one statement. */
export async function findFaced(
  db: Db,
  viewer: Viewer,
  id: CommunityId,
  besides: readonly RawBuilder<unknown>[],
): Promise<Faced> {
  const row = await visibleCommunities(db, viewer)
    .where('community.id', '=', id)
    .select([
      sql<Names>`(select json_build_object('en', u.name_en, 'fr', u.name_fr) from umbrella u
        where u.id = community.umbrella_id)`.as('umbrella'),
      sql<unknown[]>`json_build_array(${sql.join(besides)})`.as('besides'),
    ])
    .executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  const { umbrella, besides: told, ...rest } = row
  return { community: communityOf(rest), umbrella, besides: told }
}

/** The community as its members find it: others are told to sign in, or that it is not open to them. */
export async function enterCommunity(db: Db, viewer: Viewer, id: CommunityId): Promise<Community> {
  const community = await findCommunity(db, viewer, id)
  signedIn(viewer)
  authorize(communityRules, 'enter', viewer, community)
  return community
}

/** The community of a row of another query, as JSON: a page inside of it asks for both in one statement. */
export function communityBeside(db: Db, viewer: Viewer, of: string) {
  const its = visibleCommunities(db, viewer).where(sql<boolean>`community.id = ${sql.ref(of)}`)
  return sql<CommunityBeside | null>`(select row_to_json(its) from (${its}) its)`
}

interface CommunityBeside extends Omit<Row, 'startsOn' | 'endsOn' | 'openedAt' | 'closedAt'> {
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly openedAt: string | null
  readonly closedAt: string | null
}

/** As `enterCommunity`, of what stood beside another row. */
export function enterBeside(viewer: Viewer, beside: CommunityBeside | null): Community {
  if (beside === null) throw new NotFound('errors.notFound')
  const { startsOn, endsOn, openedAt, closedAt } = beside
  const community = communityOf({
    ...beside,
    startsOn: startsOn === null ? null : Temporal.PlainDate.from(startsOn),
    endsOn: endsOn === null ? null : Temporal.PlainDate.from(endsOn),
    openedAt: openedAt === null ? null : Temporal.Instant.from(openedAt),
    closedAt: closedAt === null ? null : Temporal.Instant.from(closedAt),
  })
  signedIn(viewer)
  authorize(communityRules, 'enter', viewer, community)
  return community
}

/** Whoever changes who belongs, and as what, waits here for whoever came before. */
export async function lockCommunity(tx: Tx, viewer: Viewer, id: CommunityId): Promise<Community> {
  await tx.selectFrom('community').select('id').where('id', '=', id).forUpdate().execute()
  return findCommunity(tx, viewer, id)
}

/** All that the viewer may see, by name: her own, listed ones under her roofs, public ones. */
export async function listCommunities(db: Db, viewer: Viewer): Promise<Community[]> {
  const rows = await inOrder(visibleCommunities(db, viewer)).execute()
  return rows.map(communityOf)
}

export async function listCommunitiesUnder(db: Db, viewer: Viewer, umbrella: UmbrellaId): Promise<Community[]> {
  const rows = await inOrder(visibleCommunities(db, viewer)).where('umbrella_id', '=', umbrella).execute()
  return rows.map(communityOf)
}

function inOrder(communities: ReturnType<typeof visibleCommunities>) {
  return communities.orderBy(sql`coalesce(name_en, name_fr)`).orderBy('id')
}

type Row = Awaited<ReturnType<ReturnType<typeof visibleCommunities>['executeTakeFirstOrThrow']>>

function communityOf(row: Row): Community {
  const { name_en, name_fr, purpose_en, purpose_fr, ...rest } = row
  return { ...rest, name: { en: name_en, fr: name_fr }, purpose: { en: purpose_en, fr: purpose_fr } }
}

// One that was closed is there until the last that was said in it has gone. The second lock hides it from others.
const hasSupport = sql<boolean>`exists (select from support_space where support_space.community_id = community.id
  and (support_space.closed_at is null or exists (select from thread
    where thread.community_id = community.id and thread.kind = 'support' and thread.deleted_at is null)))`

const isListedIn = sql<boolean>`community.visibility = 'public'
  and (select u.is_indexed from umbrella u where u.id = community.umbrella_id)`

// That it holds is said by its adoption; that somebody agreed, by a row of hers.
function isUnread(viewer: Viewer) {
  return sql<boolean>`exists (select from paper where paper.community_id = community.id and paper.kind = 'agreement'
    and paper.adopted_at is not null and paper.superseded_at is null
    and not exists (select from acknowledgement where acknowledgement.paper_id = paper.id
      and acknowledgement.person_id = ${viewer.id}))`
}

/** Whether the viewer may know of a community. */
function isVisible({ belongings, roofs, administers }: Viewer, table: 'community' | 'next') {
  const of = (column: string) => sql.ref(`${table}.${column}`)
  const mine = belongings.map(({ id }) => id)
  return sql<boolean>`(${of('visibility')} = 'public'
    or (${of('visibility')} = 'listed' and ${of('umbrella_id')} = any (${roofs}::uuid[]))
    or ${of('id')} = any (${mine}::uuid[])
    or ${of('umbrella_id')} = any (${administers}::uuid[]))`
}

/** Where it goes on, for whoever may know of that too. */
function successorFor(viewer: Viewer) {
  return sql<Successor | null>`(select json_build_object('id', next.id, 'name', json_build_object('en', next.name_en, 'fr', next.name_fr),
      'isIndexed', next.visibility = 'public' and (select u.is_indexed from umbrella u where u.id = next.umbrella_id))
    from community next where next.id = community.successor_id and ${isVisible(viewer, 'next')})`
}

/** The only way in: says in SQL what `communityRules.read` says in TypeScript. */
function visibleCommunities(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('community')
    .where(isVisible(viewer, 'community'))
    .select([
      'id',
      'umbrella_id as umbrellaId',
      'family_id as familyId',
      'name_en',
      'name_fr',
      'purpose_en',
      'purpose_fr',
      'kind',
      'visibility',
      'member_count as memberCount',
      sql<RunningState>`case when closed_at is not null then 'closed' when opened_at is null then 'planned' else 'active' end`.as(
        'state',
      ),
      'starts_on as startsOn',
      'ends_on as endsOn',
      'opened_at as openedAt',
      'closed_at as closedAt',
      sql<FinalCount | null>`final_count`.as('finalCount'),
      isListedIn.as('isIndexed'),
      successorFor(viewer).as('successor'),
      'allows_masks as allowsMasks',
      'allows_positions as allowsPositions',
      hasSupport.as('hasSupport'),
      sql<boolean>`id = any (${mine}::uuid[]) and ${isUnread(viewer)}`.as('asksAgreement'),
    ])
}
