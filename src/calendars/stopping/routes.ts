import type { PersonId } from '#database'
import { page } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { unguardedStopInvitations } from '../commands.ts'
import { stoppingEntriesPath } from '../paths.ts'
import { holderOf } from './ticket.ts'
import { stoppedPage, stoppingPage } from './views/stopping-page.ts'

/** Stopping letters with entries by a letter’s link, without signing in (RFC 8058). */
export function stoppingRoutes(at: Routes, { system, settings }: Outside): void {
  const holder = ({ param }: Asked): PersonId => {
    const person = holderOf(param('ticket'), settings.secret)
    if (person === null) throw new NotFound('errors.notFound')
    return person
  }

  // Opening the link stops nothing, since mail programs open links by themselves to look what is behind them.
  at.get(stoppingEntriesPath(':ticket'), async (asked) => {
    holder(asked)
    return page(stoppingPage({ reader: asked.reader, ticket: asked.param('ticket') }))
  })

  at.post(
    stoppingEntriesPath(':ticket'),
    async (asked) => {
      await unguardedStopInvitations(system, holder(asked))
      return page(stoppedPage(asked.reader))
    },
    { isOpen: true },
  )
}
