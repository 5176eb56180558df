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
import { visitor, type Viewer } from '../../src/kernel/viewer.ts'
import type { Community, Member } from '../../src/communities/model.ts'
import type { Flag } from '../../src/conversations/flags/model.ts'
import type { HeldPost } from '../../src/conversations/held/model.ts'
import type { Post } from '../../src/conversations/posts/model.ts'
import type { SupportSpace } from '../../src/conversations/support/model.ts'
import type { Thread } from '../../src/conversations/threads/model.ts'
import type { Unmasking } from '../../src/conversations/unmasking/model.ts'
import { newId } from '../../src/kernel/id.ts'
import type { Asking, Invitation } from '../../src/people/invitations/model.ts'
import type { Umbrella } from '../../src/umbrellas/model.ts'

const umbrellaId = newId<UmbrellaId>()
export const communityId = newId<CommunityId>()
const elsewhere = newId<CommunityId>()
export const author = newId<PersonId>()
export const coordinator = newId<PersonId>()
/** Who asks to join, and who looks at requests without belonging there. */
export const applicant = newId<PersonId>()
export const reviewer = newId<PersonId>()
export const once = Temporal.Instant.from('2026-01-01T00:00:00Z')

/** The people in the tables, in the order of their columns. */
export const personas: Readonly<Record<string, Viewer>> = {
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
  const belongings = [{ id: community, umbrellaId, name: { en: '', fr: '' }, roles, hasNews: false, isOver: false }]
  const rolesIn = (asked: CommunityId) => (asked === community ? roles : [])
  return { ...visitor, id, belongings, roofs: [umbrellaId], rolesIn }
}

export const community: Community = {
  id: communityId,
  umbrellaId,
  familyId: null,
  isIndexed: false,
  name: { en: 'Circle', fr: null },
  purpose: { en: null, fr: null },
  kind: 'topic',
  visibility: 'listed',
  memberCount: 5,
  state: 'active',
  startsOn: null,
  endsOn: null,
  openedAt: once,
  closedAt: null,
  finalCount: null,
  successor: null,
  allowsMasks: true,
  allowsPositions: false,
  hasSupport: true,
  asksAgreement: false,
}
export const member: Member = {
  communityId,
  personId: newId<PersonId>(),
  name: '',
  hasPicture: false,
  roles: ['member'],
  holdsOffice: false,
  muting: null,
  profile: null,
  joinedAt: once,
}
export const umbrella: Umbrella = {
  id: umbrellaId,
  parentId: null,
  name: community.name,
  exitUrl: '',
  timeZone: 'UTC',
  hue: 0,
  hasOpenRegistration: false,
  asksSecondStep: true,
  isIndexed: false,
}
export const asking: Asking = { umbrellaId, communityId, roles: ['member'], office: null, personId: null }
export const invitation: Invitation = {
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
export const feedback = { communityId, isOver: false, isAsked: true, hasAnswered: false, releasedAt: null }
export const thread: Thread = {
  id: newId<ThreadId>(),
  communityId,
  kind: 'ask',
  activity: 'problemSolving',
  title: '',
  language: null,
  authorId: author,
  myMasks: [],
  askState: 'open',
  askOutcome: null,
  outcomeNote: null,
  resolvedAt: null,
  followedUpAt: null,
  pinnedAt: null,
  closedAt: null,
  isOver: false,
  movedAt: null,
  deletedAt: null,
  staysUntil: null,
  deletedBy: null,
  replyCount: 2,
  helpedCount: 0,
  lastSeq: 3,
  lastPostedAt: once,
  createdAt: once,
}
export const reply: Post = {
  id: newId<PostId>(),
  threadId: thread.id,
  communityId,
  seq: 2,
  authorId: author,
  myMasks: [],
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
  isOver: false,
  isThreadClosed: false,
  isThreadDeleted: false,
}

export const flag: Flag = {
  id: newId<FlagId>(),
  postId: newId<PostId>(),
  threadId: newId<ThreadId>(),
  seq: 2,
  communityId,
  umbrellaId,
  authorId: author,
  authorName: null,
  isMasked: false,
  isKeptOut: false,
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
export const unmasking: Unmasking = {
  ...flag,
  id: newId<UnmaskingId>(),
  maskId: newId<PersonId>(),
  mask: { number: 1, role: null, region: null },
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
export const held: HeldPost = {
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
export const paper = {
  communityId,
  kind: 'charter',
  consultedAt: null,
  adoptedAt: null,
  supersededAt: null,
  isOver: false,
} as const
export const gathering = { communityId, isOver: false, cancelledAt: null, liveAt: null }
export const harvest = { ...gathering, isPast: true, harvestedAt: null, closedAt: null, written: 'none' } as const
export const confirmed = { ...harvest, harvestedAt: once }
export const agenda = { ...gathering, isMyTurn: false, agendaPublishedAt: null, harvestedAt: null }
export const room = { ...agenda, openedAt: null, endedAt: null, leads: false }
export const protocol = { communityId, removedAt: null, isOver: false }
export const board = {
  communityId,
  isOver: false,
  kind: 'ideas',
  gatheringId: null,
  openedBy: author,
  anonymity: 'named',
  revealedAt: null,
  votingAt: null,
  closedAt: null,
} as const
export const buddyship = {
  communityId,
  newcomerId: newId<PersonId>(),
  buddyId: newId<PersonId>(),
  acceptedAt: null,
  declinedAt: null,
  endedAt: null,
}
export const space: SupportSpace = { communityId, isOpen: true, isOver: false, months: 12, timeZone: 'UTC' }
