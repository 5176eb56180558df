import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { noDraft } from '#shell/index.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { unguardedAddressee } from '../account-queries.ts'
import { trierOf } from '../guessing.ts'
import type { Hall } from '../hall.ts'
import { unguardedClaimLetter, unguardedRegistrationLetter } from '../invitations/sending.ts'
import { waitSentence } from '../signing-in/entry.ts'
import { linkRequestForm } from '../signing-in/forms.ts'
import { unguardedTry } from '../signing-in/guess-commands.ts'
import { linkLetter } from '../signing-in/letters.ts'
import type { OpenUmbrella } from './model.ts'
import { registrationPath, registrationSentPath } from './paths.ts'
import { findOpenUmbrella } from './queries.ts'
import { registrationPage, registrationSentPage } from './views/registration-page.ts'

export function registrationRoutes(at: Routes, hall: Hall): void {
  at.get(registrationPath, async (asked) => {
    const umbrella = await openUmbrella(asked)
    return page(registrationPage({ reader: asked.reader, umbrella, draft: noDraft }))
  })

  at.post(
    registrationPath,
    async (asked) => {
      const { reader, body } = asked
      const umbrella = await openUmbrella(asked)
      const form = parse(linkRequestForm, body)
      if (!form.ok) return again(registrationPage({ reader, umbrella, draft: form }))
      return register(asked, hall, umbrella, form.value.email)
    },
    { isOpen: true },
  )

  at.get(registrationSentPath, async ({ reader }) => page(registrationSentPage({ reader, letters: hall.letters })))
}

async function openUmbrella({ db }: Asked): Promise<OpenUmbrella> {
  const umbrella = await findOpenUmbrella(db)
  if (umbrella === null) throw new NotFound('errors.notFound')
  return umbrella
}

/** A letter goes to the address either way: a link to make the account, or, where there is one, to sign in. */
async function register(asked: Asked, hall: Hall, umbrella: OpenUmbrella, email: string): Promise<Answer> {
  const { reader, now, address, afterwards } = asked
  const { door, doorkeeper, system, settings, wordsIn, post } = hall
  const tried = await unguardedTry(door, trierOf(settings.secret, 'link', email, address), now)
  if (tried.isOfAddress && tried.heardAt !== null) {
    const draft = { entered: { email }, problems: {} }
    return page(registrationPage({ reader, umbrella, draft, trouble: waitSentence(reader, tried.heardAt) }), 429)
  }
  if (tried.heardAt !== null) return seeOther(registrationSentPath)

  const secret = await doorkeeper.linkSecret(email)
  afterwards(async () => {
    const addressee = await unguardedAddressee(system, email)
    if (addressee) return post(linkLetter({ addressee, wordsIn, origin: settings.origin, secret, to: '/' }))
    if (await unguardedClaimLetter(hall, email, now)) return
    await unguardedRegistrationLetter(hall, { email, language: reader.language, umbrellaId: umbrella.id, now })
  })
  return seeOther(registrationSentPath)
}
