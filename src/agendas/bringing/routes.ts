import type { ThreadId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { bringingPath, findThread, isMine, threadRules } from '../../conversations/index.ts'
import { listNext } from '../../gatherings/index.ts'
import { listOwn } from '../../protocols/index.ts'
import { bringingForm } from '../topics/forms.ts'
import { listBrought } from '../topics/queries.ts'
import { bringConversation } from './commands.ts'
import { bringingPage } from './views/bringing-page.ts'

const bringing = '/threads/:id/gathering'

/** From a conversation to a gathering, and where it was brought already. */
export function bringingRoutes(at: Routes): void {
  at.get(bringing, async (asked) => page(await shown(asked, noDraft)))

  at.post(bringing, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(bringingForm, body)
    if (!form.ok) return again(await shown(asked, form))
    const doubt = doubtOf(reader, body, { fields: ['words'] })
    if (doubt) return again(await shown(asked, { entered: body, problems: {}, doubt }))

    const thread = id<ThreadId>('id')
    await bringConversation(db, viewer, { thread, form: form.value, now })
    return seeOther(bringingPath(thread), { key: 'agendas.notices.brought' })
  })
}

/** A gathering further ahead than a year is not one that anybody brings a question to. */
const [daysAhead, gatheringsMax] = [366, 12]

async function shown({ db, viewer, reader, id, now }: Asked, draft: Draft): Promise<Html> {
  const thread = await findThread(db, viewer, id<ThreadId>('id'))
  authorize(threadRules, 'bring', viewer, thread)
  const next = { community: thread.communityId, days: daysAhead, count: gatheringsMax, now }
  const [coming, own, brought] = await Promise.all([
    listNext(db, viewer, next),
    listOwn(db, viewer, thread.communityId),
    listBrought(db, viewer, thread.id),
  ])
  const gatherings = coming.filter(({ liveAt }) => liveAt === null)
  const isMasked = isMine(viewer, thread) && thread.authorId !== viewer.id
  return bringingPage({ reader, thread, gatherings, coming, own, brought, isMasked, draft })
}
