import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { mePath } from '#shell/index.ts'
import { findMyAddress } from '../account-queries.ts'
import { hashPassword, isPassword } from '../doorkeeper.ts'
import { trierOf } from '../guessing.ts'
import type { Hall } from '../hall.ts'
import { hasSecondStep } from '../second-steps/model.ts'
import { findMySecondSteps } from '../second-steps/queries.ts'
import { waitSentence } from '../signing-in/entry.ts'
import { unguardedSuccess, unguardedTry } from '../signing-in/guess-commands.ts'
import { choosePassword } from './commands.ts'
import { passwordForm, type PasswordForm } from './forms.ts'
import { passwordChangedLetter } from './letters.ts'
import { mustKnowCurrent, type Login } from './model.ts'
import { passwordPath } from './paths.ts'
import { findMyLogin } from './queries.ts'
import { passwordPage } from './views/password-page.ts'

export function passwordRoutes(at: Routes, hall: Hall): void {
  at.get(passwordPath, async (asked) => {
    const { reader, now } = asked
    const login = await loginOf(asked, hall)
    return page(passwordPage({ reader, login, asksCurrent: mustKnowCurrent(login, now) }))
  })

  at.post(passwordPath, async (asked) => {
    const { reader, body, now } = asked
    const login = await loginOf(asked, hall)
    const form = parse(passwordForm, body)
    if (form.ok) return changePassword(asked, hall, login, form.value)
    return again(passwordPage({ reader, login, asksCurrent: mustKnowCurrent(login, now), draft: form }))
  })
}

/** Whoever has a second step shows it first, and so does whoever has no password to show. */
async function loginOf(asked: Asked, { door }: Hall): Promise<Login> {
  const login = await findMyLogin(door, asked.viewer)
  const steps = await findMySecondSteps(door, asked.viewer)
  if (hasSecondStep(steps) || login.passwordHash === null) confirmed(asked)
  return login
}

async function changePassword(asked: Asked, hall: Hall, login: Login, form: PasswordForm): Promise<Answer> {
  const { reader, viewer, now, afterwards } = asked
  const asksCurrent = mustKnowCurrent(login, now)
  const known = asksCurrent ? await knowsCurrent(asked, hall, login, form.current) : true
  if (known === false) {
    const draft = { entered: {}, problems: { current: 'people.forms.passwordWrong' } } as const
    return again(passwordPage({ reader, login, asksCurrent, draft }))
  }
  if (known !== true)
    return page(passwordPage({ reader, login, asksCurrent, trouble: waitSentence(reader, known) }), 429)

  await choosePassword(hall.door, viewer, await hashPassword(form.password), now)
  afterwards(async () => {
    const addressee = await findMyAddress(hall.system, viewer)
    await hall.post(passwordChangedLetter({ addressee, wordsIn: hall.wordsIn, origin: hall.settings.origin, now }))
  })
  return seeOther(mePath, { key: 'people.notices.passwordSet' })
}

/** Whether it is, or until when nobody is heard: somebody at an unlocked computer guesses here as well as outside. */
async function knowsCurrent(
  asked: Asked,
  hall: Hall,
  login: Login,
  current: string,
): Promise<boolean | Temporal.Instant> {
  const trier = trierOf(hall.settings.secret, 'password', login.email, asked.address)
  const { id, heardAt } = await unguardedTry(hall.door, trier, asked.now)
  if (heardAt !== null) return heardAt
  if (!(await isPassword(login.passwordHash ?? '', current))) return false
  await unguardedSuccess(hall.door, id)
  return true
}
