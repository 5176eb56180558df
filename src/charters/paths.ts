import type { CommunityId, PaperCommentId, PaperKind } from '#database'
import { communityPath } from '../communities/index.ts'
import type { Paper } from './model.ts'

type Numbered = Pick<Paper, 'communityId' | 'kind' | 'number'>

/** Where a community keeps its charter, or its agreement. */
export const shelfPath = (community: CommunityId, kind: PaperKind) => `${communityPath(community)}/${kind}`
export const versionsPath = (community: CommunityId, kind: PaperKind) => `${shelfPath(community, kind)}/versions`
export const differencesPath = (community: CommunityId, kind: PaperKind) => `${shelfPath(community, kind)}/differences`
export const comparedPath = ({ communityId, kind, number }: Numbered, from: number) =>
  `${differencesPath(communityId, kind)}?from=${from}&to=${number}`
export const paperPath = ({ communityId, kind, number }: Numbered) => `${shelfPath(communityId, kind)}/${number}`
export const paperEditingPath = (paper: Numbered) => `${paperPath(paper)}/editing`
export const consultationPath = (paper: Numbered) => `${paperPath(paper)}/consultation`
export const discardingPath = (paper: Numbered) => `${paperPath(paper)}/discarding`
export const adoptionPath = (paper: Numbered) => `${paperPath(paper)}/adoption`
export const commentsPath = (paper: Numbered) => `${paperPath(paper)}/comments`
export const settlementPath = (paper: Numbered, comment: PaperCommentId) =>
  `${commentsPath(paper)}/${comment}/settlement`
export const commentWithdrawalPath = (paper: Numbered, comment: PaperCommentId) =>
  `${commentsPath(paper)}/${comment}/withdrawal`
export const acknowledgementPath = (community: CommunityId) => `${shelfPath(community, 'agreement')}/acknowledgement`
