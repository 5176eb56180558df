import type { CommunityId, KnowledgeTopicId } from '#database'
import { communityPath } from '../communities/index.ts'

export const experiencePath = (community: CommunityId) => `${communityPath(community)}/experience`
export const experienceAfterPath = (community: CommunityId, label: string) =>
  `${experiencePath(community)}?after=${encodeURIComponent(label)}`
export const withdrawalPath = (community: CommunityId, topic: KnowledgeTopicId) =>
  `${experiencePath(community)}/${topic}/withdrawal`
/** By its words: when nobody is left who has said so, the topic itself is gone. */
export const returnPath = (community: CommunityId, label: string) =>
  `${experiencePath(community)}/return?label=${encodeURIComponent(label)}`
/** Conversations know what is asked there. */
export const askingPath = (community: CommunityId, topic: KnowledgeTopicId) =>
  `${communityPath(community)}/conversations/new?kind=ask&activity=seekExperience&topic=${topic}`
