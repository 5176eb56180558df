import { shelfRules, paperRules } from '../../src/charters/rules.ts'
import { communityRules, memberRules } from '../../src/communities/rules.ts'
import { emergencyPlaceRules } from '../../src/conversations/emergencies/rules.ts'
import { threadRules } from '../../src/conversations/threads/rules.ts'
import type { CommunityId } from '../../src/database.ts'
import { gatheringGuestRules } from '../../src/gatherings/guests/rules.ts'
import { requestRules } from '../../src/joining/rules.ts'
import { newId } from '../../src/kernel/id.ts'
import type { Viewer } from '../../src/kernel/viewer.ts'
import { recordRules } from '../../src/organisations/rules.ts'
import { auditRules } from '../../src/safety/audit/rules.ts'
import { umbrellaRules } from '../../src/umbrellas/rules.ts'
import { act, asks, by, sent, type Act } from './act.ts'
import { request } from './request.ts'
import { roles } from './roles.ts'
import { community, gathering, member, paper, thread, umbrella } from './subjects.ts'
import { tableOf } from './table.ts'

const hidden = { ...community, id: newId<CommunityId>(), visibility: 'hidden' } as const
const open = { ...community, id: newId<CommunityId>(), visibility: 'public' } as const
const planned = { ...community, state: 'planned' } as const
const shelf = { communityId: community.id, isOver: false }
const visited = request({ state: 'under_review' })

const anybody = () => true
const isSomebody = (viewer: Viewer) => viewer.id !== null
const isGuest = (viewer: Viewer) => viewer.id === roles['guest']?.id

const outside: readonly Act[] = [
  act(
    'read what an umbrella tells everybody, its questions and answers',
    anybody,
    (at) => `/umbrellas/${at.umbrella}/about`,
  ),
  act('read what it means by a community of practice', anybody, (at) => `/umbrellas/${at.umbrella}/framework`),
  act('read of a public community', by(communityRules, 'read', open), (at) => `/communities/${at.public}`),
  act('read of a listed one', by(communityRules, 'read', community), (at) => `/communities/${at.listed}`),
  act('know of a hidden one', by(communityRules, 'read', hidden), (at) => `/communities/${at.hidden}`),
  act(
    'see for oneself whether one could join',
    by(communityRules, 'read', community),
    (at) => `/communities/${at.listed}/eligibility`,
  ),
  act('say that one is interested in a planned one', asks(planned), (at) => `/communities/${at.planned}/interest`),
  act('look for people, each by what she shows', isSomebody, (at) => `/people?q=${at.member}`),
]

const joining: readonly Act[] = [
  act('ask to join a public one', asks(open), (at) => `/communities/${at.public}/request`),
  act('ask to join a listed one', asks(community), (at) => `/communities/${at.listed}/request`),
  act('read a request of the applicant’s', by(requestRules, 'read', visited), (at) => `/requests/${at.request}`),
  act('ask her for more', by(requestRules, 'ask', visited), (at) => `/requests/${at.request}/question`),
  act(
    'approve, decline, or put on the waiting list',
    by(requestRules, 'decide', visited),
    (at) => `/requests/${at.request}/decision?as=approved`,
  ),
  act(
    'say who can join',
    by(communityRules, 'arrange', community),
    (at) => `/communities/${at.listed}/eligibility/rule`,
  ),
  act(
    'say how requests are taken, and how many fit',
    by(communityRules, 'arrange', community),
    (at) => `/communities/${at.listed}/joining`,
  ),
  act(
    'say who reviews for a family',
    by(umbrellaRules, 'addFamily', umbrella),
    (at) => `/umbrellas/${at.umbrella}/families/${at.family}/team`,
  ),
  act(
    'see who would like to hear of a planned one',
    by(communityRules, 'expect', planned),
    (at) => `/communities/${at.planned}/interested`,
  ),
]

