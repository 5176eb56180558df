import { again, page, seeOther } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Routes } from '#kernel/routes.ts'
import type { PersonId } from '#database'
import { newsLettersPath } from '#shell/index.ts'
import { chooseLetters, unguardedStopLetters } from './commands.ts'
import { lettersForm } from './forms.ts'
import { findMyLetters } from './letters/queries.ts'
import { personOf } from './letters/ticket.ts'
import { lettersPage } from './views/letters-page.ts'
import { stoppedPage, stoppingPage } from './views/stopping-page.ts'

export function letterRoutes(at: Routes, { system, settings, mailer }: Outside): void {
  at.get(newsLettersPath, async ({ db, viewer, reader }) => {
    const letters = await findMyLetters(db, viewer)
    return page(lettersPage({ reader, letters, canSend: mailer.isReady }))
  })

  at.post(newsLettersPath, async ({ db, viewer, reader, body, now }) => {
    const form = parse(lettersForm, body)
    if (!form.ok) {
      const letters = await findMyLetters(db, viewer)
      return again(lettersPage({ reader, letters, canSend: mailer.isReady, draft: form }))
    }
    await chooseLetters(db, viewer, { letters: form.value.letters, now })
    return seeOther(newsLettersPath, { key: 'notifications.notices.chosen' })
  })

  const holder = (ticket: string): PersonId => {
    const person = personOf(ticket, settings.secret)
    if (person === null) throw new NotFound('errors.notFound')
    return person
  }

  // Opening the link stops nothing, since mail programs open links by themselves to look what is behind them.
  at.get('/letters/:ticket/stop', async ({ reader, param }) => {
    holder(param('ticket'))
    return page(stoppingPage({ reader, ticket: param('ticket') }))
  })

  at.post(
    '/letters/:ticket/stop',
    async ({ reader, param }) => {
      await unguardedStopLetters(system, holder(param('ticket')))
      return page(stoppedPage(reader))
    },
    { isOpen: true },
  )
}
