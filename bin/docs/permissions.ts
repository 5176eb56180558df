import type {
  CommunityId,
  FlagId,
  HeldPostId,
  InvitationId,
  PersonId,
  PostId,
  Role,
  ThreadId,
  UmbrellaId,
  UnmaskingId,
} from '../../src/database.ts'
import { can, type Rules } from '../../src/kernel/rules.ts'
import { visitor, type Viewer } from '../../src/kernel/viewer.ts'
import type { Community, Member } from '../../src/communities/model.ts'
import { communityRules, memberRules } from '../../src/communities/rules.ts'
import type { Flag } from '../../src/conversations/flags/model.ts'
import { flagRules } from '../../src/conversations/flags/rules.ts'
import type { HeldPost } from '../../src/conversations/held/model.ts'
import { heldRules } from '../../src/conversations/held/rules.ts'
import type { Post } from '../../src/conversations/posts/model.ts'
import { postRules } from '../../src/conversations/posts/rules.ts'
import type { Thread } from '../../src/conversations/threads/model.ts'
import type { Unmasking } from '../../src/conversations/unmasking/model.ts'
import { unmaskingRules } from '../../src/conversations/unmasking/rules.ts'
import { deletedThreadRules, threadRules } from '../../src/conversations/threads/rules.ts'
import { ownFileRules } from '../../src/files/rules.ts'
import { topicRules } from '../../src/knowledge/rules.ts'
import { newId } from '../../src/kernel/id.ts'
import type { Asking, Invitation } from '../../src/people/invitations/model.ts'
import { askingRules, invitationRules } from '../../src/people/invitations/rules.ts'
import type { Umbrella } from '../../src/umbrellas/model.ts'
import { umbrellaRules } from '../../src/umbrellas/rules.ts'

const umbrellaId = newId<UmbrellaId>()
const communityId = newId<CommunityId>()
const elsewhere = newId<CommunityId>()
const author = newId<PersonId>()
const coordinator = newId<PersonId>()
const once = Temporal.Instant.from('2026-01-01T00:00:00Z')

/** The people in the tables, in the order of their columns. */
const personas: Readonly<Record<string, Viewer>> = {
  visitor,
  elsewhere: inhabitant(newId<PersonId>(), elsewhere, 'member', 'coordinator'),
  'former member': { ...inhabitant(newId<PersonId>(), elsewhere), belongings: [] },
  member: inhabitant(newId<PersonId>(), communityId, 'member'),
  author: inhabitant(author, communityId, 'member'),
  'core member': inhabitant(newId<PersonId>(), communityId, 'member', 'core_member'),
  'knowledge steward': inhabitant(newId<PersonId>(), communityId, 'member', 'knowledge_steward'),
  facilitator: inhabitant(newId<PersonId>(), communityId, 'member', 'facilitator'),
  coordinator: inhabitant(coordinator, communityId, 'member', 'coordinator'),
  administrator: { ...inhabitant(newId<PersonId>(), elsewhere), belongings: [], administers: [umbrellaId] },
  'privacy officer': { ...inhabitant(newId<PersonId>(), elsewhere), belongings: [], protects: [umbrellaId] },
}

function inhabitant(id: PersonId, community: CommunityId, ...roles: readonly Role[]): Viewer {
  const belongings = [{ id: community, umbrellaId, name: { en: '', fr: '' }, roles, hasNews: false }]
  const rolesIn = (asked: CommunityId) => (asked === community ? roles : [])
  return { ...visitor, id, belongings, roofs: [umbrellaId], rolesIn }
}

const community: Community = {
  id: communityId,
  umbrellaId,
  familyId: null,
  name: { en: 'Circle', fr: null },
  purpose: { en: null, fr: null },
  kind: 'topic',
  visibility: 'listed',
  memberCount: 5,
  allowsMasks: true,
}
const member: Member = {
  communityId,
  personId: newId<PersonId>(),
  name: '',
  hasPicture: false,
  roles: ['member'],
  holdsOffice: false,
  muting: null,
  joinedAt: once,
}
const umbrella: Umbrella = {
  id: umbrellaId,
  parentId: null,
  name: community.name,
  exitUrl: '',
  timeZone: 'UTC',
  hue: 0,
  hasOpenRegistration: false,
  asksSecondStep: true,
}
const asking: Asking = { umbrellaId, communityId, roles: ['member'], office: null, personId: null }
const invitation: Invitation = {
  ...asking,
  id: newId<InvitationId>(),
  email: '',
  language: 'en',
  inviterId: null,
  inviterName: null,
  createdAt: once,
  expiresAt: once,
  acceptedAt: null,
  withdrawnAt: null,
}
const thread: Thread = {
  id: newId<ThreadId>(),
  communityId,
  kind: 'ask',
  activity: 'problemSolving',
  title: '',
  language: null,
  authorId: author,
  myMask: null,
  askState: 'open',
  askOutcome: null,
  outcomeNote: null,
  resolvedAt: null,
  followedUpAt: null,
  pinnedAt: null,
  closedAt: null,
  movedAt: null,
  deletedAt: null,
  deletedBy: null,
  replyCount: 2,
  helpedCount: 0,
  lastSeq: 3,
  lastPostedAt: once,
  createdAt: once,
}
const reply: Post = {
  id: newId<PostId>(),
  threadId: thread.id,
  communityId,
  seq: 2,
  authorId: author,
  myMask: null,
  html: '',
  note: null,
  language: null,
  editedAt: null,
  helpedAt: null,
  hiddenAt: null,
  redactedAt: null,
  createdAt: once,
  deletedAt: null,
  deletedBy: null,
  threadKind: 'ask',
  threadAuthorId: newId<PersonId>(),
  isThreadClosed: false,
  isThreadDeleted: false,
}

