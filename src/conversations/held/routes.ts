import type { HeldPostId, PostId, ThreadId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse, typed, type Entered } from '#kernel/form.ts'
import { newId, parseId } from '#kernel/id.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { noDraft } from '#shell/index.ts'
import { chosenFiles } from '../../files/index.ts'
import { writingPath } from '../drafts/paths.ts'
import { purposeIn } from '../threads/forms.ts'
import { threadPath } from '../paths.ts'
import { holdOpening, holdReply, letThrough, sendBack, takeBack } from './commands.ts'
import { returnForm } from './forms.ts'
import { waitingPath } from './paths.ts'
import { shownWaiting } from './show.ts'

export function heldRoutes(at: Routes): void {
  at.get(waitingPath, async (asked) => page(await shownWaiting(asked, null, noDraft)))

  at.post('/waiting/:id/letting-through', async ({ db, viewer, id, now }) => {
    await letThrough(db, viewer, id<HeldPostId>('id'), now)
    return seeOther(waitingPath, { key: 'conversations.held.notices.letThrough' })
  })

  at.post('/waiting/:id/return', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const held = id<HeldPostId>('id')
    const form = parse(returnForm, body)
    if (!form.ok) return again(await shownWaiting(asked, held, form))

    await sendBack(db, viewer, held, { ...form.value, now })
    return seeOther(waitingPath, { key: 'conversations.held.notices.returned' })
  })

  at.post('/waiting/:id/taking-back', async ({ db, viewer, id, now }) => {
    const { communityId, threadId, entered } = await takeBack(db, viewer, id<HeldPostId>('id'), now)
    const purpose = purposeIn({ kind: typed(entered, 'kind'), activity: typed(entered, 'activity') })
    const { kind = null, activity = null } = purpose ?? {}
    return seeOther(writingPath({ communityId, threadId, kind, activity }), { key: 'drafts.notices.returned' })
  })
}

/** Instead of posting a reply: it waits. */
export async function replyWaits(asked: Asked, markdown: string): Promise<Answer> {
  const { db, viewer, id, body, now } = asked
  const thread = id<ThreadId>('id')
  const once = parseId<PostId>(typed(body, 'once')) ?? newId<PostId>()
  await holdReply(db, viewer, thread, { id: heldAs(once), title: '', markdown, entered: withFiles(asked), now })
  return seeOther(`${threadPath(thread)}#reply`, { key: 'conversations.held.notices.waits' })
}

interface Beginning {
  readonly title: string
  readonly body: string
}

/** The same instead of beginning a conversation. */
export async function openingWaits(asked: Asked, { title, body: markdown }: Beginning): Promise<Answer> {
  const { db, viewer, id, body, now } = asked
  const once = parseId<ThreadId>(typed(body, 'once')) ?? newId<ThreadId>()
  await holdOpening(db, viewer, id('id'), { id: heldAs(once), title, markdown, entered: withFiles(asked), now })
  return seeOther(waitingPath, { key: 'conversations.held.notices.waits' })
}

/** The form with the files that came with it, which stay their author's alone meanwhile. */
function withFiles(asked: Asked): Entered {
  return { ...asked.body, files: chosenFiles(asked).map(({ id }) => id) }
}

/** What waits bears the id of what it will be. */
function heldAs(id: string): HeldPostId {
  return parseId<HeldPostId>(id) ?? newId<HeldPostId>()
}
