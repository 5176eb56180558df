import { again, page, seeOther } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft } from '#shell/index.ts'
import { communityPath, reopeningPath, runningPath } from '../paths.ts'
import { findCommunity } from '../queries.ts'
import { communityRules } from '../rules.ts'
import { closeCommunity, openCommunity, reopenCommunity, sayDates } from './commands.ts'
import { datesForm } from './forms.ts'
import { closingPage } from './views/closing-page.ts'
import { runningPage } from './views/running-page.ts'

/** Where a community is opened, said to last so long, closed, and opened again. */
export function runningRoutes(at: Routes): void {
  at.get('/communities/:id/running', async (asked) => page(runningPage({ ...(await place(asked)), draft: noDraft })))

  at.post('/communities/:id/running', async (asked) => {
    const { db, viewer, body, now } = asked
    const here = await place(asked)
    const form = parse(datesForm, body)
    if (!form.ok) return again(runningPage({ ...here, draft: form }))

    await sayDates(db, viewer, { community: here.community.id, form: form.value, now })
    return seeOther(runningPath(here.community.id), { key: 'communities.notices.saved' })
  })

  at.post('/communities/:id/running/opening', async ({ db, viewer, id, now }) => {
    await openCommunity(db, viewer, { community: id('id'), now })
    return seeOther(communityPath(id('id')), { key: 'communities.notices.opened' })
  })

  at.get('/communities/:id/running/closing', async (asked) => {
    const here = await place(asked)
    authorize(communityRules, 'close', asked.viewer, here.community)
    confirmed(asked)
    return page(closingPage(here))
  })

  at.post('/communities/:id/running/closing', async (asked) => {
    const { db, viewer, id, now } = asked
    confirmed(asked)
    await closeCommunity(db, viewer, { community: id('id'), now })
    return seeOther(communityPath(id('id')), { key: 'communities.notices.closed', undo: reopeningPath(id('id')) })
  })

  at.post('/communities/:id/running/reopening', async ({ db, viewer, id, now }) => {
    await reopenCommunity(db, viewer, { community: id('id'), now })
    return seeOther(communityPath(id('id')), { key: 'communities.notices.reopened' })
  })
}

async function place({ db, viewer, reader, id }: Asked) {
  const community = await findCommunity(db, viewer, id('id'))
  authorize(communityRules, 'edit', viewer, community)
  return { reader, community, can: can(communityRules, viewer, community) }
}
