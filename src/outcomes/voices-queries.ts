import { sql } from 'kysely'
import type { GatheringId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Decision, SaidAt, Voice, VoiceAt } from './model.ts'

/** What members say of a proposal, by name, objections first. */
export function listVoices(db: Db, viewer: Viewer, decision: Decision): Promise<Voice[]> {
  return visibleVoices(db, viewer)
    .where('v.decision_id', '=', decision.id)
    .limit(400)
    .select([
      'person.display_name as name',
      sql<boolean>`person.id = ${viewer.id}`.as('isMine'),
      'v.voice',
      'v.words',
      sql<boolean>`v.said_at < ${decision.wordedAt}`.as('isOutdated'),
    ])
    .execute()
}

/** What members say of all that is proposed at a gathering and not settled, objections first. Nobody's own is marked. */
export function listVoicesAt(db: Db, viewer: Viewer, gathering: GatheringId): Promise<VoiceAt[]> {
  return visibleVoices(db, viewer)
    .innerJoin('outcome_decision as d', 'd.id', 'v.decision_id')
    .where('d.gathering_id', '=', gathering)
    .where('d.state', '=', 'proposed')
    .limit(3000)
    .select([
      'd.id as decisionId',
      'person.id as personId',
      'person.display_name as name',
      'v.voice',
      'v.words',
      sql<boolean>`v.said_at < d.worded_at`.as('isOutdated'),
    ])
    .execute()
}

/** What stands of what was said of all that was proposed at a gathering, without names. */
export function listSaidAt(db: Db, viewer: Viewer, gathering: GatheringId): Promise<SaidAt[]> {
  return visibleVoices(db, viewer)
    .innerJoin('outcome_decision as d', 'd.id', 'v.decision_id')
    .where('d.gathering_id', '=', gathering)
    .whereRef('v.said_at', '>=', 'd.worded_at')
    .limit(3000)
    .select(['d.id as decisionId', 'v.voice', 'v.words'])
    .execute()
}

/** The only way in to what is said of proposals. */
function visibleVoices(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('outcome_voice as v')
    .innerJoin('person', 'person.id', 'v.person_id')
    .where(sql<boolean>`v.community_id = any (${mine}::uuid[])`)
    .orderBy(sql`array_position(array['object', 'reserve', 'aside', 'agree'], v.voice::text)`)
    .orderBy('v.said_at')
}
