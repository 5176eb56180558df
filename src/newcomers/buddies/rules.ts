import type { Rules } from '#kernel/rules.ts'
import { belongsTo, hasRole, type Viewer } from '#kernel/viewer.ts'
import type { Buddyship } from './model.ts'

type Judged = Pick<Buddyship, 'communityId' | 'newcomerId' | 'buddyId' | 'acceptedAt' | 'declinedAt' | 'endedAt'>

/**
 * Whoever is asked says yes or no; whom it is for hears only of a yes; both, and those who coordinate, can end it. That
 * somebody said no, those who coordinate alone are told.
 */
export const buddyRules = {
  read: reads,
  answer: (viewer, buddyship) => reads(viewer, buddyship) && isBuddy(viewer, buddyship) && isOpen(buddyship),
  end: (viewer, buddyship) => reads(viewer, buddyship) && isCurrent(buddyship) && !isUnanswered(viewer, buddyship),
} satisfies Rules<Judged>

function reads(viewer: Viewer, buddyship: Judged): boolean {
  const { communityId, newcomerId, acceptedAt } = buddyship
  if (hasRole(viewer, communityId, 'coordinator')) return true
  const isToldNewcomer = newcomerId === viewer.id && acceptedAt !== null
  return belongsTo(viewer, communityId) && (isBuddy(viewer, buddyship) || isToldNewcomer)
}

function isBuddy(viewer: Viewer, { buddyId }: Judged): boolean {
  return buddyId === viewer.id
}

function isCurrent({ declinedAt, endedAt }: Judged): boolean {
  return declinedAt === null && endedAt === null
}

function isOpen(buddyship: Judged): boolean {
  return isCurrent(buddyship) && buddyship.acceptedAt === null
}

/** Whoever has not answered yet says no, and does not end it. */
function isUnanswered(viewer: Viewer, buddyship: Judged): boolean {
  return isBuddy(viewer, buddyship) && isOpen(buddyship)
}
