import type { HandOverId, JoinRequestId } from '../../src/database.ts'
import type { JoinRequest } from '../../src/joining/model.ts'
import type { HandOver } from '../../src/joining/seats/model.ts'
import { newId } from '../../src/kernel/id.ts'
import { hasRole, type Viewer } from '../../src/kernel/viewer.ts'
import { applicant, author, community, communityId, once, reviewer } from './subjects.ts'

/** A request of the applicant’s, as somebody sees it where the leadership group sees requests. */
export function request(differs: Partial<JoinRequest>) {
  return (viewer: Viewer): JoinRequest => ({
    id: newId<JoinRequestId>(),
    communityId,
    umbrellaId: community.umbrellaId,
    community: community.name,
    visibility: 'listed',
    personId: applicant,
    name: '',
    language: 'en',
    state: 'submitted',
    practice: '',
    words: '',
    submittedAt: once,
    dueAt: once,
    answerBy: null,
    heldBy: null,
    handedBy: null,
    decidedAt: null,
    decidedBy: null,
    reason: null,
    appealedAt: null,
    isAbove: differs.appealedAt !== undefined,
    takenAt: null,
    colleaguesId: null,
    organisation: null,
    isMine: viewer.id === applicant,
    isReviewer: viewer.id === reviewer || hasRole(viewer, communityId, 'coordinator'),
    isOnlooker: hasRole(viewer, communityId, 'core_member'),
    isRecused: false,
    ...differs,
  })
}

/** A seat that its author has proposed to pass on. */
export const seat: HandOver = {
  id: newId<HandOverId>(),
  communityId,
  personId: author,
  personName: null,
  name: '',
  email: '',
  language: 'en',
  state: 'proposed',
  proposedAt: once,
  decidedAt: null,
}
