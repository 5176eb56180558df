import { again, page, seeOther, withCookies, type Answer } from '#kernel/answer.ts'
import { parse, typed, type Entered } from '#kernel/form.ts'
import type { Settings } from '#kernel/outside.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { signInPath, signOutPath } from '#shell/index.ts'
import type { Hall } from '../hall.ts'
import { entryKeys } from '../passkeys/options.ts'
import { listProviders } from '../providers/queries.ts'
import { registrationPath } from '../registration/paths.ts'
import { findOpenUmbrella } from '../registration/queries.ts'
import { localPath } from '../local-path.ts'
import { forgottenSessionCookie } from '../session.ts'
import { endSession } from '../sessions/commands.ts'
import { entryByPassword, onward, waitSentence } from './entry.ts'
import { signInForm, type SignInForm } from './forms.ts'
import { keep, keptIn } from './kept.ts'
import { linkRoutes } from './link-routes.ts'
import { keptPath } from './paths.ts'
import { keptPage } from './views/kept-page.ts'
import { signInPage } from './views/sign-in-page.ts'

export function signInRoutes(at: Routes, hall: Hall): void {
  const canSendLinks = hall.canSendLetters

  at.get(signInPath, async ({ db, reader, viewer, query }) => {
    const to = localPath(query['to'])
    if (viewer.id !== null) return seeOther(to)
    const registration = (await findOpenUmbrella(db)) && registrationPath
    const [keys, providers] = [entryKeys(hall.settings, reader), await listProviders(hall.door)]
    return page(signInPage({ reader, to, keys, providers, canSendLinks, registration }))
  })

  at.post(
    signInPath,
    async (asked) => {
      const { reader, body } = asked
      const form = parse(signInForm, body)
      if (form.ok) return tryPassword(asked, hall, form.value)
      const to = localPath(typed(body, 'to'))
      const shown = { reader, to, kept: keptIn(body), keys: entryKeys(hall.settings, reader), canSendLinks }
      return again(signInPage({ ...shown, draft: form }))
    },
    { isOpen: true },
  )

  at.post(
    signOutPath,
    async ({ viewer }) => {
      await endSession(hall.door, viewer)
      const answer = seeOther(signInPath, { key: 'people.notices.signedOut' })
      return withCookies(answer, [forgottenSessionCookie(hall.settings)])
    },
    { isOpen: true },
  )

  keptRoutes(at, hall)
  linkRoutes(at, hall)
}

function keptRoutes(at: Routes, { canSendLetters, settings }: Hall): void {
  at.get(keptPath, async () => seeOther(signInPath))

  at.post(
    keptPath,
    async ({ reader, viewer, body }) => {
      const kept = keptIn(body)
      if (kept === null) return seeOther(signInPath)
      if (viewer.id !== null) return page(keptPage({ reader, kept }))
      const trouble = reader.words('people.kept.notYet')
      const shown = { reader, to: '/', kept, keys: entryKeys(settings, reader), canSendLinks: canSendLetters }
      return page(signInPage({ ...shown, trouble }), 401)
    },
    { isOpen: true },
  )
}

async function tryPassword(asked: Asked, hall: Hall, form: SignInForm): Promise<Answer> {
  const { reader, body } = asked
  const kept = keptIn(body)
  const entry = await entryByPassword(hall, asked, form)
  if (entry !== 'wrong' && 'cookies' in entry) return onward(asked, entry, { to: form.to, kept })

  const entered = { email: form.email, to: form.to, ...(form.isShared && { isShared: 'yes' }) }
  const keys = entryKeys(hall.settings, reader)
  const shown = {
    reader,
    to: form.to,
    kept,
    keys,
    providers: await listProviders(hall.door),
    canSendLinks: hall.canSendLetters,
  }
  if (entry === 'wrong') {
    return again(signInPage({ ...shown, draft: { entered, problems: { '': 'people.signIn.wrong' } } }))
  }
  const trouble = waitSentence(reader, entry.heardAt)
  return page(signInPage({ ...shown, trouble, draft: { entered, problems: {} } }), 429)
}

/** The page for a post whose session is over: the words come along in it, and stand here again after signing in. */
export function keepWords(reader: Reader, settings: Settings, path: string, body: Entered): Answer {
  const keys = entryKeys(settings, reader)
  return page(signInPage({ reader, to: '/', kept: keep(path, body), keys, canSendLinks: true }), 401)
}
