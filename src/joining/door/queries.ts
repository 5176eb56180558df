import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Community } from '../../communities/index.ts'
import type { Door } from '../model.ts'

/** Of the row `community`. How many wait is told to those who review, and is 0 to others. */
export const doorBeside = sql<Door>`json_build_object(
  'takesRequests', community.takes_requests,
  'isRunning', community.opened_at is not null and community.closed_at is null,
  'answerDays', community.answer_days,
  'coreSeesRequests', community.core_sees_requests,
  'asksYearly', community.asks_yearly,
  'sizeLimit', community.size_limit,
  'memberCount', community.member_count,
  'promisedPlaces', community.promised_places,
  'waiting', (select count(*)::int from join_request request
    where request.community_id = community.id and request.state = 'waitlisted'))`

/** How a community takes people in, once it was found. */
export async function findDoor(db: Db, { id }: Pick<Community, 'id'>): Promise<Door> {
  const found = await db.selectFrom('community').where('id', '=', id).select(doorBeside.as('door')).executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found.door
}
