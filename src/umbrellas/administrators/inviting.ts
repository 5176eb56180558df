import type { Outside } from '#kernel/outside.ts'
import type { Asked } from '#kernel/routes.ts'
import type { WordKey } from '#kernel/words.ts'
import { seeOther, type Answer, type NoticeKey } from '#kernel/answer.ts'
import { findMyAddress, invitationUrl, unguardedInvitationLetter } from '../../people/index.ts'

interface Sent {
  readonly secret: string
  /** What is said on the page that follows, where it is more than that the letter goes. */
  readonly notice?: NoticeKey
}

/** Sends the letter behind the answer, and says so. Where letters cannot leave, the page shows the link to hand over. */
export function sendLetter({ afterwards }: Asked, outside: Outside, { secret, notice }: Sent, back: string): Answer {
  if (!outside.mailer.isReady) return seeOther(`${back}?link=${secret}`)
  afterwards(() => unguardedInvitationLetter(outside, secret))
  return seeOther(back, { key: notice ?? 'umbrellas.notices.invited' })
}

/** The link of a letter that could not leave, when the page was asked for with it. */
export function linkToHandOver({ query }: Asked, outside: Outside): string | null {
  const secret = query['link'] ?? ''
  return !outside.mailer.isReady && /^[\w-]{43}$/.test(secret) ? invitationUrl(outside, secret) : null
}

/** Nobody asks herself in: looking after an umbrella must not open a community by that way. */
export async function isOwnAddress({ viewer }: Asked, { system }: Outside, email: string): Promise<boolean> {
  const { email: own } = await findMyAddress(system, viewer)
  return own === email
}

export const yourself: WordKey = 'umbrellas.forms.yourself'
