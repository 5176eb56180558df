import { sql } from 'kysely'
import type { AgendaItemId, AgendaRole, GatheringId } from '#database'
import { newId } from '#kernel/id.ts'
import type { Persona } from '#world/people.ts'
import { morning, type World } from '#world/world.ts'

/** One step, ten minutes of arriving. */
export async function withItem({ db }: Pick<World, 'db'>, gathering: GatheringId): Promise<AgendaItemId> {
  const id = newId<AgendaItemId>()
  await sql`insert into agenda (gathering_id, community_id) select id, community_id from gathering where id = ${gathering}
    on conflict do nothing`.execute(db)
  await sql`insert into agenda_item (id, gathering_id, community_id, position, kind, minutes, edited_at)
    select ${id}, id, community_id, 1, 'check_in', 10, ${morning} from gathering where id = ${gathering}`.execute(db)
  return id
}

/** It is somebody's turn. */
export async function onTheRota(
  { db, people }: Pick<World, 'db' | 'people'>,
  gathering: GatheringId,
  { role, who }: { readonly role: AgendaRole; readonly who: Persona },
): Promise<void> {
  await sql`insert into agenda_duty (gathering_id, community_id, role, person_id, asked_at)
    select id, community_id, ${role}, ${people[who]}, ${morning} from gathering where id = ${gathering}`.execute(db)
}
