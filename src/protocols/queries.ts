import { sql } from 'kysely'
import { z } from 'zod'
import type { CommunityId, ProtocolId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { parseId } from '#kernel/id.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { isOverOf } from '../communities/index.ts'
import { library } from './library/index.ts'
import { stages, whos, type AnyProtocol, type OwnProtocol, type Step } from './model.ts'
import { protocolRules } from './rules.ts'

interface Place {
  readonly community: CommunityId
  /** The slug of one that comes with Hearth, or the id of one of the community's own. */
  readonly which: string
}

/** One protocol as somebody may read it in a community: its own, or one that comes with Hearth. */
export async function findProtocol(db: Db, viewer: Viewer, { community, which }: Place): Promise<AnyProtocol> {
  const shipped = library.find(({ slug }) => slug === which)
  if (shipped) return shipped
  return findOwn(db, viewer, { community, id: ownId(which) })
}

export function ownId(which: string): ProtocolId {
  const id = parseId<ProtocolId>(which)
  if (id === null) throw new NotFound('errors.notFound')
  return id
}

interface Own {
  readonly community: CommunityId
  readonly id: ProtocolId
}

async function findOwn(db: Db, viewer: Viewer, { community, id }: Own): Promise<OwnProtocol> {
  const row = await visibleProtocols(db, viewer)
    .where('protocol.community_id', '=', community)
    .where('protocol.id', '=', id)
    .executeTakeFirst()
  const found = row && protocolOf(row)
  if (!found || !protocolRules.read(viewer, found)) throw new NotFound('errors.notFound')
  return found
}

/** Whoever changes it waits here for whoever came before. */
export async function lockProtocol(tx: Tx, viewer: Viewer, own: Own): Promise<OwnProtocol> {
  await tx.selectFrom('protocol').select('id').where('id', '=', own.id).forUpdate().execute()
  return findOwn(tx, viewer, own)
}

/** A community's own, by title. */
export async function listOwn(db: Db, viewer: Viewer, community: CommunityId): Promise<OwnProtocol[]> {
  const rows = await visibleProtocols(db, viewer)
    .where('protocol.community_id', '=', community)
    .where('protocol.removed_at', 'is', null)
    .orderBy(sql`lower(protocol.title)`)
    .orderBy('protocol.id')
    .limit(ownMax)
    .execute()
  return rows.map(protocolOf)
}

/** How many a community keeps at most: more than anybody reads. */
export const ownMax = 200

export async function countOwn(db: Db, viewer: Viewer, community: CommunityId): Promise<number> {
  const { count } = await db
    .selectFrom(visibleProtocols(db, viewer).where('protocol.community_id', '=', community).as('own'))
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The only way in: says in SQL what `protocolRules.read` says of those who belong. */
function visibleProtocols(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('protocol')
    .where(sql<boolean>`protocol.community_id = any (${mine}::uuid[])`)
    .leftJoin('person as editor', 'editor.id', 'protocol.edited_by')
    .select([
      'protocol.id',
      'protocol.community_id as communityId',
      'protocol.language',
      'protocol.title',
      'protocol.purpose',
      'protocol.care',
      'protocol.origin',
      'protocol.people_from as from',
      'protocol.people_to as to',
      'protocol.sensitivity',
      'protocol.at_least as atLeast',
      'protocol.needs_skill as needsSkill',
      'protocol.stages',
      'protocol.steps',
      'protocol.revision',
      'protocol.edited_at as editedAt',
      'editor.display_name as editedByName',
      'protocol.removed_at as removedAt',
      isOverOf(mine, sql.ref('protocol.community_id')).as('isOver'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof visibleProtocols>['execute']>>[number]

const keptSteps = z.array(
  z.object({
    title: z.string(),
    minutes: z.number(),
    isEach: z.boolean().default(false),
    who: z.enum(whos),
    text: z.string(),
  }),
)

function protocolOf({ title, purpose, care, origin, from, to, stages: fitting, steps, ...row }: Row): OwnProtocol {
  const said = (text: string) => ({ en: row.language === 'en' ? text : null, fr: row.language === 'fr' ? text : null })
  const chosen = stages.filter((stage) => fitting.includes(stage))
  return {
    ...row,
    title: said(title),
    purpose: said(purpose),
    care: said(care),
    origin: origin === '' ? null : said(origin),
    people: { from, to },
    stages: chosen.length === 0 ? 'all' : chosen,
    steps: stepsIn(row.language, steps),
  }
}

/** The steps of a community's own as they are kept, in the language in which they are written. */
export function stepsIn(language: Language, kept: unknown): Step[] {
  const said = (text: string) => ({ en: language === 'en' ? text : null, fr: language === 'fr' ? text : null })
  return keptSteps.parse(kept).map((step) => ({ ...step, title: said(step.title), text: said(step.text) }))
}
