import type { WordKey } from '#kernel/words.ts'
import type { AuditedEvent } from './model.ts'

/** What happened, in words. An event without a sentence does not compile. */
export const sentences = {
  'umbrella.founded': 'safety.audit.umbrellaFounded',
  'umbrella.added': 'safety.audit.umbrellaAdded',
  'umbrella.edited': 'safety.audit.umbrellaEdited',
  'umbrella.secondStepAsked': 'safety.audit.secondStepAsked',
  'umbrella.secondStepWaived': 'safety.audit.secondStepWaived',
  'family.added': 'safety.audit.familyAdded',
  'family.edited': 'safety.audit.familyEdited',
  'administrator.ended': 'safety.audit.administratorEnded',
  'privacyOffice.ended': 'safety.audit.privacyOfficeEnded',
  'mask.asked': 'safety.audit.maskAsked',
  'mask.lifted': 'safety.audit.maskLifted',
  'mask.kept': 'safety.audit.maskKept',
  'officer.keptOut': 'safety.audit.officerKeptOut',
  'officer.letBack': 'safety.audit.officerLetBack',
  'emergency.began': 'safety.audit.emergencyBegan',
  'emergency.opened': 'safety.audit.emergencyOpened',
  'emergency.ended': 'safety.audit.emergencyEnded',
  'term.added': 'safety.audit.termAdded',
  'term.reworded': 'safety.audit.termReworded',
  'term.removed': 'safety.audit.termRemoved',
  'limits.worded': 'safety.audit.limitsWorded',
  'framework.changed': 'safety.audit.frameworkChanged',
  'publicQuestions.changed': 'safety.audit.publicQuestionsChanged',
  'fact.added': 'safety.audit.factAdded',
  'fact.changed': 'safety.audit.factChanged',
  'fact.removed': 'safety.audit.factRemoved',
  'facts.imported': 'safety.audit.factsImported',
  'facts.exported': 'safety.audit.factsExported',
  'import.started': 'safety.audit.importStarted',
  'import.ended': 'safety.audit.importEnded',
  'community.founded': 'safety.audit.communityFounded',
  'community.edited': 'safety.audit.communityEdited',
  'community.shownDifferently': 'safety.audit.communityShownDifferently',
  'community.opened': 'safety.audit.communityOpened',
  'community.closed': 'safety.audit.communityClosed',
  'community.reopened': 'safety.audit.communityReopened',
  'training.drafted': 'safety.audit.trainingDrafted',
  'training.changed': 'safety.audit.trainingChanged',
  'training.discarded': 'safety.audit.trainingDiscarded',
  'training.announced': 'safety.audit.trainingAnnounced',
  'training.written': 'safety.audit.trainingWritten',
  'training.calledOff': 'safety.audit.trainingCalledOff',
  'eligibility.changed': 'safety.audit.eligibilityChanged',
  'announcement.made': 'safety.audit.announcementMade',
  'account.helped': 'safety.audit.accountHelped',
  'invitation.sent': 'safety.audit.invitationSent',
  'invitation.sentAgain': 'safety.audit.invitationSentAgain',
  'invitation.withdrawn': 'safety.audit.invitationWithdrawn',
  'invitation.accepted': 'safety.audit.invitationAccepted',
} as const satisfies Record<AuditedEvent, WordKey>

export const auditedKinds = Object.keys(sentences).filter((kind): kind is AuditedEvent => kind in sentences)

export function isAudited(kind: string): kind is AuditedEvent {
  return kind in sentences
}
