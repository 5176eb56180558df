import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Community } from '../../communities/index.ts'
import type { Door } from '../model.ts'

/** How a community takes people in, once it was found. How many wait is told to those who review, and is 0 to others. */
export async function findDoor(db: Db, { id }: Pick<Community, 'id'>): Promise<Door> {
  const door = await db
    .selectFrom('community')
    .where('id', '=', id)
    .select([
      'takes_requests as takesRequests',
      sql<boolean>`opened_at is not null and closed_at is null`.as('isRunning'),
      'answer_days as answerDays',
      'core_sees_requests as coreSeesRequests',
      'asks_yearly as asksYearly',
      'size_limit as sizeLimit',
      'member_count as memberCount',
      'promised_places as promisedPlaces',
      sql<number>`(select count(*)::int from join_request request
        where request.community_id = community.id and request.state = 'waitlisted')`.as('waiting'),
    ])
    .executeTakeFirst()
  if (!door) throw new NotFound('errors.notFound')
  return door
}
