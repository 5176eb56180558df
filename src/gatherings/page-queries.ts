import { sql } from 'kysely'
import type { GatheringId } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { communityBeside, enterBeside, type Community } from '../communities/index.ts'
import type { Access } from './access/model.ts'
import { accessBeside } from './access/queries.ts'
import { answersFor } from './answers/queries.ts'
import type { GuestNamed } from './guests/model.ts'
import type { Answered, Gathering, WayIn } from './model.ts'
import { gatheringOf, visibleGatherings } from './queries.ts'

export interface FoundPage {
  readonly gathering: Gathering
  readonly community: Community
  /** How a member comes in from afar. The database's function asks whether she is one, and whether it is time. */
  readonly wayIn: WayIn | null
  /** How people can take part, where somebody has said so. */
  readonly access: Access | null
  readonly answers: readonly Answered[]
  /** Who comes from outside. */
  readonly guests: readonly GuestNamed[]
}

/** A gathering with what stands on its page of its own, in one statement: other rooms add theirs. */
export async function findGatheringPage(db: Db, viewer: Viewer, { id, now }: Wanted): Promise<FoundPage> {
  const row = await visibleGatherings(db, viewer)
    .where('g.id', '=', id)
    .select([
      communityBeside(db, viewer, 'g.community_id').as('community'),
      accessBeside(viewer).as('access'),
      sql<WayInBeside | null>`(select json_build_object('url', url, 'dialIn', dial_in, 'opensAt', opens_at)
        from way_into(g.id, ${now}))`.as('wayIn'),
      sql<Answered[]>`(select coalesce(json_agg(said), '[]') from (${answersFor(db, viewer)}) said)`.as('answers'),
      sql<
        GuestNamed[]
      >`(select coalesce(json_agg(json_build_object('name', v.name, 'affiliation', v.affiliation) order by v.asked_at), '[]')
        from gathering_guest v where v.gathering_id = g.id and v.ended_at is null)`.as('guests'),
    ])
    .executeTakeFirst()
  if (!row) throw new NotFound('errors.notFound')
  const { community, wayIn, access, answers, guests, ...rest } = row
  const found = { gathering: gatheringOf(rest), community: enterBeside(viewer, community) }
  return { ...found, wayIn: opened(wayIn), access, answers, guests }
}

interface Wanted {
  readonly id: GatheringId
  readonly now: Temporal.Instant
}

type WayInBeside = Omit<WayIn, 'opensAt'> & { readonly opensAt: string | null }

function opened(wayIn: WayInBeside | null): WayIn | null {
  if (wayIn === null) return null
  return { ...wayIn, opensAt: wayIn.opensAt === null ? null : Temporal.Instant.from(wayIn.opensAt) }
}
