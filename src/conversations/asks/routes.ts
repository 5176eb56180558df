import type { ThreadId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { signedIn } from '#kernel/viewer.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { readKey } from '../model.ts'
import { askingAgainPath, threadPath } from '../paths.ts'
import { findThread } from '../threads/queries.ts'
import { threadRules } from '../threads/rules.ts'
import { askAgain, resolveAsk } from './commands.ts'
import { outcomeForm } from './forms.ts'
import { listAsksToFollowUp, listUnanswered } from './queries.ts'
import { communityAsksPage, myAsksPage } from './views/asks-page.ts'
import { outcomePage } from './views/outcome-page.ts'

export function askRoutes(at: Routes): void {
  at.get('/asks', async ({ db, viewer, reader, query, now }) => {
    signedIn(viewer)
    const after = readKey(query['after'])
    const asks = await listUnanswered(db, viewer, { community: null, after })
    const followUps = after ? [] : await listAsksToFollowUp(db, viewer, now)
    return page(myAsksPage({ reader, asks, followUps, after }))
  })

  at.get('/communities/:id/asks', async ({ db, viewer, reader, id, query }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    const after = readKey(query['after'])
    const asks = await listUnanswered(db, viewer, { community: community.id, after })
    const may = can(communityRules, viewer, community)
    return page(communityAsksPage({ reader, community, can: may, asks, after }))
  })

  at.get('/threads/:id/outcome', async (asked) => page(await askingWhatCame(asked, noDraft)))

  at.post('/threads/:id/outcome', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(outcomeForm, body)
    if (!form.ok) return again(await askingWhatCame(asked, form))
    const doubt = doubtOf(asked.reader, body, { fields: ['note'] })
    if (doubt) return again(await askingWhatCame(asked, { entered: body, problems: {}, doubt }))

    const thread = id<ThreadId>('id')
    await resolveAsk(db, viewer, thread, { ...form.value, now })
    return seeOther(threadPath(thread), { key: 'conversations.notices.resolved', undo: askingAgainPath(thread) })
  })

  at.post('/threads/:id/asking-again', async ({ db, viewer, id, now }) => {
    const thread = id<ThreadId>('id')
    await askAgain(db, viewer, thread, now)
    return seeOther(threadPath(thread), { key: 'conversations.notices.askedAgain' })
  })
}

async function askingWhatCame({ db, viewer, reader, id }: Asked, draft: Draft) {
  const thread = await findThread(db, viewer, id<ThreadId>('id'))
  authorize(threadRules, 'resolve', viewer, thread)
  return outcomePage({ reader, thread, draft })
}