const flag: Flag = {
  id: newId<FlagId>(),
  postId: newId<PostId>(),
  threadId: newId<ThreadId>(),
  seq: 2,
  communityId,
  umbrellaId,
  authorId: author,
  authorName: null,
  communityName: { en: '', fr: null },
  title: '',
  markdown: '',
  note: null,
  fileCount: 0,
  isHidden: true,
  hasVersions: false,
  reason: 'identifying',
  words: '',
  flaggedAt: once,
}
const unmasking: Unmasking = {
  ...flag,
  id: newId<UnmaskingId>(),
  maskId: newId<PersonId>(),
  number: 1,
  reason: '',
  askedBy: coordinator,
  askedByName: '',
  askedAt: once,
  agreedBy: null,
  agreedByName: null,
  agreedAt: null,
  refusedAt: null,
  isMine: false,
}
const held: HeldPost = {
  id: newId<HeldPostId>(),
  communityId,
  umbrellaId,
  authorId: author,
  threadId: thread.id,
  title: '',
  markdown: '',
  entered: {},
  heldAt: once,
  letThroughAt: null,
  returnedAt: null,
  note: '',
}

/** Who may do what, as tables made from the rules themselves. */
export function permissionsPage(): string {
  return `# Who may do what

Written by \`./hearth docs\` from the rules in \`src/*/rules.ts\`. What is not \`read\` does not exist for that person: she is
told the same as of something that is missing. The database says \`read\` a second time (decision 8).

*Elsewhere* coordinates another community under the same umbrella. *Author* began the conversation, or wrote the reply.
*Administrator* looks after the umbrella and belongs to none of its communities.

${table('A listed community', communityRules, community)}
${table('A public community', communityRules, { ...community, visibility: 'public' })}
${table('A hidden community', communityRules, { ...community, visibility: 'hidden' })}
${table('Somebody else’s membership', memberRules, member)}
${table('Asking somebody to be a member', askingRules, asking)}
${table('Asking somebody to coordinate', askingRules, { ...asking, roles: ['coordinator'] })}
${table('An invitation that is open', invitationRules, invitation)}
${table('A topic that members can be asked about (each says and takes back her own)', topicRules, { communityId })}
${table('A conversation (an ask with replies)', threadRules, thread)}
${table('A conversation without replies', threadRules, { ...thread, kind: 'discussion', replyCount: 0 })}
${table('A closed conversation', threadRules, { ...thread, closedAt: once })}
${table('A conversation that its author deleted', deletedThreadRules, { ...thread, deletedAt: once, deletedBy: author })}
${table('A reply', postRules, reply)}
${table('A reply to an ask, where the author is the asker and somebody else replied', postRules, { ...reply, authorId: member.personId, threadAuthorId: author })}
${table('A reply in a closed conversation', postRules, { ...reply, isThreadClosed: true })}
${table('A reply that its author deleted', postRules, { ...reply, deletedAt: once, deletedBy: author })}
${table('A reply that is hidden because it was flagged', postRules, { ...reply, hiddenAt: once })}
${table('A flag on a reply', flagRules, flag)}
${table('A flag on a reply of the coordinator', flagRules, { ...flag, authorId: coordinator })}
${table('A question who is behind a mask, asked by the coordinator', unmaskingRules, unmasking)}
${table('Words that wait for a second pair of eyes', heldRules, held)}
${table('The same when a coordinator wrote them', heldRules, { ...held, authorId: coordinator })}
${table('The same when they came back to their author', heldRules, { ...held, returnedAt: once })}
${table('A file that its author sent and that hangs on nothing yet', ownFileRules, { ownerId: author, communityId })}
${table('An umbrella', umbrellaRules, umbrella)}`
}

function table<Subject>(title: string, rules: Rules<Subject>, subject: Subject): string {
  const names = Object.keys(personas)
  const answers = Object.values(personas).map((viewer) => can(rules, viewer, subject))
  const rows = Object.keys(rules).map(
    (verb) => `| ${verb} | ${answers.map((may) => (may[verb] && may['read'] ? '●' : '–')).join(' | ')} |`,
  )
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [`## ${title}`, '', line(['', ...names]), line(['---', ...names.map(() => ':-:')]), ...rows, ''].join('\n')
}
