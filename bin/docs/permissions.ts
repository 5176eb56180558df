import type { GatheringId, PersonId } from '../../src/database.ts'
import { newId } from '../../src/kernel/id.ts'
import type { Viewer } from '../../src/kernel/viewer.ts'
import { boardRules, boardsRules, noteRules } from '../../src/boards/rules.ts'
import { communityRules, memberRules } from '../../src/communities/rules.ts'
import { paperRules, shelfRules } from '../../src/charters/rules.ts'
import { commentRules } from '../../src/charters/comments/rules.ts'
import { emergencyPlaceRules, emergencyRules } from '../../src/conversations/emergencies/rules.ts'
import { flagRules } from '../../src/conversations/flags/rules.ts'
import { keptOutRules } from '../../src/conversations/keeping-out/rules.ts'
import { heldRules } from '../../src/conversations/held/rules.ts'
import { postRules } from '../../src/conversations/posts/rules.ts'
import { supportRules } from '../../src/conversations/support/rules.ts'
import { unmaskingRules } from '../../src/conversations/unmasking/rules.ts'
import { deletedThreadRules, threadRules } from '../../src/conversations/threads/rules.ts'
import { ownFileRules } from '../../src/files/rules.ts'
import { buddyRules } from '../../src/newcomers/buddies/rules.ts'
import { protocolRules, shelfRules as protocolShelfRules } from '../../src/protocols/rules.ts'
import { topicRules } from '../../src/knowledge/rules.ts'
import { handOverRules } from '../../src/joining/seats/rules.ts'
import type { JoinRequest } from '../../src/joining/model.ts'
import { requestRules } from '../../src/joining/rules.ts'
import { askingRules, invitationRules } from '../../src/people/invitations/rules.ts'
import { employmentRules, recordRules } from '../../src/organisations/rules.ts'
import { trainingRules } from '../../src/trainings/rules.ts'
import { auditRules } from '../../src/safety/audit/rules.ts'
import { umbrellaRules } from '../../src/umbrellas/rules.ts'
import {
  communityId,
  author,
  coordinator,
  once,
  community,
  member,
  umbrella,
  asking,
  invitation,
  thread,
  reply,
  flag,
  unmasking,
  held,
  space,
  paper,
  protocol,
  board,
  buddyship,
} from './subjects.ts'
import { actsOfJoining } from './acts.ts'
import { gatherings } from './gatherings.ts'
import { request, seat } from './request.ts'
import { otherwise } from './otherwise.ts'
import { roles } from './roles.ts'
import { table } from './table.ts'

/** Who may do what, as tables made from the rules themselves. */
export function permissionsPage(): string {
  return `# Who may do what

Written by \`./hearth docs\` from the rules in \`src/*/rules.ts\`. What is not \`read\` does not exist for that person: she is
told the same as of something that is missing. The database says \`read\` a second time (decision 8).

*Elsewhere* coordinates another community under the same umbrella. *Author* began the conversation, or wrote the reply.
*Administrator* looks after the umbrella and belongs to none of its communities.

The first tables are of acts, as each role finds them on the page where they are done; a test presses each as each, through
the front door. In them the *applicant* has an account under the umbrella and a request that is looked at, the *guest* was
asked into one conversation by a letter, the *alumna* stays in touch, the *reviewer* looks at requests to the communities of
a family without belonging to this one, whose leadership group sees requests.

${actsOfJoining()}
${otherwise}
${communities()}
${table('Asking somebody to be a member', askingRules, asking)}
${table('Asking somebody to coordinate', askingRules, { ...asking, roles: ['coordinator'] })}
${table('An invitation that is open', invitationRules, invitation)}
${charters()}
${gatherings()}
${protocols()}
${boards()}
${buddies()}
${requests()}
${table('A topic that members can be asked about (each says and takes back her own)', topicRules, { communityId })}
${conversations()}
${officers()}
${table('A file that its author sent and that hangs on nothing yet', ownFileRules, { ownerId: author, communityId })}
${ofUmbrellas()}
${trainings()}`
}

/** Of communities, whether they are planned, run or are over. */
function communities(): string {
  return `${table('A listed community', communityRules, community)}
${table('A public community', communityRules, { ...community, visibility: 'public' })}
${table('A hidden community', communityRules, { ...community, visibility: 'hidden' })}
${table('A listed community that is planned', communityRules, { ...community, state: 'planned' })}
${table('A listed community that is closed', communityRules, { ...community, state: 'closed' })}
${table('Somebody else’s membership', memberRules, member)}`
}

/** Of what is said there. */
function conversations(): string {
  return `${table('A conversation (an ask with replies)', threadRules, thread)}
${table('A conversation without replies', threadRules, { ...thread, kind: 'discussion', replyCount: 0 })}
${table('A closed conversation', threadRules, { ...thread, closedAt: once })}
${table('A conversation in a closed community', threadRules, { ...thread, isOver: true })}
${table('A conversation that its author deleted', deletedThreadRules, { ...thread, deletedAt: once, deletedBy: author })}
${table('A conversation of the peer-support space', threadRules, { ...thread, kind: 'support' })}
${table('A peer-support space', supportRules, space)}
${table('A peer-support space that is closed', supportRules, { ...space, isOpen: false })}
${table('A reply', postRules, reply)}
${table('A reply to an ask, where the author is the asker and somebody else replied', postRules, { ...reply, authorId: member.personId, threadAuthorId: author })}
${table('A reply in a closed conversation', postRules, { ...reply, isThreadClosed: true })}
${table('A reply in a closed community', postRules, { ...reply, isOver: true })}
${table('A reply that its author deleted', postRules, { ...reply, deletedAt: once, deletedBy: author })}
${table('A reply that is hidden because it was flagged', postRules, { ...reply, hiddenAt: once })}`
}

