import type { CommunityId } from '#database'
import { newMembers, type Members } from './members.ts'

/** Which channel leads to which community, and who was seen there. Several channels may lead to one. */
export interface Roster {
  open(channelId: string, community: CommunityId): Members
  of(channelId: string): Members | undefined
  in(community: CommunityId): Members | undefined
  /** A channel that is over; gives its community's members where no other channel adds to them any more. */
  close(channelId: string): Members | null
  /** Those of all channels that are still open. */
  rest(): readonly Members[]
}

export function newRoster(): Roster {
  const rooms = new Map<string, Members>()
  const communities = new Map<CommunityId, Members>()
  return {
    open: (channelId, community) => {
      const members = communities.get(community) ?? newMembers(community)
      communities.set(community, members)
      rooms.set(channelId, members)
      return members
    },
    of: (channelId) => rooms.get(channelId),
    in: (community) => communities.get(community),
    close: (channelId) => {
      const members = rooms.get(channelId)
      rooms.delete(channelId)
      if (members === undefined || rooms.values().some((other) => other === members)) return null
      communities.delete(members.community)
      return members
    },
    rest: () => [...new Set(rooms.values())],
  }
}
