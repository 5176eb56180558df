import type { PostId, UnmaskingId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { waitingPath } from '../held/paths.ts'
import { isWorn } from '../masks/queries.ts'
import { findPost } from '../posts/queries.ts'
import { postRules } from '../posts/rules.ts'
import { agree, askWho, refuse } from './commands.ts'
import { askingForm } from './forms.ts'
import { shownUntil, type Unmasking } from './model.ts'
import { unmaskingPath } from './paths.ts'
import { findLifted, findUnmasking, unguardedWearer } from './queries.ts'
import { unmaskingRules } from './rules.ts'
import { askingPage } from './views/asking-page.ts'
import { unmaskingPage, type Wearer } from './views/unmasking-page.ts'

export function unmaskingRoutes(at: Routes, outside: Outside): void {
  at.get('/posts/:id/mask', async (asked) => {
    // Whoever wrote it comes here from her inbox.
    const lifted = await findLifted(asked.db, asked.viewer, asked.id<PostId>('id'))
    return lifted ? seeOther(unmaskingPath(lifted.id)) : page(await asking(asked, noDraft))
  })

  at.post('/posts/:id/mask', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(askingForm, body)
    if (!form.ok) return again(await asking(asked, form))
    confirmed(asked)

    await askWho(db, viewer, id<PostId>('id'), { ...form.value, now })
    return seeOther(waitingPath, { key: 'conversations.unmasking.notices.asked' })
  })

  at.get('/waiting/masks/:id', async (asked) => {
    const { db, viewer, reader, id } = asked
    const unmasking = await findUnmasking(db, viewer, id<UnmaskingId>('id'))
    return page(unmaskingPage({ reader, unmasking, wearer: await wearerFor(asked, outside, unmasking) }))
  })

  at.post('/waiting/masks/:id/agreement', async (asked) => {
    const { db, viewer, id, now } = asked
    confirmed(asked)
    await agree(db, viewer, id<UnmaskingId>('id'), { now })
    return seeOther(unmaskingPath(id<UnmaskingId>('id')))
  })

  at.post('/waiting/masks/:id/refusal', async ({ db, viewer, id, now }) => {
    await refuse(db, viewer, id<UnmaskingId>('id'), { now })
    return seeOther(waitingPath, { key: 'conversations.unmasking.notices.refused' })
  })
}

async function asking({ db, viewer, reader, id }: Asked, draft: Draft) {
  const post = await findPost(db, viewer, id<PostId>('id'))
  authorize(postRules, 'askWho', viewer, post)
  if (!(await isWorn(db, post.authorId))) throw new NotFound('errors.notFound')
  return askingPage({ reader, post, draft })
}

/** The name, for the two who agreed, for a day, once each has shown that it is she. */
async function wearerFor(asked: Asked, { system, masks }: Outside, unmasking: Unmasking): Promise<Wearer | null> {
  const until = shownUntil(unmasking)
  const isShown = until !== null && Temporal.Instant.compare(asked.now, until) < 0
  if (!isShown || !unmaskingRules.learn(asked.viewer, unmasking)) return null
  confirmed(asked)
  return { name: await unguardedWearer(system, masks, unmasking.maskId) }
}
