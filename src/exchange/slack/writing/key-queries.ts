import { sql } from 'kysely'
import type { CommunityId, PersonId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'

/** Who people of an earlier import became, by Slack's id for them. */
export async function unguardedKnownPeople(db: Db, umbrella: UmbrellaId, externalIds: readonly string[]) {
  const { rows } = await sql<{ externalId: string; id: PersonId }>`
    select k.external_id as "externalId", p.id from import_key k join person p on p.id = k.local_id
    where k.umbrella_id = ${umbrella} and k.source = 'slack person' and k.external_id = any (${externalIds})`.execute(
    db,
  )
  return new Map(rows.map(({ externalId, id }) => [externalId, id]))
}

/** What a channel of an earlier import became, if that is still there. */
export async function unguardedKnownCommunity(db: Db, umbrella: UmbrellaId, externalId: string) {
  const { rows } = await sql<{ id: CommunityId }>`
    select c.id from import_key k join community c on c.id = k.local_id
    where k.umbrella_id = ${umbrella} and k.source = 'slack channel' and k.external_id = ${externalId}`.execute(db)
  return rows[0]?.id ?? null
}

/**
 * Who can sign in with these addresses and lives under the same roof. People under other roofs are not found: whether
 * an address is known here is not told to just anybody.
 */
export async function unguardedPeopleByAddress(db: Db, umbrella: UmbrellaId, addresses: readonly string[]) {
  const { rows } = await sql<{ email: string; id: PersonId }>`
    with recursive above as (
      select id, parent_id from umbrella where id = ${umbrella}
      union select u.id, u.parent_id from umbrella u join above on above.parent_id = u.id
    ), roof as (
      select id from above where parent_id is null
      union select u.id from umbrella u join roof on u.parent_id = roof.id
    )
    select l.email, p.id from login l join person p on p.id = l.id
    where l.email = any (${addresses}) and p.umbrella_id in (select id from roof)`.execute(db)
  return new Map(rows.map(({ email, id }) => [email, id]))
}
