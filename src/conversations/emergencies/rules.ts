import type { Rules } from '#kernel/rules.ts'
import { administers, belongsTo, hasRole, protects, type Viewer } from '#kernel/viewer.ts'
import type { Community } from '../../communities/index.ts'
import type { Emergency } from './model.ts'

/**
 * Whoever looks after the umbrella begins one where she does not belong; she alone reads in it, while it runs. Those who
 * lead the community, administrators and privacy officers see it; she and privacy officers end it.
 */
export const emergencyRules = {
  read: sees,
  open: (viewer, emergency) =>
    emergency.isRunning && isHers(viewer, emergency) && administers(viewer, emergency.umbrellaId),
  end: (viewer, emergency) =>
    emergency.isRunning &&
    sees(viewer, emergency) &&
    (isHers(viewer, emergency) || protects(viewer, emergency.umbrellaId)),
} satisfies Rules<Judged>

/** Where one can begin. */
export const emergencyPlaceRules = {
  read: (viewer, { umbrellaId }) => administers(viewer, umbrellaId),
  begin: (viewer, { id, umbrellaId }) => administers(viewer, umbrellaId) && !belongsTo(viewer, id),
} satisfies Rules<Pick<Community, 'id' | 'umbrellaId'>>

type Judged = Pick<Emergency, 'communityId' | 'umbrellaId' | 'openedBy' | 'isRunning'>

function sees(viewer: Viewer, { communityId, umbrellaId }: Judged): boolean {
  const leads = hasRole(viewer, communityId, 'coordinator', 'core_member')
  return leads || administers(viewer, umbrellaId) || protects(viewer, umbrellaId)
}

function isHers(viewer: Viewer, { openedBy }: Judged): boolean {
  return viewer.id !== null && viewer.id === openedBy
}
