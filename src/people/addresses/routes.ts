import { z } from 'zod'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { signedIn } from '#kernel/viewer.ts'
import { mePath, type Draft } from '#shell/index.ts'
import { findMyAddress, unguardedAddressee } from '../account-queries.ts'
import { trierOf } from '../guessing.ts'
import type { Hall } from '../hall.ts'
import { findMyEmail } from '../me/queries.ts'
import { waitSentence } from '../signing-in/entry.ts'
import { emailField } from '../signing-in/forms.ts'
import { unguardedTry } from '../signing-in/guess-commands.ts'
import { changeAddress } from './commands.ts'
import { addressChangedLetter, newAddressLetter } from './letters.ts'
import { addressPath, newAddressPath } from './paths.ts'
import { addressOverPage, addressPage, newAddressPage } from './views/address-pages.ts'
import { sealWish, wishIn } from './wish.ts'

const addressForm = z.object({ email: emailField })

export function addressRoutes(at: Routes, hall: Hall): void {
  at.get(addressPath, async (asked) => {
    confirmed(asked)
    return page(await shown(asked, hall))
  })

  at.post(addressPath, async (asked) => {
    confirmed(asked)
    const form = parse(addressForm, asked.body)
    return form.ok ? wish(asked, hall, form.value.email) : again(await shown(asked, hall, { draft: form }))
  })

  at.get(newAddressPath, async ({ reader, viewer, query, now }) => {
    const sealed = query['wish'] ?? ''
    const wished = wishIn(hall.settings.secret, signedIn(viewer), sealed, now)
    return wished ? page(newAddressPage({ reader, to: wished.to, wish: sealed })) : page(addressOverPage(reader), 410)
  })

  at.post(newAddressPath, (asked) => change(asked, hall))
}

/** The same is said whether or not somebody else has the address: a letter leaves where nobody has. */
async function wish(asked: Asked, hall: Hall, to: string): Promise<Answer> {
  const { reader, viewer, address, now, afterwards } = asked
  const { door, system, settings, wordsIn, post } = hall
  if (!hall.canSendLetters)
    return page(await shown(asked, hall, { trouble: reader.words('letters.errors.noMail') }), 503)
  const { heardAt } = await unguardedTry(door, trierOf(settings.secret, 'link', signedIn(viewer), address), now)
  if (heardAt !== null) {
    const trouble = waitSentence(reader, heardAt, 'people.secondStep.wait')
    return page(await shown(asked, hall, { trouble }), 429)
  }
  afterwards(async () => {
    const addressee = await findMyAddress(system, viewer)
    if ((await unguardedAddressee(system, to)) !== null) return
    const sealed = sealWish(settings.secret, addressee.id, { from: addressee.email, to }, now)
    await post(newAddressLetter({ addressee, wordsIn, origin: settings.origin }, to, sealed))
  })
  return seeOther(mePath, { key: 'people.notices.addressWished' })
}

async function change(asked: Asked, hall: Hall): Promise<Answer> {
  const { reader, viewer, body, now, afterwards } = asked
  const { door, system, settings, wordsIn, post } = hall
  const wished = wishIn(settings.secret, signedIn(viewer), typed(body, 'wish'), now)
  if (wished === null || !(await changeAddress(door, viewer, wished, now))) return page(addressOverPage(reader), 410)
  afterwards(async () => {
    const addressee = await findMyAddress(system, viewer)
    await post(addressChangedLetter({ addressee, wordsIn, origin: settings.origin }, wished, now))
  })
  return seeOther(mePath, { key: 'people.notices.addressChanged' })
}

interface Trouble {
  readonly draft?: Draft
  readonly trouble?: string
}

async function shown({ reader, viewer }: Asked, { door }: Hall, trouble: Trouble = {}) {
  return addressPage({ reader, email: await findMyEmail(door, viewer), ...trouble })
}
