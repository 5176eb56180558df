import type { Asked } from '#kernel/routes.ts'
import type { Reader } from '#kernel/reader.ts'
import { trierOf } from '../guessing.ts'
import type { Hall } from '../hall.ts'
import { browserSessionCookie, sessionCookie } from '../session.ts'
import { endSession, unguardedOpened } from '../sessions/commands.ts'
import type { SignInForm } from './forms.ts'
import { unguardedSuccess, unguardedTry } from './guess-commands.ts'

/** The cookie of whoever is in, or since when she may try again, or neither where it was wrong. */
export type Entry = { readonly cookie: string } | { readonly heardAt: Temporal.Instant } | 'wrong'

export async function entryByPassword(hall: Hall, asked: Asked, form: SignInForm): Promise<Entry> {
  const { door, doorkeeper, settings } = hall
  const trier = trierOf(settings.secret, 'password', form.email, asked.address)
  const { id, heardAt } = await unguardedTry(door, trier, asked.now)
  if (heardAt !== null) return { heardAt }

  const token = await doorkeeper.byPassword(form.email, form.password)
  if (token === null) return 'wrong'
  await unguardedSuccess(door, id)
  return { cookie: await opened(hall, asked, { token, by: 'password', isShared: form.isShared }) }
}

export async function entryByLink(hall: Hall, asked: Asked, secret: string, isShared: boolean): Promise<Entry> {
  const token = await hall.doorkeeper.byLink(secret)
  if (token === null) return 'wrong'
  return { cookie: await opened(hall, asked, { token, by: 'link', isShared }) }
}

interface NewSession {
  readonly token: string
  readonly by: 'password' | 'link'
  readonly isShared: boolean
}

/** The session is written down with its device, an earlier one of this browser ends, and the cookie is made. */
export async function opened(hall: Hall, asked: Asked, { token, by, isShared }: NewSession): Promise<string> {
  const { viewer, userAgent, now } = asked
  await unguardedOpened(hall.door, token, { by, isShared, userAgent, now })
  await endSession(hall.door, viewer)
  return isShared ? browserSessionCookie(token, hall.settings) : sessionCookie(token, hall.settings)
}

/** How long nothing is heard, in minutes begun. */
export function waitSentence({ words, now }: Reader, heardAt: Temporal.Instant): string {
  const minutes = Math.max(1, Math.ceil(now.until(heardAt).total('minutes')))
  return words('people.signIn.wait', { minutes })
}
