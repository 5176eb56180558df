import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { signedIn } from '#kernel/viewer.ts'
import type { Draft } from '#shell/index.ts'
import { findMyAddress } from '../account-queries.ts'
import { trierOf } from '../guessing.ts'
import type { Hall } from '../hall.ts'
import { named } from '../letter.ts'
import { listMyPasskeys } from '../passkeys/queries.ts'
import { waitSentence } from '../signing-in/entry.ts'
import { unguardedSuccess, unguardedTry } from '../signing-in/guess-commands.ts'
import { beginApp, confirmApp, removeApp, renewCodes } from './commands.ts'
import { codeForm } from './forms.ts'
import { tellOf } from './letters.ts'
import { hasSecondStep } from './model.ts'
import { appConfirmationPath, appPath, appRemovalPath, newCodesPath, secondStepPath } from './paths.ts'
import { findMyNewSecret, findMySecondSteps } from './queries.ts'
import { appUrl } from './totp.ts'
import { appPage } from './views/app-page.ts'
import { codesPage, newCodesPage } from './views/codes-page.ts'
import { secondStepPage } from './views/second-step-page.ts'

export function secondStepRoutes(at: Routes, hall: Hall): void {
  const { door, settings } = hall

  at.get(secondStepPath, async ({ reader, viewer }) => {
    const [steps, passkeys] = [await findMySecondSteps(door, viewer), await listMyPasskeys(door, viewer)]
    return page(secondStepPage({ reader, steps, passkeys }))
  })

  at.post(appPath, async (asked) => {
    confirmed(asked)
    await beginApp(door, settings.secret, asked.viewer, asked.now)
    return seeOther(appPath)
  })

  at.get(appPath, async (asked) => {
    confirmed(asked)
    const secret = await findMyNewSecret(door, settings.secret, asked.viewer)
    return secret === null ? seeOther(secondStepPath) : page(await shownApp(asked, hall, secret))
  })

  at.post(appConfirmationPath, (asked) => tryFirstCode(asked, hall))

  at.post(appRemovalPath, async (asked) => {
    confirmed(asked)
    await removeApp(door, asked.viewer)
    tellOf('appOff', asked, hall, signedIn(asked.viewer))
    return seeOther(secondStepPath, { key: 'people.notices.appOff' })
  })
  codesRoutes(at, hall)
}

function codesRoutes(at: Routes, hall: Hall): void {
  at.get(newCodesPath, async (asked) => {
    confirmed(asked)
    return (await standForSomething(asked, hall)) ? page(newCodesPage(asked.reader)) : seeOther(secondStepPath)
  })

  at.post(newCodesPath, async (asked) => {
    confirmed(asked)
    if (!(await standForSomething(asked, hall))) return seeOther(secondStepPath)
    tellOf('newCodes', asked, hall, signedIn(asked.viewer))
    return showNewCodes(asked, hall)
  })
}

/** Recovery codes stand in for a second step: without one there are none to make. */
async function standForSomething({ viewer }: Asked, { door }: Hall): Promise<boolean> {
  return hasSecondStep(await findMySecondSteps(door, viewer))
}

async function tryFirstCode(asked: Asked, hall: Hall): Promise<Answer> {
  const { viewer, reader, body, address, now } = asked
  const { door, settings } = hall
  confirmed(asked)
  const secret = await findMyNewSecret(door, settings.secret, viewer)
  if (secret === null) return seeOther(secondStepPath)
  const form = parse(codeForm, body)
  if (!form.ok) return again(await shownApp(asked, hall, secret, { draft: form }))

  const trier = trierOf(settings.secret, 'code', signedIn(viewer), address)
  const { id, heardAt } = await unguardedTry(door, trier, now)
  if (heardAt !== null) {
    const trouble = waitSentence(reader, heardAt, 'people.secondStep.wait')
    return page(await shownApp(asked, hall, secret, { trouble }), 429)
  }
  if (!(await confirmApp(door, settings.secret, viewer, { code: form.value.code, now }))) {
    const draft = { entered: {}, problems: { code: 'people.secondStep.firstWrong' } } as const
    return again(await shownApp(asked, hall, secret, { draft }))
  }
  await unguardedSuccess(door, id)
  tellOf('appOn', asked, hall, signedIn(viewer))
  const { codesLeft } = await findMySecondSteps(door, viewer)
  return codesLeft === 0 ? showNewCodes(asked, hall) : seeOther(secondStepPath, { key: 'people.notices.appOn' })
}

/** They are in this answer and nowhere else, so a post answers with a page for once. */
export async function showNewCodes({ reader, viewer, now }: Asked, { door, settings }: Hall): Promise<Answer> {
  return page(codesPage({ reader, codes: await renewCodes(door, settings.secret, viewer, now) }))
}

interface Trouble {
  readonly draft?: Draft
  readonly trouble?: string
}

async function shownApp({ reader, viewer }: Asked, { system }: Hall, secret: string, trouble: Trouble = {}) {
  const { email, umbrella } = await findMyAddress(system, viewer)
  // Others may see the list in the app, as they may see a tab.
  const place = viewer.isDiscreet ? reader.words('shell.neutralTitle') : named(umbrella, reader.words)
  return appPage({ reader, secret, url: appUrl(place, email, secret), ...trouble })
}
