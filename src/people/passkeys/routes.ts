import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { signedIn } from '#kernel/viewer.ts'
import type { Draft } from '#shell/index.ts'
import { findMyAddress } from '../account-queries.ts'
import type { Hall } from '../hall.ts'
import { named } from '../letter.ts'
import { tellOf } from '../second-steps/letters.ts'
import { secondStepPath } from '../second-steps/paths.ts'
import { findMySecondSteps } from '../second-steps/queries.ts'
import { showNewCodes } from '../second-steps/routes.ts'
import { deviceNames } from '../sessions/model.ts'
import { addPasskey, removePasskey } from './commands.ts'
import { madeKey, passkeyForm } from './forms.ts'
import { makingOptions } from './options.ts'
import { newPasskeyPath, passkeyRemovalPath } from './paths.ts'
import { listMyPasskeys } from './queries.ts'
import { newPasskeyPage } from './views/new-passkey-page.ts'

export function passkeyRoutes(at: Routes, hall: Hall): void {
  at.get(newPasskeyPath, async (asked) => {
    confirmed(asked)
    return page(await shown(asked, hall))
  })

  at.post(newPasskeyPath, async (asked) => {
    confirmed(asked)
    const form = parse(passkeyForm, asked.body)
    return form.ok ? add(asked, hall, form.value) : again(await shown(asked, hall, form))
  })

  at.post(passkeyRemovalPath(':id'), async (asked) => {
    confirmed(asked)
    await removePasskey(hall.door, asked.viewer, asked.id('id'))
    tellOf('passkeyOff', asked, hall, signedIn(asked.viewer))
    return seeOther(secondStepPath, { key: 'people.notices.passkeyOff' })
  })
}

interface Adding {
  readonly passkey: string
  readonly name: string
}

async function add(asked: Asked, hall: Hall, { passkey, name }: Adding): Promise<Answer> {
  const { viewer, now } = asked
  const { door, settings } = hall
  const made = madeKey(passkey)
  if (made === null || !(await addPasskey(door, settings, viewer, { made, name, now }))) {
    const draft = { entered: { name }, problems: { '': 'people.passkeys.notMade' } } as const
    return again(await shown(asked, hall, draft))
  }
  tellOf('passkeyOn', asked, hall, signedIn(viewer))
  const { codesLeft } = await findMySecondSteps(door, viewer)
  return codesLeft === 0 ? showNewCodes(asked, hall) : seeOther(secondStepPath, { key: 'people.notices.passkeyOn' })
}

async function shown({ reader, viewer, userAgent, now }: Asked, { door, system, settings }: Hall, draft?: Draft) {
  const { id: person, email, name, umbrella } = await findMyAddress(system, viewer)
  // Others may see the list of keys in the browser, as they may see a tab.
  const place = viewer.isDiscreet ? reader.words('shell.neutralTitle') : named(umbrella, reader.words)
  const passkeys = await listMyPasskeys(door, viewer)
  const purpose = `register ${viewer.sessionId}` as const
  const options = makingOptions(settings, { purpose, passkeys, now, person, place, email, name })
  const { browser, system: machine } = deviceNames(userAgent)
  const suggestion = [machine, browser].filter(Boolean).join(', ')
  return newPasskeyPage({ reader, options, suggestion, ...(draft && { draft }) })
}
