import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Umbrella } from '../../umbrellas/index.ts'
import type { AuditEntry } from './model.ts'
import { auditedKinds, isAudited } from './sentences.ts'

const pageSize = 50

export interface AuditPage {
  readonly entries: readonly AuditEntry[]
  /** The last of these, where there are older ones. */
  readonly older: string | null
}

/** The umbrella's own entries and those of all below it, the newest first, from before this one. */
export async function listAudit(db: Db, viewer: Viewer, umbrella: Umbrella, before: string | null): Promise<AuditPage> {
  const rows = await visibleAudit(db, viewer)
    .where(under(umbrella))
    .$if(before !== null, (some) => some.where('event.id', '<', before))
    .orderBy('event.id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const entries = rows.slice(0, pageSize).flatMap(({ kind, ...rest }) => (isAudited(kind) ? [{ kind, ...rest }] : []))
  return { entries, older: rows.length > pageSize ? (entries.at(-1)?.id ?? null) : null }
}

function under({ id }: Umbrella) {
  return sql<boolean>`event.umbrella_id in (
    with recursive below as (
      select ${id}::uuid as id union select u.id from umbrella u join below on u.parent_id = below.id
    ) select below.id from below)`
}

const invitedTo = sql<AuditEntry['invitedTo']>`case
  when invitation.office = 'administrator' then 'administrator'
  when invitation.office = 'privacy_officer' then 'privacyOfficer'
  when invitation.community_id is not null then 'community'
  when invitation.person_id is not null then 'account'
  when invitation.id is not null then 'network' end`

/** The only way in: says in SQL what `umbrellaRules.readAudit` says in TypeScript. */
function visibleAudit(db: Db, viewer: Viewer) {
  return db
    .selectFrom('event')
    .leftJoin('person as actor', 'actor.id', 'event.actor_id')
    .leftJoin('invitation', 'invitation.id', 'event.subject_id')
    .leftJoin('umbrella', 'umbrella.id', 'event.subject_id')
    .leftJoin('family', 'family.id', 'event.subject_id')
    .leftJoin('training', 'training.id', 'event.subject_id')
    .leftJoin('person', 'person.id', 'event.subject_id')
    .leftJoin('community', (on) =>
      on.on(sql<boolean>`community.id = coalesce(invitation.community_id, event.subject_id)`),
    )
    .where(sql<boolean>`event.umbrella_id = any (${viewer.administers}::uuid[])`)
    .where('event.kind', 'in', auditedKinds)
    .select([
      'event.id',
      'event.kind',
      'event.at',
      'event.facts',
      'actor.display_name as who',
      invitedTo.as('invitedTo'),
      sql<
        string | null
      >`coalesce(umbrella.name_en, family.name_en, community.name_en, training.name_en, person.display_name)`.as(
        'nameEn',
      ),
      sql<string | null>`coalesce(umbrella.name_fr, family.name_fr, community.name_fr, training.name_fr)`.as('nameFr'),
    ])
}
