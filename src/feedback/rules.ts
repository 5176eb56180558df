import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole } from '#kernel/viewer.ts'
import type { FeedbackForm } from './model.ts'

type Judged = Pick<FeedbackForm, 'communityId' | 'isOver'>

/** Those who came say how it was; members read what the group says, those who convene the words as well. */
export const feedbackRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  answer: (viewer, form) =>
    belongsTo(viewer, form.communityId) &&
    !form.isOver &&
    form.isAsked &&
    !form.hasAnswered &&
    form.releasedAt === null,
} satisfies Rules<Judged & Pick<FeedbackForm, 'isAsked' | 'hasAnswered' | 'releasedAt'>>

export const feedbackTeamRules = {
  read: (viewer, { communityId }) => belongsTo(viewer, communityId),
  readWords: (viewer, { communityId }) => hasRole(viewer, communityId, 'facilitator', 'coordinator'),
  choose: (viewer, { communityId, isOver }) => hasRole(viewer, communityId, 'facilitator', 'coordinator') && !isOver,
} satisfies Rules<Judged>
