import { sql } from 'kysely'
import type { GatheringId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Brought } from './model.ts'

/** What groups and boards of a gathering came to, as every member could read it there. What is held back is left out. */
export async function findBrought(db: Db, viewer: Viewer, gathering: GatheringId): Promise<Brought> {
  const mine = viewer.belongings.map(({ id }) => id)
  const notesIn = (where: ReturnType<typeof sql>) => sql`coalesce((
    select json_agg(json_build_object('words', n.words, 'dots', n.dots) order by n.dots desc nulls last, n.place)
    from board_note n where n.board_id = b.id and n.held_at is null and ${where}), '[]')`
  const { rows } = await sql<Brought>`
    select
      coalesce((select json_agg(json_build_object('kind', s.kind, 'parts', p.parts,
          'title', json_build_object('en', s.title_en, 'fr', s.title_fr)) order by s.place)
        from room_picture p join room_step s on s.id = p.step_id
        where p.gathering_id = ${gathering} and p.community_id = any (${mine}::uuid[])
          and p.shared_at is not null and p.parts is not null), '[]') as moods,
      coalesce((select json_agg(json_build_object('prompt', came.prompt, 'groups', came.groups) order by came.opened_at, came.id)
        from (select b.id, b.prompt, b.opened_at,
            json_agg(json_build_object('number', g.number, 'words', n.words) order by g.number) as groups
          from room_breakout b join room_group g on g.breakout_id = b.id join room_group_note n on n.group_id = g.id
          where b.gathering_id = ${gathering} and b.community_id = any (${mine}::uuid[])
            and b.closed_at is not null and trim(n.words) <> ''
          group by b.id) came), '[]') as breakouts,
      coalesce((select json_agg(json_build_object('id', b.id, 'question', b.question, 'isOpen', b.closed_at is null,
          'groups', coalesce((select json_agg(json_build_object('name', g.name, 'dots', g.dots, 'notes', ${notesIn(sql`n.group_id = g.id`)})
            order by g.dots desc nulls last, g.id) from board_group g where g.board_id = b.id), '[]'),
          'loose', ${notesIn(sql`n.group_id is null`)}) order by b.opened_at, b.id)
        from (select * from board where gathering_id = ${gathering} and community_id = any (${mine}::uuid[])
          order by opened_at, id limit 20) b), '[]') as boards`.execute(db)
  const [brought] = rows
  if (!brought) throw new Error('there is always one row')
  return brought
}
