import { page, seeOther, withCookies, type Answer } from '#kernel/answer.ts'
import type { Asked } from '#kernel/routes.ts'
import type { Reader } from '#kernel/reader.ts'
import type { WordKey } from '#kernel/words.ts'
import { arrived, cookieFor } from '../devices/arriving.ts'
import { trierOf } from '../guessing.ts'
import type { Hall } from '../hall.ts'
import { endSession, unguardedOpened } from '../sessions/commands.ts'
import { secondEntryPath } from '../second-steps/paths.ts'
import { secondEntryPage } from '../second-steps/views/second-entry-page.ts'
import type { OpenedBy } from '../sessions/model.ts'
import type { SignInForm } from './forms.ts'
import { unguardedSuccess, unguardedTry } from './guess-commands.ts'
import type { Kept } from './kept.ts'
import { leadingTo } from './paths.ts'
import { keptPage } from './views/kept-page.ts'

/** The cookie of whoever is in, or half in; or when the next try is heard; or neither where it was wrong. */
export type Entry = Opened | { readonly heardAt: Temporal.Instant } | 'wrong'

export async function entryByPassword(hall: Hall, asked: Asked, form: SignInForm): Promise<Entry> {
  const { door, doorkeeper, settings } = hall
  const trier = trierOf(settings.secret, 'password', form.email, asked.address)
  const { id, heardAt } = await unguardedTry(door, trier, asked.now)
  if (heardAt !== null) return { heardAt }

  const token = await doorkeeper.byPassword(form.email, form.password)
  if (token === null) return 'wrong'
  await unguardedSuccess(door, id)
  return opened(hall, asked, { token, by: 'password', isShared: form.isShared })
}

export async function entryByLink(hall: Hall, asked: Asked, secret: string, isShared: boolean): Promise<Entry> {
  const token = await hall.doorkeeper.byLink(secret)
  if (token === null) return 'wrong'
  return opened(hall, asked, { token, by: 'link', isShared })
}

export interface Opened {
  readonly cookies: readonly string[]
  /** Whether a second step is to come before anything opens. */
  readonly isHalf: boolean
  readonly isShared: boolean
}

interface NewSession {
  readonly token: string
  readonly by: OpenedBy
  readonly isShared: boolean
}

/** The session is written down with its device, an earlier one of this browser ends, and the cookie is made. */
export async function opened(hall: Hall, asked: Asked, { token, by, isShared }: NewSession): Promise<Opened> {
  const { viewer, userAgent, now } = asked
  const isHalf = await unguardedOpened(hall.door, token, { by, isShared, userAgent, now })
  await endSession(hall.door, viewer)
  const cookies = isHalf ? [cookieFor(hall, token, isShared)] : await arrived(asked, hall, { token, isShared })
  return { cookies, isHalf, isShared }
}

interface Onward {
  readonly to: string
  readonly kept: Kept | null
}

/** Where whoever has opened a session goes on: to the second step, to words that wait, or where she was going. */
export function onward({ reader }: Asked, { cookies, isHalf, isShared }: Opened, { to, kept }: Onward): Answer {
  const half =
    kept === null
      ? seeOther(leadingTo(secondEntryPath, to))
      : page(secondEntryPage({ reader, to, kept, isShared, keys: null }))
  const whole = kept === null ? seeOther(to) : page(keptPage({ reader, kept }))
  return withCookies(isHalf ? half : whole, cookies)
}

/** How long nothing is heard, in minutes begun. */
export function waitSentence(
  { words, now }: Reader,
  heardAt: Temporal.Instant,
  key: WordKey = 'people.signIn.wait',
): string {
  const minutes = Math.max(1, Math.ceil(now.until(heardAt).total('minutes')))
  return words(key, { minutes })
}
