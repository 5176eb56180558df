import type { Html } from '#kernel/html.ts'
import type { Asked } from '#kernel/routes.ts'
import { belongsTo } from '#kernel/viewer.ts'
import type { Community } from '../../communities/index.ts'
import { findDoor } from '../door/queries.ts'
import { findOwnOpen } from '../queries.ts'
import { doorFace } from './views/door-face.ts'

/** How one asks to join a community, for its public page. */
export async function joiningFace({ db, viewer, reader }: Asked, community: Community): Promise<Html | null> {
  if (community.state !== 'active') return null
  if (community.visibility === 'hidden' || belongsTo(viewer, community.id)) return null
  const door = await findDoor(db, community)
  const own = viewer.id === null ? null : await findOwnOpen(db, viewer, community.id)
  return doorFace({ reader, community, door, own })
}
