import type { CommunityId, KnowledgeTopicId, PersonId } from '#database'
import type { Language } from '#kernel/words.ts'

/** Something of which people of a community can have experience, in their own words. */
export interface Topic {
  readonly id: KnowledgeTopicId
  readonly communityId: CommunityId
  readonly label: string
  /** The language of the label, where it could be told. */
  readonly language: Language | null
}

/** A topic's name, and whether the viewer said that she can be asked about it. */
export interface NamedTopic extends Topic {
  readonly isMine: boolean
}

/** Somebody who can be asked about a topic. */
export interface Knower {
  readonly id: PersonId
  readonly name: string
  readonly hasPicture: boolean
}

/** A topic with those who can be asked about it. */
export interface KnownTopic extends NamedTopic {
  /** Not all of them, where they are many. */
  readonly people: readonly Knower[]
  readonly count: number
}

/** One topic under the same words in one or several communities, with those who can be asked about it there. */
export interface SharedTopic {
  /** The words as they are compared. */
  readonly key: string
  readonly label: string
  readonly language: Language | null
  readonly places: readonly Pick<Topic, 'id' | 'communityId'>[]
  /** Not all of them, where they are many. */
  readonly people: readonly (Knower & Pick<Topic, 'communityId'>)[]
  readonly count: number
  /** Whether anybody beside the viewer can be asked. */
  readonly hasOthers: boolean
}

/** A topic of which somebody other than the viewer has experience, and how many others have. */
export interface AskableTopic extends Topic {
  readonly reach: number
}

/** So many topics a page shows at once. */
export const topicsPerPage = 60

/** In one community, somebody can be asked about so many topics: whoever says all says nothing. */
export const topicsPerPerson = 20

/** Whether two topics are one, as the database sees it: whatever their case. */
export function isSame(one: Pick<Topic, 'label'>, other: Pick<Topic, 'label'>): boolean {
  return one.label.toLowerCase() === other.label.toLowerCase()
}
