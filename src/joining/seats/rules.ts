import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import type { HandOver } from './model.ts'

/** A seat is passed on by whoever has it, once those who coordinate agree; whoever coordinates agrees for herself. */
export const handOverRules = {
  read: (viewer, handOver) => isHers(viewer, handOver) || coordinates(viewer, handOver),
  /** Whoever coordinates takes back what was agreed; before that, she does not agree. */
  withdraw: (viewer, handOver) =>
    (isHers(viewer, handOver) && isUnderWay(handOver)) ||
    (coordinates(viewer, handOver) && handOver.state === 'agreed'),
  agree: (viewer, handOver) => coordinates(viewer, handOver) && handOver.state === 'proposed',
  decline: (viewer, handOver) => coordinates(viewer, handOver) && handOver.state === 'proposed',
} satisfies Rules<HandOver>

function isHers(viewer: Viewer, { personId, communityId }: HandOver): boolean {
  return viewer.id === personId && belongsTo(viewer, communityId)
}

function coordinates(viewer: Viewer, { communityId }: HandOver): boolean {
  return hasRole(viewer, communityId, 'coordinator')
}

function isUnderWay({ state }: HandOver): boolean {
  return state === 'proposed' || state === 'agreed'
}
