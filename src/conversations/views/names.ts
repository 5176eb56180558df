import type { CommunityId } from '#database'
import type { Names, Viewer } from '#kernel/viewer.ts'

const nameless: Names = { en: null, fr: null }

/** The name of one of the viewer's own communities. */
export function ownCommunityName(viewer: Viewer, id: CommunityId): Names {
  return viewer.belongings.find((belonging) => belonging.id === id)?.name ?? nameless
}
