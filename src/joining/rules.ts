import type { Rules } from '#kernel/rules.ts'
import { administers, type Viewer } from '#kernel/viewer.ts'
import { isOpen, type JoinRequest } from './model.ts'

/**
 * A request is read by her who asks and by those who look at it; nobody decides about herself, about somebody she is
 * too near to, about what she handed to a second pair of eyes, or about an appeal against her own decision.
 */
export const requestRules = {
  read: (viewer, request) => request.isMine || looksAt(viewer, request) || (seesCases(request) && request.isOnlooker),
  readNotes: (viewer, request) => looksAt(viewer, request),
  takeOn: (viewer, request) => mayDecide(viewer, request) && request.state === 'submitted',
  ask: (viewer, request) => mayDecide(viewer, request) && request.state !== 'waitlisted',
  decide: mayDecide,
  handOver: (viewer, request) => mayDecide(viewer, request) && request.state !== 'waitlisted',
  recuse: (viewer, request) => looksAt(viewer, request) && isOpen(request),
  answer: (_viewer, { isMine, state }) => isMine && state === 'info_requested',
  /** Brings colleagues together, while nobody has decided. */
  gather: (_viewer, { isMine, state, colleaguesId }) =>
    isMine && colleaguesId === null && (state === 'submitted' || state === 'under_review'),
  withdraw: (_viewer, request) => request.isMine && (isOpen(request) || isPromised(request)),
  appeal: (_viewer, { isMine, state, appealedAt }) => isMine && state === 'declined' && appealedAt === null,
  takeUp: (_viewer, request) => request.isMine && isPromised(request),
} satisfies Rules<JoinRequest>

function seesCases({ state, isMine, isRecused }: JoinRequest): boolean {
  return state !== 'draft' && !isMine && !isRecused
}

/** One of those who review. That somebody else decides, administrators see to where a team is small. */
function looksAt(viewer: Viewer, request: JoinRequest): boolean {
  return seesCases(request) && (request.isReviewer || (request.isAbove && administers(viewer, request.umbrellaId)))
}

function mayDecide(viewer: Viewer, request: JoinRequest): boolean {
  const isOwnAgain = request.appealedAt !== null && request.decidedBy === viewer.id
  return looksAt(viewer, request) && isOpen(request) && request.handedBy !== viewer.id && !isOwnAgain
}

function isPromised({ state, takenAt }: JoinRequest): boolean {
  return state === 'approved' && takenAt === null
}
