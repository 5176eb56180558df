import { sql } from 'kysely'
import type { CommunityId, PaperKind } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Paper, Part, Purposes } from './model.ts'

/** What holds now, and what is being written: the adopted version first, each where there is one. */
export function listStanding(db: Db, viewer: Viewer, community: CommunityId, kind: PaperKind): Promise<Paper[]> {
  return visiblePapers(db, viewer)
    .where('paper.community_id', '=', community)
    .where('paper.kind', '=', kind)
    .where('paper.superseded_at', 'is', null)
    .orderBy('paper.number')
    .execute()
}

/** All versions, the latest first. */
export function listVersions(db: Db, viewer: Viewer, community: CommunityId, kind: PaperKind): Promise<Paper[]> {
  return visiblePapers(db, viewer)
    .where('paper.community_id', '=', community)
    .where('paper.kind', '=', kind)
    .orderBy('paper.number', 'desc')
    .execute()
}

export interface Place {
  readonly community: CommunityId
  readonly kind: PaperKind
  readonly number: number
}

/** These versions, in their order. One that is not there, or not hers to read, is not found. */
export async function findPapers(
  db: Db,
  viewer: Viewer,
  { community, kind }: Omit<Place, 'number'>,
  numbers: readonly number[],
): Promise<Paper[]> {
  const found = await visiblePapers(db, viewer)
    .where('paper.community_id', '=', community)
    .where('paper.kind', '=', kind)
    .where(sql<boolean>`paper.number = any (${numbers}::integer[])`)
    .orderBy('paper.number')
    .execute()
  if (found.length < new Set(numbers).size) throw new NotFound('errors.notFound')
  return found
}

export async function findPaper(db: Db, viewer: Viewer, { number, ...shelf }: Place): Promise<Paper> {
  const [paper] = await findPapers(db, viewer, shelf, [number])
  if (!paper) throw new NotFound('errors.notFound')
  return paper
}

/** Whoever changes a version, or says something of it, waits here for whoever came before. */
export async function lockPaper(tx: Tx, viewer: Viewer, place: Place): Promise<Paper> {
  const { community, kind, number } = place
  await sql`select from paper where community_id = ${community} and kind = ${kind} and number = ${number} for update`.execute(
    tx,
  )
  return findPaper(tx, viewer, place)
}

/** The agreement that holds now, with when whoever asks agreed to it. */
export interface AdoptedAgreement extends Paper {
  readonly acknowledgedAt: Temporal.Instant | null
}

/**
 * For whoever has agreed, or is asked to: members, and those whom `reads_agreement_of` lets read it before they are.
 * Null where the community has adopted none.
 */
export async function findAdoptedAgreement(
  db: Db,
  viewer: Viewer,
  community: CommunityId,
): Promise<AdoptedAgreement | null> {
  const found = await papers(db)
    .select(
      sql<Temporal.Instant | null>`(select acknowledged_at from acknowledgement
        where acknowledgement.paper_id = paper.id and acknowledgement.person_id = ${viewer.id})`.as('acknowledgedAt'),
    )
    .where(sql<boolean>`reads_agreement_of(paper.community_id)`)
    .where('paper.community_id', '=', community)
    .where('paper.kind', '=', 'agreement')
    .where('paper.adopted_at', 'is not', null)
    .where('paper.superseded_at', 'is', null)
    .executeTakeFirst()
  return found ?? null
}

/** The agreement that holds in a community, for whoever holds the way in to it. */
export async function unguardedAgreement(system: Db, community: CommunityId): Promise<Paper | null> {
  const found = await papers(system)
    .where('paper.community_id', '=', community)
    .where('paper.kind', '=', 'agreement')
    .where('paper.adopted_at', 'is not', null)
    .where('paper.superseded_at', 'is', null)
    .executeTakeFirst()
  return found ?? null
}

/**
 * What the adopted charter says of domain, community and practice, and its motto: what a page that is open to visitors may show. The
 * database decides whether whoever asks may know of the community.
 */
export const charterFaceBeside = sql<readonly Part[] | null>`charter_face(community.id)`

/** The only way in: says in SQL what `paperRules.read` says in TypeScript. */
export function visiblePapers(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  const written = viewer.belongings.filter(({ roles }) => roles.some((role) => writers.has(role))).map(({ id }) => id)
  return papers(db)
    .where(sql<boolean>`paper.community_id = any (${mine}::uuid[])`)
    .where((where) =>
      where.or([
        where('paper.consulted_at', 'is not', null),
        sql<boolean>`paper.community_id = any (${written}::uuid[])`,
      ]),
    )
}

const writers: ReadonlySet<string> = new Set(['core_member', 'facilitator', 'coordinator'])

function papers(db: Db) {
  return db
    .selectFrom('paper')
    .leftJoin('person as editor', 'editor.id', 'paper.edited_by')
    .leftJoin('person as adopter', 'adopter.id', 'paper.adopted_by')
    .select([
      'paper.id',
      'paper.community_id as communityId',
      'paper.kind',
      'paper.number',
      sql<readonly Part[]>`paper.parts`.as('parts'),
      sql<Purposes>`json_build_object('peerSupport', paper.peer_support, 'practicalKnowledge', paper.practical_knowledge,
        'coordination', paper.coordination, 'sharedVision', paper.shared_vision)`.as('purposes'),
      'paper.review_on as reviewOn',
      'paper.revision',
      'paper.edited_at as editedAt',
      nameOf('editor').as('editedByName'),
      'paper.consulted_at as consultedAt',
      'paper.adopted_at as adoptedAt',
      nameOf('adopter').as('adoptedByName'),
      'paper.superseded_at as supersededAt',
      sql<boolean>`exists (select from community where community.id = paper.community_id
        and community.closed_at is not null)`.as('isOver'),
    ])
}

/** Whoever has left is not named any more. */
function nameOf(person: 'editor' | 'adopter') {
  return sql<string | null>`case when not exists (select from membership
    where membership.person_id = ${sql.ref(`${person}.id`)} and membership.community_id = paper.community_id
      and membership.ended_at is not null) then ${sql.ref(`${person}.display_name`)} end`
}
