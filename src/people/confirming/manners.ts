import { page, type Answer } from '#kernel/answer.ts'
import { ConfirmationNeeded } from '#kernel/errors.ts'
import { typed, type Entered } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked } from '#kernel/routes.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findMyAddress } from '../account-queries.ts'
import { isPassword } from '../doorkeeper.ts'
import { trierOf } from '../guessing.ts'
import { hallIn, type Hall } from '../hall.ts'
import { unguardedShownKey } from '../passkeys/commands.ts'
import { shownKey } from '../passkeys/forms.ts'
import { showingOptions } from '../passkeys/options.ts'
import { unguardedCode } from '../second-steps/code-commands.ts'
import type { SecondStep } from '../second-steps/model.ts'
import { tellOf } from '../second-steps/letters.ts'
import { unguardedSuccess, unguardedTry } from '../signing-in/guess-commands.ts'
import { keep } from '../signing-in/kept.ts'
import { makeLetterCode, noteConfirmed, takeLetterCode } from './commands.ts'
import { codeLetter } from './letters.ts'
import { confirmingFields } from './model.ts'
import { confirmationPath } from './paths.ts'
import { findMyMeans } from './queries.ts'
import { confirmationPage } from './views/confirmation-page.ts'

/** What the doors do about acts that ask who is there. */
export interface Confirming {
  confirm(asked: Asked): Promise<Asked>
  askToConfirm(asked: Asked, refusal: ConfirmationNeeded): Promise<Answer>
}

export function confirmingIn(outside: Outside): Confirming {
  const hall = hallIn(outside)
  return {
    confirm: (asked) => confirm(asked, hall),
    askToConfirm: (asked, refusal) => askToConfirm(asked, hall, refusal),
  }
}

/** The act with its own words alone, by somebody known to be there. What was shown and is wrong asks again. */
async function confirm(asked: Asked, hall: Hall): Promise<Asked> {
  const { viewer, body, now } = asked
  if (viewer.id === null || !names.some((name) => name in body)) return asked
  if (confirmingFields.letter in body) return sendCode(asked, hall)
  const by = await mustBeRight(asked, hall)
  await noteConfirmed(hall.door, viewer, { by, now })
  return { ...asked, viewer: { ...viewer, confirmedAt: now }, body: withoutConfirming(body) }
}

const names: readonly string[] = Object.values(confirmingFields)

function withoutConfirming(body: Entered): Entered {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)))
}

/** The second step that was shown, or null where what was shown is less and enough. */
async function mustBeRight(asked: Asked, hall: Hall): Promise<SecondStep | null> {
  const { viewer, address, now } = asked
  const { door, settings } = hall
  const trier = trierOf(settings.secret, 'code', signedIn(viewer), address)
  const { id, heardAt } = await unguardedTry(door, trier, now)
  if (heardAt !== null) {
    const minutes = Math.max(1, Math.ceil(now.until(heardAt).total('minutes')))
    throw new ConfirmationNeeded('people.secondStep.wait', { minutes })
  }
  const shown = await shownIn(asked, hall)
  if (shown === 'wrong') throw new ConfirmationNeeded('people.confirm.wrong')
  await unguardedSuccess(door, id)
  return shown
}

async function shownIn(asked: Asked, hall: Hall): Promise<SecondStep | null | 'wrong'> {
  const { viewer, body, now } = asked
  const { door, settings } = hall
  const means = await findMyMeans(door, viewer)
  const code = typed(body, confirmingFields.code)
  const password = typed(body, confirmingFields.password)
  if (means.hasSecondStep) {
    const person = signedIn(viewer)
    if (typed(body, confirmingFields.passkey) !== '') return (await isMyKey(asked, hall)) ? 'passkey' : 'wrong'
    const step = await unguardedCode(door, settings.secret, { person, code, now })
    if (step === 'recovery') tellOf('recovery', asked, hall, person)
    return step ?? 'wrong'
  }
  const isRight =
    code === ''
      ? means.passwordHash !== null && (await isPassword(means.passwordHash, password))
      : await takeLetterCode(door, settings.secret, viewer, { code, now })
  return isRight ? null : 'wrong'
}

async function isMyKey({ viewer, body, now }: Asked, { door, settings }: Hall): Promise<boolean> {
  const shown = shownKey(typed(body, confirmingFields.passkey))
  if (shown === null) return false
  return (await unguardedShownKey(door, settings, { shown, purpose: purposeFor(viewer), now })) === viewer.id
}

const purposeFor = ({ sessionId }: Viewer) => `confirm ${sessionId}` as const

/** A code by letter, for whoever has nothing else to show or has forgotten it. */
async function sendCode(asked: Asked, { door, settings, system, post, wordsIn }: Hall): Promise<never> {
  const { viewer, address, now, afterwards } = asked
  const trier = trierOf(settings.secret, 'link', signedIn(viewer), address)
  const { heardAt } = await unguardedTry(door, trier, now)
  const means = await findMyMeans(door, viewer)
  if (heardAt === null && !means.hasSecondStep) {
    const code = await makeLetterCode(door, settings.secret, viewer, now)
    afterwards(async () => post(codeLetter({ addressee: await findMyAddress(system, viewer), wordsIn, code })))
  }
  throw new ConfirmationNeeded('people.confirm.sent')
}

async function askToConfirm(asked: Asked, hall: Hall, { key, values, status }: ConfirmationNeeded): Promise<Answer> {
  const { reader, viewer, files, now } = asked
  const means = await findMyMeans(hall.door, viewer)
  const said = key === 'errors.confirmationNeeded' ? null : { key, text: reader.words(key, values) }
  const { passkeys } = means
  const keys = passkeys.length > 0 && showingOptions(hall.settings, { purpose: purposeFor(viewer), passkeys, now })
  const shown = {
    reader,
    means,
    keys: keys || null,
    said,
    canSendLetters: hall.canSendLetters,
    hasFiles: files.length > 0,
  }
  return page(confirmationPage({ ...shown, act: actOf(asked) }), status)
}

/** What goes on afterwards: the post with its words, or the page that was asked for. */
function actOf({ body, path, method, reader }: Asked) {
  if (method === 'GET') return { action: confirmationPath, fields: [['to', reader.path] as const] }
  return { action: path, fields: keep(path, body).fields }
}
