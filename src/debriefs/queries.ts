import { sql } from 'kysely'
import type { GatheringId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findAgendaPlace, type AgendaPlace } from '../agendas/index.ts'
import { goneAt, type Debrief } from './model.ts'
import { debriefRules } from './rules.ts'

/** A gathering for those who led it. For everybody else what they note does not exist. */
export async function findLed(db: Db, viewer: Viewer, id: GatheringId): Promise<AgendaPlace> {
  const place = await findAgendaPlace(db, viewer, id)
  if (!debriefRules.read(viewer, place)) throw new NotFound('errors.notFound')
  return place
}

interface Wanted {
  readonly place: AgendaPlace
  readonly now: Temporal.Instant
}

/** What those who led it noted, one's own first; nothing once its time is over, whether or not it was deleted yet. */
export async function listDebriefs(db: Db, viewer: Viewer, { place, now }: Wanted): Promise<Debrief[]> {
  if (!debriefRules.read(viewer, place) || Temporal.Instant.compare(now, goneAt(place)) >= 0) return []
  return visibleDebriefs(db, viewer, place.id)
}

/** The only way in: asked of those who led it, and the database asks again. */
function visibleDebriefs(db: Db, viewer: Viewer, id: GatheringId): Promise<Debrief[]> {
  const isMine = sql<boolean>`d.author_id = ${signedIn(viewer)}`
  return db
    .selectFrom('debrief as d')
    .innerJoin('person', 'person.id', 'd.author_id')
    .where('d.gathering_id', '=', id)
    .orderBy(isMine, 'desc')
    .orderBy(sql`lower(person.display_name)`)
    .orderBy('person.id')
    .select([
      'person.display_name as authorName',
      isMine.as('isMine'),
      'd.went_well as wentWell',
      'd.was_hard as wasHard',
      'd.differently',
      'd.follow_up as followUp',
    ])
    .execute()
}
