import { datesFor } from '#kernel/dates.ts'
import type { Letter } from '#kernel/mail.ts'
import type { Words, WordsIn } from '#kernel/words.ts'
import { named, writeLetter } from '../letter.ts'
import type { Offer } from './model.ts'
import { invitationPath } from './paths.ts'

interface SendingOffer {
  readonly offer: Offer
  readonly secret: string
  readonly wordsIn: WordsIn
  readonly origin: string
  readonly now: Temporal.Instant
}

export function invitationLetter({ offer, secret, wordsIn, origin, now }: SendingOffer): Letter {
  const words = wordsIn(offer.language)
  const dates = datesFor(offer.language, offer.timeZone, now)
  return writeLetter({
    to: offer.email,
    words,
    subject: words('letters.invitation.subject'),
    parts: [
      words('letters.invitation.hello'),
      offered(offer, words),
      words('letters.invitation.until', { until: dates.day(offer.expiresAt) }),
      { url: origin + invitationPath(secret), label: words('letters.invitation.button') },
      words('letters.invitation.otherwise'),
    ],
  })
}

/** What is offered, in a sentence. A hidden community is not named where others may read it. */
export function offered(offer: Offer, words: Words): string {
  const place = named(offer.umbrella, words)
  const inviter = offer.inviterName ?? ''
  const by = offer.inviterName === null ? 'nobody' : 'somebody'
  if (offer.personId !== null) return words('letters.invitation.claim', { place, name: offer.personName ?? '' })
  if (offer.office === 'administrator') return words('letters.invitation.administrator', { by, inviter, place })
  if (offer.office === 'privacy_officer') return words('letters.invitation.privacyOfficer', { by, inviter, place })
  if (offer.communityId === null) return words('letters.invitation.registration', { place })
  if (offer.isGuest) return words('letters.invitation.guest', { by, inviter, place })
  if (offer.community === null || offer.community.visibility === 'hidden') {
    return words('letters.invitation.hidden', { by, inviter, place })
  }
  return words('letters.invitation.community', { by, inviter, place, community: named(offer.community, words) })
}
