import { sql } from 'kysely'
import type { UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { ActedAs, Audited, AuditEntry } from './model.ts'
import { auditedKinds, isAudited } from './sentences.ts'

const pageSize = 50

export interface AuditPage {
  readonly entries: readonly AuditEntry[]
  /** The last of these, where there are older ones. */
  readonly older: string | null
}

/** The umbrella, for whoever may read what was done to it. */
export async function findAudited(db: Db, viewer: Viewer, id: UmbrellaId): Promise<Audited> {
  const [umbrella] = await visibleUmbrellas(db, viewer).where('id', '=', id).execute()
  if (!umbrella) throw new NotFound('errors.notFound')
  return audited(umbrella)
}

/** All of which the viewer may read it, by name. */
export async function listAudited(db: Db, viewer: Viewer): Promise<Audited[]> {
  const byName = sql`coalesce(name_en, name_fr)`
  const umbrellas = await visibleUmbrellas(db, viewer).orderBy(byName).orderBy('id').execute()
  return umbrellas.map(audited)
}

/** The umbrella's own entries and those of all below it, the newest first, from before this one. */
export async function listAudit(db: Db, viewer: Viewer, { id }: Audited, before: string | null): Promise<AuditPage> {
  return paged(db, visibleAudit(db, viewer).where(under(id)), before)
}

/** What the viewer did herself of what is noted, wherever it was. */
export async function listOwnAudit(db: Db, viewer: Viewer, before: string | null): Promise<AuditPage> {
  return paged(db, visibleAudit(db, viewer).where('actor_id', '=', signedIn(viewer)), before)
}

async function paged(db: Db, entriesOf: ReturnType<typeof visibleAudit>, before: string | null): Promise<AuditPage> {
  const page = entriesOf
    .$if(before !== null, (some) => some.where('id', '<', before))
    .orderBy('id', 'desc')
    .limit(sql.lit(pageSize + 1))
  const rows = await inWords(db, page)
  const entries = rows.slice(0, pageSize).flatMap(({ kind, ...rest }) => (isAudited(kind) ? [{ kind, ...rest }] : []))
  return { entries, older: rows.length > pageSize ? (entries.at(-1)?.id ?? null) : null }
}

function under(id: UmbrellaId) {
  return sql<boolean>`umbrella_id in (
    with recursive below as (
      select ${id}::uuid as id union select u.id from umbrella u join below on u.parent_id = below.id
    ) select below.id from below)`
}

function audited({ id, en, fr }: { id: UmbrellaId; en: string | null; fr: string | null }): Audited {
  return { id, name: { en, fr } }
}

interface Told {
  acted_as: ActedAs
  invited_to: AuditEntry['invitedTo']
  name_en: string | null
  name_fr: string | null
}

/** The only way in: says in SQL what `auditRules.read` says in TypeScript, and that each may read what she did herself. */
function visibleAudit(db: Db, viewer: Viewer) {
  return db
    .selectFrom('event')
    .where(sql<boolean>`(umbrella_id = any (${[...viewer.administers, ...viewer.protects]}::uuid[])
      or (umbrella_id is not null and actor_id = ${viewer.id}))`)
    .where('kind', 'in', auditedKinds)
    .select(['id', 'kind', 'at', 'facts', 'actor_id', 'subject_id'])
}

/** What a sentence says of each. Only of those on the page: the database works out for each as what somebody acted. */
function inWords(db: Db, page: ReturnType<typeof visibleAudit>) {
  return db
    .selectFrom(page.as('event'))
    .leftJoin('person as actor', 'actor.id', 'event.actor_id')
    .leftJoin('umbrella', 'umbrella.id', 'event.subject_id')
    .leftJoin('family', 'family.id', 'event.subject_id')
    .leftJoin('training', 'training.id', 'event.subject_id')
    .leftJoin('community', 'community.id', 'event.subject_id')
    .leftJoin('person', 'person.id', 'event.subject_id')
    .innerJoinLateral(sql<Told>`told_of_audit(event.id)`.as('told'), (on) => on.onTrue())
    .orderBy('event.id', 'desc')
    .select([
      'event.id',
      'event.kind',
      'event.at',
      'event.facts',
      'actor.display_name as who',
      'told.acted_as as actedAs',
      'told.invited_to as invitedTo',
      sql<string | null>`coalesce(umbrella.name_en, family.name_en, training.name_en,
        told.name_en, community.name_en, person.display_name)`.as('nameEn'),
      sql<string | null>`coalesce(umbrella.name_fr, family.name_fr, training.name_fr,
        told.name_fr, community.name_fr)`.as('nameFr'),
    ])
    .execute()
}

/** The only way to the umbrellas themselves. */
function visibleUmbrellas(db: Db, { administers, protects }: Viewer) {
  return db
    .selectFrom('umbrella')
    .where(sql<boolean>`id = any (${[...administers, ...protects]}::uuid[])`)
    .select(['id', 'name_en as en', 'name_fr as fr'])
}
