import { sql } from 'kysely'
import type { CommunityId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { idsCalled, type Callable, type Suggestion } from './model.ts'

const namesakesMax = 500

/** The members whom a text could call: by their id, or by their first name after an `@`. */
export function listCalled(db: Db, viewer: Viewer, community: CommunityId, text: string): Promise<Callable[]> {
  const lower = text.toLowerCase()
  return visibleMembers(db, viewer)
    .where('membership.community_id', '=', community)
    .where((where) =>
      where.or([
        sql<boolean>`person.id = any (${idsCalled(text)}::uuid[])`,
        sql<boolean>`position('@' || lower(split_part(person.display_name, ' ', 1)) in ${lower}) > 0`,
      ]),
    )
    .limit(namesakesMax)
    .execute()
}

const suggestionsMax = 8

/** Members of whose names some word begins like this, for offering while somebody types. */
export function listSuggestions(db: Db, viewer: Viewer, community: CommunityId, typed: string): Promise<Suggestion[]> {
  const beginning = typed
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')
  return visibleMembers(db, viewer)
    .where('membership.community_id', '=', community)
    .where('person.id', '<>', viewer.id)
    .where(
      sql<boolean>`(lower(person.display_name) like ${`${beginning}%`} or lower(person.display_name) like ${`% ${beginning}%`})`,
    )
    .orderBy('person.display_name')
    .orderBy('person.id')
    .limit(suggestionsMax)
    .select(sql<boolean>`count(*) over (partition by lower(person.display_name)) = 1`.as('isAlone'))
    .execute()
}

/** Only members see each other, and only those who belong now can be called. */
function visibleMembers(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .where('membership.ended_at', 'is', null)
    .where(sql<boolean>`membership.community_id = any (${mine}::uuid[])`)
    .select(['person.id', 'person.display_name as name'])
}