const inside: readonly Act[] = [
  act(
    'read what members say',
    by(communityRules, 'enter', community),
    (at) => `/communities/${at.listed}/conversations`,
  ),
  act(
    'write and ask there',
    by(communityRules, 'write', community),
    (at) => `/communities/${at.listed}/conversations/new?kind=discussion`,
  ),
  act('read the one conversation that a guest was asked into, by its own door', isGuest, (at) => `/guest/${at.thread}`),
  sent(
    { body: 'What the law says is short.' },
    act('answer there', isGuest, (at) => `/guest/${at.thread}/answers`),
  ),
  act(
    'read that conversation by the door of members',
    by(threadRules, 'read', thread),
    (at) => `/threads/${at.thread}`,
  ),
  act(
    'ask a guest into one conversation',
    by(threadRules, 'askGuests', { ...thread, kind: 'discussion' }),
    (at) => `/threads/${at.thread}/guests`,
  ),
  sent(
    { name: 'Nia New', email: 'nia@example.net', language: 'en' },
    act(
      'ask a guest to one gathering',
      by(gatheringGuestRules, 'ask', gathering),
      (at) => `/gatherings/${at.gathering}/guests`,
    ),
  ),
  act(
    'begin a reading in an emergency',
    by(emergencyPlaceRules, 'begin', community),
    (at) => `/communities/${at.listed}/emergency`,
  ),
  act('see who stays in touch', by(communityRules, 'enter', community), (at) => `/communities/${at.listed}/alumni`),
  act('read the welcome', by(communityRules, 'enter', community), (at) => `/communities/${at.listed}/welcome`),
  act('write the welcome', by(communityRules, 'tend', community), (at) => `/communities/${at.listed}/welcome/editing`),
  act(
    'see who is new and was not answered',
    by(communityRules, 'greet', community),
    (at) => `/communities/${at.listed}/newcomers`,
  ),
  act(
    'see one’s buddies, and say whether one would be one',
    by(communityRules, 'enter', community),
    (at) => `/communities/${at.listed}/buddies`,
  ),
  act('read the charter that holds', by(shelfRules, 'read', shelf), (at) => `/communities/${at.listed}/charter`),
  act(
    'write a charter or an agreement',
    by(paperRules, 'edit', paper),
    (at) => `/communities/${at.listed}/charter/1/editing`,
  ),
]

const standing: readonly Act[] = [
  act(
    'keep one’s own membership, go on leave, confirm it',
    by(communityRules, 'enter', community),
    (at) => `/communities/${at.listed}/membership`,
  ),
  act(
    'propose who has one’s seat after oneself',
    by(communityRules, 'enter', community),
    (at) => `/communities/${at.listed}/membership/hand-over`,
  ),
  act(
    'agree to seats that are passed on',
    by(communityRules, 'tend', community),
    (at) => `/communities/${at.listed}/hand-overs`,
  ),
  act(
    'see which memberships are in question',
    by(communityRules, 'tend', community),
    (at) => `/communities/${at.listed}/standing`,
  ),
  act(
    'suspend a member until a day',
    by(memberRules, 'remove', member),
    (at) => `/communities/${at.listed}/people/${at.member}/suspension`,
  ),
  act(
    'ask somebody to coordinate',
    by(communityRules, 'inviteCoordinator', community),
    (at) => `/communities/${at.listed}/invitations`,
  ),
  act('close a community', by(communityRules, 'close', community), (at) => `/communities/${at.listed}/running/closing`),
  act('see where one belonged, and stay in touch', isSomebody, (at) => `/me/past?${at.member}`),
]

const looking: readonly Act[] = [
  act(
    'keep organisations on record',
    by(recordRules, 'keep', { umbrellaId: umbrella.id }),
    (at) => `/umbrellas/${at.umbrella}/organisations`,
  ),
  act(
    'import and export them, people and employments',
    by(recordRules, 'keep', { umbrellaId: umbrella.id }),
    (at) => `/umbrellas/${at.umbrella}/files`,
  ),
  act(
    'keep programme streams and funders',
    by(recordRules, 'keep', { umbrellaId: umbrella.id }),
    (at) => `/umbrellas/${at.umbrella}/streams`,
  ),
  act(
    'write public questions and answers',
    by(umbrellaRules, 'edit', umbrella),
    (at) => `/umbrellas/${at.umbrella}/questions/new`,
  ),
  act(
    'write what is meant by a community of practice',
    by(umbrellaRules, 'edit', umbrella),
    (at) => `/umbrellas/${at.umbrella}/framework/editing`,
  ),
  act(
    'say what the limits of confidentiality are',
    by(umbrellaRules, 'edit', umbrella),
    (at) => `/umbrellas/${at.umbrella}/limits`,
  ),
  act(
    'ask administrators and privacy officers',
    by(umbrellaRules, 'inviteAdministrator', umbrella),
    (at) => `/umbrellas/${at.umbrella}/administrators`,
  ),
  act('read the record of acts', by(auditRules, 'read', umbrella), (at) => `/umbrellas/${at.umbrella}/audit`),
  act('read what is noted of what one did oneself', isSomebody, () => '/safety/noted'),
]

const parts = {
  'From outside': outside,
  'Coming in': joining,
  'Inside a listed community': inside,
  'Staying and going': standing,
  'Looking after an umbrella': looking,
} as const

/** Each pressed as each role by a test, through the front door. */
export const acts: readonly Act[] = Object.values(parts).flat()

/** The tables of acts: what each role may do by joining, and to let others join. */
export function actsOfJoining(): string {
  const names = Object.keys(roles)
  return Object.entries(parts)
    .map(([title, some]) => {
      const rows = some.map(({ does, may }) => ({ name: does, answers: Object.values(roles).map(may) }))
      return tableOf(title, names, rows)
    })
    .join('\n')
}
