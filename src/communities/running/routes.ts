import { again, page, seeOther } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft } from '#shell/index.ts'
import { communityPath, reopeningPath, runningPath } from '../paths.ts'
import { findCommunity, listCommunities } from '../queries.ts'
import { isOver } from '../model.ts'
import { communityRules } from '../rules.ts'
import { closeCommunity, nameSuccessor, openCommunity, reopenCommunity, sayDates } from './commands.ts'
import { datesForm, successorForm } from './forms.ts'
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

  afterwardsRoutes(at)
}

/** What can be said of one that is over. */
function afterwardsRoutes(at: Routes): void {
  at.post('/communities/:id/running/successor', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(successorForm, body)
    if (!form.ok) throw new NotFound('errors.notFound')

    await nameSuccessor(db, viewer, { community: id('id'), ...form.value, now })
    return seeOther(communityPath(id('id')), { key: 'communities.notices.saved' })
  })

  at.post('/communities/:id/running/reopening', async ({ db, viewer, id, now }) => {
    await reopenCommunity(db, viewer, { community: id('id'), now })
    return seeOther(communityPath(id('id')), { key: 'communities.notices.reopened' })
  })
}

async function place({ db, viewer, reader, id }: Asked) {
  const community = await findCommunity(db, viewer, id('id'))
  authorize(communityRules, 'edit', viewer, community)
  const may = can(communityRules, viewer, community)
  // Where it can go on: those that are not over themselves.
  const around = may.succeed ? await listCommunities(db, viewer) : []
  const next = around.filter((one) => one.id !== community.id && (!isOver(one) || one.id === community.successor?.id))
  return { reader, community, can: may, next }
}
