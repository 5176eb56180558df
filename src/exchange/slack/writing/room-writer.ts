import type { CommunityId, PersonId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { SlackChannel, SlackConversation, SlackJoin } from '../model.ts'
import { unguardedHome } from './community-commands.ts'
import type { Arrival } from './context.ts'
import { derivedIds } from './derived-ids.ts'
import { newHistoryWriter } from './history-writer.ts'
import { addMember, see, type Members } from './members.ts'
import { unguardedMemberships } from './membership-commands.ts'
import type { Written } from './model.ts'
import { placeOf, type Wishes } from './placing.ts'
import { newRoster } from './roster.ts'

/** Brings channels, and then what was said in them, one channel after the other. */
export interface RoomWriter {
  open(channel: SlackChannel): Promise<void>
  join(join: SlackJoin): Promise<void>
  add(conversation: SlackConversation): Promise<void>
  end(): Promise<void>
}

export interface RoomNeeds {
  readonly system: Db
  readonly arrival: Arrival
  readonly wishes: Wishes
  readonly written: Written
  readonly people: People
}

export interface People {
  personOf(externalId: string): PersonId | undefined
  /** Programs, and people whose account was closed: their words stay, they do not. */
  isGone(externalId: string): boolean
}

export function newRoomWriter(needs: RoomNeeds): RoomWriter {
  const { system, arrival, written, people } = needs
  const { personOf } = people
  const roster = newRoster()
  const mayCall = (community: CommunityId, person: PersonId) => roster.in(community)?.people.has(person) ?? false
  const history = newHistoryWriter(system, { ids: derivedIds(arrival.umbrella), personOf, mayCall }, written)
  let current = ''

  async function writeMembers(members: Members): Promise<void> {
    written.memberships += await unguardedMemberships(system, members, arrival.now)
  }

  async function enter(channelId: string): Promise<Members | undefined> {
    if (current === channelId) return roster.of(channelId)
    await history.settle()
    const left = roster.close(current)
    if (left !== null) await writeMembers(left)
    current = channelId
    return roster.of(channelId)
  }

  return {
    open: async (channel) => {
      const place = await settlePlace(needs, channel)
      if (place !== null) addMembers(roster.open(channel.externalId, place.community), channel, place, people)
    },
    join: async ({ channelId, personId, at }) => seeOne(await enter(channelId), personOf(personId), at),
    add: async (conversation) => {
      const members = await enter(conversation.channelId)
      if (members === undefined) return
      seeAll(members, conversation, people)
      await history.add({ conversation, community: members.community })
    },
    end: async () => {
      await history.settle()
      for (const members of roster.rest()) await writeMembers(members)
    },
  }
}

interface Settled {
  readonly community: CommunityId
  /** Whoever made the channel looks after it, where it did not join others. */
  readonly mayCoordinate: boolean
}

async function settlePlace(
  { system, arrival, wishes, written }: RoomNeeds,
  channel: SlackChannel,
): Promise<Settled | null> {
  const place = placeOf(channel, wishes)
  if (place.kind === 'into') return { community: place.community, mayCoordinate: false }
  if (place.kind === 'out') {
    if (place.because === 'unwanted') written.unwantedChannels++
    else written.privateChannels++
    return null
  }
  const home = await unguardedHome(system, arrival, channel)
  written.communities += Number(home.isNew)
  return { community: home.id, mayCoordinate: home.isNew }
}

function addMembers(members: Members, channel: SlackChannel, { mayCoordinate }: Settled, people: People): void {
  for (const externalId of channel.memberIds) {
    const person = people.isGone(externalId) ? undefined : people.personOf(externalId)
    if (person !== undefined) addMember(members, person, mayCoordinate && externalId === channel.creatorId)
  }
}

function seeAll(members: Members, { posts }: SlackConversation, { personOf }: People): void {
  for (const { authorId, at, reactions } of posts) {
    const present = [authorId, ...reactions.flatMap(({ by }) => by)]
    for (const externalId of present) seeOne(members, personOf(externalId), at)
  }
}

function seeOne(members: Members | undefined, person: PersonId | undefined, at: Temporal.Instant): void {
  if (members !== undefined && person !== undefined) see(members, person, at)
}
