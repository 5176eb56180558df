import type { CommunityId, PersonId } from '#database'
import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import type { Action, Decision } from './model.ts'

interface Place {
  readonly communityId: CommunityId
  readonly isOver: boolean
}

/** Members read what came of their gatherings and say what they learned; those who keep notes record the rest. */
export const outcomeRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  record: keepsNotes,
  learn: (viewer, place) => belongsTo(viewer, place.communityId) && !place.isOver,
} satisfies Rules<Place>

export const decisionRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  say: (viewer, decision) => belongsTo(viewer, decision.communityId) && isOpen(decision),
  reword: (viewer, decision) => keepsNotes(viewer, decision) && isOpen(decision),
  settle: (viewer, decision) => keepsNotes(viewer, decision) && isOpen(decision),
} satisfies Rules<Pick<Decision, 'communityId' | 'isOver' | 'state'>>

/** Whoever does it says that it is done; nobody is given something to do by another member. */
export const actionRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  close: (viewer, action) => owns(viewer, action) && action.state === 'open',
  reopen: (viewer, action) => owns(viewer, action) && action.state !== 'open',
  take: (viewer, action) =>
    belongsTo(viewer, action.communityId) && !action.isOver && action.ownerId === null && action.state === 'open',
  handBack: (viewer, action) =>
    viewer.id !== null &&
    action.ownerId === viewer.id &&
    belongsTo(viewer, action.communityId) &&
    !action.isOver &&
    action.state === 'open',
} satisfies Rules<Pick<Action, 'communityId' | 'isOver' | 'state' | 'ownerId'>>

function keepsNotes(viewer: Viewer, { communityId, isOver }: Place): boolean {
  return hasRole(viewer, communityId, 'core_member', 'facilitator', 'coordinator') && !isOver
}

function isOpen({ state, isOver }: Pick<Decision, 'state' | 'isOver'>): boolean {
  return state === 'proposed' && !isOver
}

function owns(viewer: Viewer, action: Place & { readonly ownerId: PersonId | null }): boolean {
  const isMine = viewer.id !== null && action.ownerId === viewer.id
  return keepsNotes(viewer, action) || (isMine && belongsTo(viewer, action.communityId) && !action.isOver)
}
