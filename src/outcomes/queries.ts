import { sql } from 'kysely'
import type { CommunityId, DecisionState, GatheringId, OutcomeActionId, OutcomeDecisionId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { isOverOf } from '../communities/index.ts'
import type { Action, Decision, Outcomes } from './model.ts'

export const decisionsPerPage = 20

/** What somebody still does in a community: the viewer's own first, then by day. */
export async function openActions(db: Db, viewer: Viewer, community: CommunityId): Promise<Action[]> {
  return visibleActions(db, viewer)
    .where('a.community_id', '=', community)
    .where('a.state', '=', 'open')
    .orderBy(sql`a.owner_id is not distinct from ${viewer.id}`, 'desc')
    .orderBy(sql`a.due nulls last`)
    .orderBy('a.id')
    .limit(200)
    .execute()
}

/** What the viewer herself still does in the communities that go on: what is due first. */
export async function ownActions(db: Db, viewer: Viewer): Promise<Action[]> {
  const going = viewer.belongings.filter(({ isOver }) => !isOver).map(({ id }) => id)
  return visibleActions(db, viewer)
    .where('a.owner_id', '=', viewer.id)
    .where('a.state', '=', 'open')
    .where(sql<boolean>`a.community_id = any (${going}::uuid[])`)
    .orderBy(sql`a.due nulls last`)
    .orderBy('a.id')
    .limit(5)
    .execute()
}

/** What was done or dropped of late. */
export async function closedActions(db: Db, viewer: Viewer, community: CommunityId): Promise<Action[]> {
  return visibleActions(db, viewer)
    .where('a.community_id', '=', community)
    .where('a.state', '<>', 'open')
    .orderBy('a.closed_at', 'desc')
    .orderBy('a.id')
    .limit(10)
    .execute()
}

/** All that came of one gathering, in the order in which it was written down. */
export async function listOutcomes(db: Db, viewer: Viewer, gathering: GatheringId): Promise<Outcomes> {
  const [decisions, actions, learnings] = await Promise.all([
    visibleDecisions(db, viewer).where('d.gathering_id', '=', gathering).orderBy('d.id').limit(200).execute(),
    visibleActions(db, viewer).where('a.gathering_id', '=', gathering).orderBy('a.id').limit(200).execute(),
    visibleLearnings(db, viewer).where('l.gathering_id', '=', gathering).orderBy('l.id').limit(200).execute(),
  ])
  return { decisions, actions, learnings }
}

/** What stands on the page of a gathering, in one statement: what came of it, and what is open in its community. */
export interface Noted {
  readonly kind: 'decision' | 'action' | 'learning'
  readonly id: string
  readonly text: string
  readonly isHere: boolean
  /** Of a decision: what became of it. */
  readonly decision: DecisionState | null
  readonly ownerName: string | null
  readonly due: Temporal.PlainDate | null
}

interface Around {
  readonly id: GatheringId
  readonly communityId: CommunityId
}

const undone = [
  sql<string | null>`null::text`.as('ownerName'),
  sql<Temporal.PlainDate | null>`null::date`.as('due'),
] as const

export async function listNoted(db: Db, viewer: Viewer, { id, communityId }: Around): Promise<Noted[]> {
  const here = sql<boolean>`gathering_id = ${id}`
  const decisions = visibleDecisions(db, viewer)
    .where('d.gathering_id', '=', id)
    .clearSelect()
    .select([
      sql<Noted['kind']>`'decision'`.as('kind'),
      sql<string>`d.id`.as('id'),
      'd.text',
      sql<boolean>`true`.as('isHere'),
      sql<DecisionState | null>`d.state`.as('decision'),
      ...undone,
    ])
  const actions = visibleActions(db, viewer)
    .where('a.community_id', '=', communityId)
    .where(sql<boolean>`(a.${here} or a.state = 'open')`)
    .clearSelect()
    .select([
      sql<Noted['kind']>`'action'`.as('kind'),
      sql<string>`a.id`.as('id'),
      'a.text',
      sql<boolean>`a.${here}`.as('isHere'),
      sql<DecisionState | null>`null::decision_state`.as('decision'),
      'owner.display_name as ownerName',
      'a.due',
    ])
  const learnings = visibleLearnings(db, viewer)
    .where('l.gathering_id', '=', id)
    .clearSelect()
    .select([
      sql<Noted['kind']>`'learning'`.as('kind'),
      sql<string>`l.id`.as('id'),
      'l.text',
      sql<boolean>`true`.as('isHere'),
      sql<DecisionState | null>`null::decision_state`.as('decision'),
      ...undone,
    ])
  return decisions.unionAll(actions).unionAll(learnings).orderBy('due').orderBy('id').limit(300).execute()
}

interface DecisionPage {
  readonly community: CommunityId
  readonly after: OutcomeDecisionId | null
  /** Words that it holds; empty: all. */
  readonly search: string
}

/** The newest first, and one more that says that there are more. */
export async function listDecisions(db: Db, viewer: Viewer, page: DecisionPage): Promise<Decision[]> {
  const like = `%${page.search.replace(/[\\%_]/g, String.raw`\$&`)}%`
  return visibleDecisions(db, viewer)
    .where('d.community_id', '=', page.community)
    .where(page.search === '' ? sql<boolean>`true` : sql<boolean>`d.text ilike ${like}`)
    .where(
      page.after === null
        ? sql<boolean>`true`
        : sql<boolean>`(d.proposed_at, d.id) < (select l.proposed_at, l.id from outcome_decision l where l.id = ${page.after})`,
    )
    .orderBy('d.proposed_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(decisionsPerPage + 1)
    .execute()
}

export async function findDecision(db: Db, viewer: Viewer, id: OutcomeDecisionId): Promise<Decision> {
  const found = await visibleDecisions(db, viewer).where('d.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found
}

/** While many answer together, nobody changes the words; whoever changes them does it alone. */
export async function holdWording(tx: Tx, id: OutcomeDecisionId, how: 'alone' | 'together'): Promise<void> {
  const lock = how === 'alone' ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`
  await sql`select ${lock}(hashtextextended(${`wording ${id}`}, 0))`.execute(tx)
}

/** Whoever settles or rewords it waits here for whoever came before, and for those who are saying something. */
export async function lockDecision(tx: Tx, viewer: Viewer, id: OutcomeDecisionId): Promise<Decision> {
  await tx.selectFrom('outcome_decision').select('id').where('id', '=', id).forUpdate().execute()
  return findDecision(tx, viewer, id)
}

export async function lockAction(tx: Tx, viewer: Viewer, id: OutcomeActionId): Promise<Action> {
  await tx.selectFrom('outcome_action').select('id').where('id', '=', id).forUpdate().execute()
  const found = await visibleActions(tx, viewer).where('a.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found
}

/** The only way in to decisions: says in SQL what `decisionRules.read` says in TypeScript. */
function visibleDecisions(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('outcome_decision as d')
    .leftJoin('person as proposer', 'proposer.id', 'd.proposed_by')
    .where(sql<boolean>`d.community_id = any (${mine}::uuid[])`)
    .select([
      'd.id',
      'd.community_id as communityId',
      'd.gathering_id as gatheringId',
      'd.text',
      'd.rule',
      'd.objections',
      'd.state',
      'd.proposed_at as proposedAt',
      'proposer.display_name as proposedBy',
      'd.worded_at as wordedAt',
      'd.settled_at as settledAt',
      isOverOf(mine, sql.ref('d.community_id')).as('isOver'),
    ])
}

/** Each gathering of its series that was harvested while it was open has carried it on to the next. */
const timesCarried = sql<number>`(select count(*)::int from gathering origin join gathering later
  on later.series_id = origin.series_id and later.starts_at > origin.starts_at
  where origin.id = a.gathering_id and later.harvested_at is not null and later.cancelled_at is null
    and (a.closed_at is null or later.harvested_at < a.closed_at))`

/** The only way in to actions. */
function visibleActions(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('outcome_action as a')
    .leftJoin('person as owner', 'owner.id', 'a.owner_id')
    .where(sql<boolean>`a.community_id = any (${mine}::uuid[])`)
    .select([
      'a.id',
      'a.community_id as communityId',
      'a.gathering_id as gatheringId',
      'a.text',
      'a.owner_id as ownerId',
      'owner.display_name as ownerName',
      'a.due',
      'a.is_parked as isParked',
      timesCarried.as('carried'),
      'a.state',
      'a.closed_at as closedAt',
      isOverOf(mine, sql.ref('a.community_id')).as('isOver'),
    ])
}

/** The only way in to what was learned. */
function visibleLearnings(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('outcome_learning as l')
    .where(sql<boolean>`l.community_id = any (${mine}::uuid[])`)
    .select(['l.id', 'l.text'])
}
