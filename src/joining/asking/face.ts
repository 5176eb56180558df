import { belongsTo } from '#kernel/viewer.ts'
import type { Face } from '../../communities/index.ts'
import { doorBeside } from '../door/queries.ts'
import type { Door } from '../model.ts'
import { findOwnOpen } from '../queries.ts'
import { findKeptOut } from '../standing/queries.ts'
import { doorFace } from './views/door-face.ts'

/** How one asks to join a community, for its public page. */
export const joiningFace: Face<Door> = {
  beside: doorBeside,
  tell: async ({ db, viewer, reader }, community, door) => {
    if (community.state !== 'active') return null
    if (community.visibility === 'hidden' || belongsTo(viewer, community.id)) return null
    if (viewer.id === null) return doorFace({ reader, community, door, own: null, keptOut: null })
    const [own, keptOut] = await Promise.all([
      findOwnOpen(db, viewer, community.id),
      findKeptOut(db, viewer, community.id),
    ])
    return doorFace({ reader, community, door, own, keptOut })
  },
}