/** Of what those look at who keep people from harm. */
function officers(): string {
  return `${table('A flag on a reply', flagRules, flag)}
${table('A flag on a reply of the coordinator', flagRules, { ...flag, authorId: coordinator })}
${table('The same said under a mask', flagRules, { ...flag, isMasked: true })}
${table('Somebody whom a privacy officer keeps out, before the day on which it is looked at again', keptOutRules, { umbrellaId: umbrella.id })}
${table('A question who is behind a mask, asked by the coordinator', unmaskingRules, unmasking)}
${emergencies()}
${table('Words that wait for a second pair of eyes', heldRules, held)}
${table('The same when a coordinator wrote them', heldRules, { ...held, authorId: coordinator })}
${table('The same when they came back to their author', heldRules, { ...held, returnedAt: once })}`
}

/** Of what somebody may read where she does not belong, for an hour. */
function emergencies(): string {
  const begun = { communityId, umbrellaId: umbrella.id, openedBy: newId<PersonId>(), isRunning: true }
  const hers = (viewer: Viewer) => ({ ...begun, openedBy: viewer.id })
  return `${table('Where one would read in an emergency', emergencyPlaceRules, community)}
${table('A reading in an emergency that runs (each as if it were hers)', emergencyRules, hers)}
${table('The same, of somebody else', emergencyRules, begun)}
${table('The same when it is over', emergencyRules, (viewer) => ({ ...hers(viewer), isRunning: false }))}`
}

function ofUmbrellas(): string {
  const own = table('An umbrella', umbrellaRules, umbrella)
  const audit = table('The record of what was done to look after an umbrella', auditRules, umbrella)
  const kept = table('What an umbrella keeps on record', recordRules, { umbrellaId: umbrella.id })
  return `${own}\n${audit}\n${kept}\n${table('Where the author works', employmentRules, { umbrellaId: umbrella.id, personId: author })}`
}

/** Of what is announced. */
function trainings(): string {
  const { umbrellaId } = community
  const draft = { umbrellaId, community: null, announcedAt: null, calledOffAt: null }
  const announced = { ...draft, announcedAt: once }
  return `${table('A training that is a draft', trainingRules, draft)}
${table('A training that is announced', trainingRules, announced)}
${table('A training that a listed community announces', trainingRules, { ...announced, community })}
${table('A training that was called off', trainingRules, { ...announced, calledOffAt: once })}`
}

const shelf = { communityId, isOver: false }

/** Of what a community writes down about itself. */
function charters(): string {
  return `${table('Where a community keeps its charter and its agreement', shelfRules, shelf)}
${table('A charter that is a draft', paperRules, paper)}
${table('A charter that was put to the members', paperRules, { ...paper, consultedAt: once })}
${table('A charter that holds', paperRules, { ...paper, consultedAt: once, adoptedAt: once })}
${table('A group agreement that holds', paperRules, { ...paper, kind: 'agreement', consultedAt: once, adoptedAt: once })}
${table('A comment of the author’s on a charter', commentRules, { communityId, authorId: author, settledAt: null })}`
}

/** Of how a community works through things. */
function protocols(): string {
  return `${table('Where a community keeps its ways of working', protocolShelfRules, shelf)}
${table('A way of working of its own', protocolRules, protocol)}
${table('The same when it was taken off the shelf', protocolRules, { ...protocol, removedAt: once })}`
}

/** Where the author opened the board, or wrote the note. */
function boards(): string {
  const inGathering = { ...board, gatheringId: newId<GatheringId>(), anonymity: 'anonymous' as const }
  return `${table('Where a community thinks together', boardsRules, shelf)}
${table('A board on which is written', boardRules, board)}
${table('The same when its notes are shown', boardRules, { ...board, revealedAt: once })}
${table('The same in a gathering, without names', boardRules, { ...inGathering, revealedAt: once })}
${table('A note of somebody else on a board', noteRules, { communityId, isOver: false, isMine: false, heldAt: null })}
${table('The same when it is held back', noteRules, { communityId, isOver: false, isMine: false, heldAt: once })}`
}

/** Of asking to join, where the leadership group sees requests. */
function requests(): string {
  const of = (title: string, differs: Partial<JoinRequest>) => table(title, requestRules, request(differs), roles)
  const reviewed = { state: 'under_review' } as const
  return `${of('A request to join of the applicant’s that nobody has looked at', {})}
${of('The same when reviewers asked for more', { state: 'info_requested' })}
${of('The same when it waits for a place', { state: 'waitlisted' })}
${of('The same when it was approved', { state: 'approved' })}
${of('The same when the coordinator declined it', { state: 'declined', decidedBy: coordinator })}
${of('The same when nobody in its team may decide about it', { ...reviewed, handedBy: coordinator, isAbove: true })}
${of('The same when the applicant asked that somebody else look at it', { ...reviewed, decidedBy: coordinator, appealedAt: once })}
${of('The same when the coordinator handed it to somebody else', { ...reviewed, handedBy: coordinator })}
${table('A seat that the author wants to pass on', handOverRules, seat)}
${table('The same when those who coordinate have agreed', handOverRules, { ...seat, state: 'agreed' })}`
}

function buddies(): string {
  return `${table('Being a buddy, asked of the author, who has not answered', buddyRules, { ...buddyship, buddyId: author })}
${table('The same when the author said yes', buddyRules, { ...buddyship, buddyId: author, acceptedAt: once })}
${table('A buddy for the author, a newcomer, who was asked and has not answered', buddyRules, { ...buddyship, newcomerId: author })}
${table('The same when the buddy said yes', buddyRules, { ...buddyship, newcomerId: author, acceptedAt: once })}`
}
