import type { Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import type { Member } from '../model.ts'
import { countCoordinators } from './queries.ts'

/** Refuses what would leave a community without anybody who coordinates it. */
export async function keepACoordinator(tx: Tx, member: Member): Promise<void> {
  if (!member.roles.includes('coordinator')) return
  if ((await countCoordinators(tx, member.communityId)) === 1) throw new Conflict('communities.people.lastCoordinator')
}
