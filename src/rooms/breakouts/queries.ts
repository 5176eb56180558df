import { sql } from 'kysely'
import type { GatheringId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Breakout } from './model.ts'

/** The small groups of a room, the latest first; those that are closed stay, with what they brought back. */
export async function listBreakouts(db: Db, viewer: Viewer, id: GatheringId): Promise<Breakout[]> {
  const mine = viewer.belongings.map((belonging) => belonging.id)
  const { rows } = await sql<Breakout>`
    select b.id, b.prompt, b.by_choice as "byChoice", b.closed_at is not null as "isClosed",
      (select json_agg(json_build_object('id', g.id, 'number', g.number, 'isMine', g.is_mine, 'names', coalesce(g.names, '[]'),
          'words', case when b.closed_at is not null or g.is_mine or exists (select from room_host h
            where h.gathering_id = b.gathering_id and h.person_id = ${viewer.id}) then n.words end,
          'revision', coalesce(n.revision, 0)) order by g.number)
        from (select one.id, one.number, json_agg(person.display_name order by person.display_name)
              filter (where person.id is not null) as names, coalesce(bool_or(m.person_id = ${viewer.id}), false) as is_mine
            from room_group one left join room_group_member m on m.group_id = one.id
            left join person on person.id = m.person_id where one.breakout_id = b.id group by one.id) g
        left join room_group_note n on n.group_id = g.id) as groups
    from room_breakout b
    where b.gathering_id = ${id} and b.community_id = any (${mine}::uuid[])
    order by b.opened_at desc, b.id desc limit 20`.execute(db)
  return rows
}
