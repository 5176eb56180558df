import { again, page, seeOther, withCookies } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { arrived } from '../devices/arriving.ts'
import type { Hall } from '../hall.ts'
import { endSession, unguardedSession } from '../sessions/commands.ts'
import { keptIn } from '../signing-in/kept.ts'
import { keptPage } from '../signing-in/views/kept-page.ts'
import { signInPage } from '../signing-in/views/sign-in-page.ts'
import { unguardedShownKey } from './commands.ts'
import { passkeyEntryForm, shownKey } from './forms.ts'
import { entryKeys } from './options.ts'
import { passkeyEntryPath } from './paths.ts'

/** A key shows two things at once: that somebody has it, and that it is she who holds it. */
export function passkeyEntryRoutes(at: Routes, hall: Hall): void {
  at.post(passkeyEntryPath, (asked) => enter(asked, hall), { isOpen: true })
}

async function enter(asked: Asked, hall: Hall) {
  const { reader, viewer, body, userAgent, now } = asked
  const { door, settings, canSendLetters: canSendLinks } = hall
  const kept = keptIn(body)
  const form = parse(passkeyEntryForm, body)
  const { passkey, isShared, to } = form.ok ? form.value : { passkey: '', isShared: false, to: '/' }
  const shown = shownKey(passkey)
  const person = shown && (await unguardedShownKey(door, settings, { shown, purpose: 'enter', now }))
  if (person === null) {
    const draft = { entered: {}, problems: { '': 'people.passkeys.wrong' } } as const
    return again(signInPage({ reader, to, kept, draft, keys: entryKeys(settings, reader), canSendLinks }))
  }

  const token = await unguardedSession(door, person, { by: 'passkey', isShared, userAgent, now })
  await endSession(door, viewer)
  const answer = kept === null ? seeOther(to) : page(keptPage({ reader, kept }))
  return withCookies(answer, await arrived(asked, hall, { token, isShared }))
}
