import type { AgendaTopicId, CommunityId, GatheringId, ProtocolId, ThreadId, TopicKind } from '#database'

/** What somebody wants to talk of at a gathering. */
export interface AgendaTopic {
  readonly id: AgendaTopicId
  readonly gatheringId: GatheringId
  readonly communityId: CommunityId
  readonly kind: TopicKind
  readonly words: string
  /** Null where she put it in without her name, and where she is no member any more. */
  readonly authorName: string | null
  readonly isWithoutName: boolean
  readonly isMine: boolean
  readonly votes: number
  readonly hasMyVote: boolean
  /** Whether it was put in for an earlier gathering. */
  readonly isCarried: boolean
  /** The conversation from which it was brought, while it is there. */
  readonly threadId: ThreadId | null
  /** The way of working that whoever brought it would like: one of the community's own, or one that comes with Hearth. */
  readonly protocolId: ProtocolId | null
  readonly shippedProtocol: string | null
  readonly state: 'pooled' | 'scheduled' | 'covered' | 'parked'
}

export const topicKinds = ['topic', 'concern', 'question', 'celebration'] as const satisfies readonly TopicKind[]
export const topics_max = 200
export const topic_length_max = 500

/** Which kind of step becomes of it. */
export const stepOf = {
  topic: 'inquiry',
  concern: 'concern',
  question: 'inquiry',
  celebration: 'celebration',
} as const satisfies Record<TopicKind, string>

/** What waits to be talked of, those that most want first; then what is on the agenda, was talked of, is kept for later. */
export function inGroups(topics: readonly AgendaTopic[]) {
  const ofState = (state: AgendaTopic['state']) => topics.filter((topic) => topic.state === state)
  return {
    pooled: ofState('pooled'),
    scheduled: ofState('scheduled'),
    covered: ofState('covered'),
    parked: ofState('parked'),
  }
}
