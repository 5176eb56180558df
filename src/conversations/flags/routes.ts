import type { FlagId, PostId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { waitingPath } from '../held/paths.ts'
import { shownWaiting } from '../held/show.ts'
import { postPath } from '../paths.ts'
import { isHidden } from '../posts/model.ts'
import { findPost } from '../posts/queries.ts'
import { postRules } from '../posts/rules.ts'
import { flagPost, letStand, mend } from './commands.ts'
import { flagForm, mendingForm } from './forms.ts'
import { flaggingPage } from './views/flagging-page.ts'

export function flagRoutes(at: Routes): void {
  at.get('/posts/:id/flag', async (asked) => page(await flagging(asked, noDraft)))

  at.post('/posts/:id/flag', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(flagForm, body)
    if (!form.ok) return again(await flagging(asked, form))

    const post = await flagPost(db, viewer, id<PostId>('id'), { ...form.value, now })
    const key = `conversations.flags.notices.${isHidden(post) ? 'hidden' : 'flagged'}` as const
    return seeOther(postPath(post.threadId, post.seq), { key })
  })

  at.post('/waiting/flags/:id/standing', async ({ db, viewer, id, now }) => {
    await letStand(db, viewer, id<FlagId>('id'), now)
    return seeOther(waitingPath, { key: 'conversations.flags.notices.stands' })
  })

  at.post('/waiting/flags/:id/mending', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const flag = id<FlagId>('id')
    const form = parse(mendingForm, body)
    if (!form.ok) return again(await shownWaiting(asked, flag, form))

    await mend(db, viewer, flag, { ...form.value, now })
    return seeOther(waitingPath, { key: 'conversations.flags.notices.mended' })
  })
}

async function flagging({ db, viewer, reader, id }: Asked, draft: Draft) {
  const post = await findPost(db, viewer, id<PostId>('id'))
  authorize(postRules, 'flag', viewer, post)
  return flaggingPage({ reader, post, draft })
}
