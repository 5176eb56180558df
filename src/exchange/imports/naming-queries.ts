import { sql } from 'kysely'
import type { CommunityId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'

export interface NamedUmbrella {
  readonly id: UmbrellaId
  readonly name: string
  readonly timeZone: string
}

/** Umbrellas by id or by a name in either language; all of them where none is named. For the command line. */
export async function unguardedUmbrellas(system: Db, named: string | null): Promise<NamedUmbrella[]> {
  const { rows } = await sql<NamedUmbrella>`
    select id, coalesce(name_en, name_fr) as name, time_zone as "timeZone" from umbrella
    where ${named}::text is null or id::text = ${named} or ${named} in (name_en, name_fr)
    order by created_at`.execute(system)
  return rows
}

export interface NamedCommunity {
  readonly id: CommunityId
  readonly umbrellaId: UmbrellaId
}

/** Communities by id or by a name in either language, under one umbrella or any. For the command line. */
export async function unguardedCommunities(system: Db, umbrella: UmbrellaId | null, named: string) {
  const { rows } = await sql<NamedCommunity>`
    select id, umbrella_id as "umbrellaId" from community
    where (${umbrella}::uuid is null or umbrella_id = ${umbrella})
      and (id::text = ${named} or ${named} in (name_en, name_fr))`.execute(system)
  return rows
}
