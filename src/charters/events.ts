import type { PaperKind } from '#database'

/** What can happen to a charter or an agreement. The facts name the version, and never what it says. */
export type PaperEvent = `${PaperKind}.${'begun' | 'edited' | 'discarded' | 'consulted' | 'adopted' | 'reviewDue'}`

/** What can happen to what members say of one. */
export type CommentEvent = `${PaperKind}.${'commented' | 'settled' | 'commentWithdrawn'}`

/** That somebody agreed: told to nobody, and kept for herself. */
export type AcknowledgementEvent = 'agreement.acknowledged'

export type CharterEvent = PaperEvent | CommentEvent | AcknowledgementEvent
