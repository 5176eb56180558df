import type { CommunityId } from '#database'
import type { Can } from '#kernel/rules.ts'
import { requestsPath } from '#shell/index.ts'
import { communityEditingPath, communityPath, groupsPath, invitationsPath, peoplePath, runningPath } from './paths.ts'
import type { communityRules } from './rules.ts'

export type CommunityCan = Can<typeof communityRules>

/**
 * Where one can go inside a community, in the groups that make a community of practice, and a fourth for those who
 * tend it. Every feature's places stand here, so that each page of a community shows the same ones.
 */
export const places = {
  welcome: { group: 'domain', verb: 'write', path: (id: CommunityId) => `${communityPath(id)}/welcome` },
  charter: { group: 'domain', verb: 'enter', path: (id: CommunityId) => `${communityPath(id)}/charter` },
  agreement: { group: 'domain', verb: 'enter', path: (id: CommunityId) => `${communityPath(id)}/agreement` },
  gatherings: { group: 'community', verb: 'enter', path: (id: CommunityId) => `${communityPath(id)}/gatherings` },
  conversations: {
    group: 'community',
    verb: 'enter',
    path: (id: CommunityId) => `${communityPath(id)}/conversations`,
  },
  asks: { group: 'community', verb: 'enter', path: (id: CommunityId) => `${communityPath(id)}/asks` },
  experience: { group: 'community', verb: 'enter', path: (id: CommunityId) => `${communityPath(id)}/experience` },
  support: { group: 'community', verb: 'enter', path: (id: CommunityId) => `${communityPath(id)}/support` },
  people: { group: 'community', verb: 'enter', path: peoplePath },
  groups: { group: 'community', verb: 'enter', path: groupsPath },
  buddies: { group: 'community', verb: 'write', path: (id: CommunityId) => `${communityPath(id)}/buddies` },
  membership: { group: 'community', verb: 'enter', path: (id: CommunityId) => `${communityPath(id)}/membership` },
  outcomes: { group: 'practice', verb: 'enter', path: (id: CommunityId) => `${communityPath(id)}/outcomes` },
  protocols: { group: 'practice', verb: 'enter', path: (id: CommunityId) => `${communityPath(id)}/protocols` },
  boards: { group: 'practice', verb: 'enter', path: (id: CommunityId) => `${communityPath(id)}/boards` },
  newcomers: { group: 'tend', verb: 'greet', path: (id: CommunityId) => `${communityPath(id)}/newcomers` },
  standing: { group: 'tend', verb: 'tend', path: (id: CommunityId) => `${communityPath(id)}/standing` },
  handOvers: { group: 'tend', verb: 'tend', path: (id: CommunityId) => `${communityPath(id)}/hand-overs` },
  requests: { group: 'tend', verb: 'tend', path: () => requestsPath },
  joining: { group: 'tend', verb: 'arrange', path: (id: CommunityId) => `${communityPath(id)}/joining` },
  invitations: { group: 'tend', verb: 'inviteCoordinator', path: invitationsPath },
  eligibility: {
    group: 'tend',
    verb: 'arrange',
    path: (id: CommunityId) => `${communityPath(id)}/eligibility/rule`,
  },
  settings: { group: 'tend', verb: 'edit', path: communityEditingPath },
  interested: { group: 'tend', verb: 'expect', path: (id: CommunityId) => `${communityPath(id)}/interested` },
  trainings: { group: 'tend', verb: 'advertise', path: (id: CommunityId) => `${communityPath(id)}/trainings` },
  running: { group: 'tend', verb: 'edit', path: runningPath },
  supportSettings: {
    group: 'tend',
    verb: 'tend',
    path: (id: CommunityId) => `${communityPath(id)}/support/settings`,
  },
} as const satisfies Record<string, Place>

interface Place {
  readonly group: (typeof groups)[number]
  /** Who may go there. */
  readonly verb: keyof CommunityCan
  path(community: CommunityId): string
}

export type PlaceName = keyof typeof places

export const groups = ['domain', 'community', 'practice', 'tend'] as const

export const placeNames = Object.keys(places).filter((name): name is PlaceName => name in places)
