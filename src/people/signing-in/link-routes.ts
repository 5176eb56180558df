import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { unguardedAddressee } from '../account-queries.ts'
import { trierOf } from '../guessing.ts'
import { unguardedClaimLetter } from '../invitations/sending.ts'
import type { Hall } from '../hall.ts'
import { localPath } from '../local-path.ts'
import { entryByLink, onward, waitSentence } from './entry.ts'
import { linkForm, linkRequestForm } from './forms.ts'
import { unguardedTry } from './guess-commands.ts'
import { keptIn } from './kept.ts'
import { linkLetter } from './letters.ts'
import { linkPath, linkRequestPath, linkSentPath } from './paths.ts'
import { linkPage, linkRequestPage, linkSentPage } from './views/link-pages.ts'

export function linkRoutes(at: Routes, hall: Hall): void {
  const { letters } = hall

  at.get(linkRequestPath, async ({ reader, query }) => page(linkRequestPage({ reader, to: localPath(query['to']) })))

  at.post(
    linkRequestPath,
    async (asked) => {
      const { reader, body } = asked
      const kept = keptIn(body)
      const form = parse(linkRequestForm, body)
      if (!form.ok) return again(linkRequestPage({ reader, to: localPath(typed(body, 'to')), draft: form, kept }))
      if (!hall.canSendLetters) {
        const trouble = reader.words('letters.errors.noMail')
        return page(linkRequestPage({ reader, to: form.value.to, trouble, kept }), 503)
      }
      const wait = await requestLink(asked, hall, form.value)
      if (wait !== null) return page(linkRequestPage({ reader, to: form.value.to, trouble: wait, kept }), 429)
      return kept === null ? seeOther(linkSentPath) : page(linkSentPage({ reader, kept, letters }))
    },
    { isOpen: true },
  )

  at.get(linkSentPath, async ({ reader }) => page(linkSentPage({ reader, letters })))

  at.get(linkPath(':secret'), async ({ reader, param, query }) =>
    page(linkPage({ reader, secret: param('secret'), to: localPath(query['to']) })),
  )

  at.post(linkPath(':secret'), (asked) => useLink(asked, hall), { isOpen: true })
}

async function useLink(asked: Asked, hall: Hall): Promise<Answer> {
  const { reader, body, param } = asked
  const form = parse(linkForm, body)
  const { isShared, to } = form.ok ? form.value : { isShared: false, to: '/' }
  const entry = await entryByLink(hall, asked, param('secret'), isShared)
  if (entry !== 'wrong' && 'cookies' in entry) return onward(asked, entry, { to, kept: null })
  return page(linkRequestPage({ reader, to, trouble: reader.words('people.link.over') }), 410)
}

interface Request {
  readonly email: string
  readonly to: string
}

/**
 * Whatever the address, the same is done before the answer; who has it is looked up, and written to, when the answer
 * is on its way. Too many letters to one person are dropped in silence, since those before them still work.
 */
async function requestLink(asked: Asked, hall: Hall, { email, to }: Request): Promise<string | null> {
  const { now, address, reader, afterwards } = asked
  const { door, doorkeeper, system, settings, wordsIn, post } = hall
  const trier = trierOf(settings.secret, 'link', email, address)
  const tried = await unguardedTry(door, trier, now)
  if (tried.heardAt !== null) return tried.isOfAddress ? waitSentence(reader, tried.heardAt) : null

  const secret = await doorkeeper.linkSecret(email)
  afterwards(async () => {
    const addressee = await unguardedAddressee(system, email)
    if (addressee) await post(linkLetter({ addressee, wordsIn, origin: settings.origin, secret, to }))
    else await unguardedClaimLetter(hall, email, now)
  })
  return null
}
