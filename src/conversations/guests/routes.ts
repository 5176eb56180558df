import type { GuestId, PostId, ThreadId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { guestPath, noDraft, type Draft } from '#shell/index.ts'
import { enterCommunity } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { isOwnAddress, linkToHandOver, sendLetter, yourself } from '../../umbrellas/index.ts'
import { findThread } from '../threads/queries.ts'
import { threadRules } from '../threads/rules.ts'
import { askGuest, endGuest, endVisit } from './commands.ts'
import { guestAnswerForm, guestForm } from './forms.ts'
import { guestsPath, visitPath } from './paths.ts'
import { findVisit, listGuests, listVisited, listVisits } from './queries.ts'
import { guestsPage } from './views/guests-page.ts'
import { visitPage } from './views/visit-page.ts'
import { visitsPage, visitsPart } from './views/visits-page.ts'
import { answerAsGuest, takeBackAsGuest } from './visit-commands.ts'

/** People from outside in one conversation: who asks them in, and what is open to them. */
export function guestRoutes(at: Routes, outside: Outside, elsewhere: Elsewhere): void {
  askingRoutes(at, outside)
  visitRoutes(at, outside, elsewhere)
}

/** What else is open to a guest, from another room. */
type Elsewhere = (asked: Asked) => Promise<Html | null>

/** Where somebody is a guest, for a page that lists her communities. */
export async function visitsSection({ db, viewer, reader, now }: Asked): Promise<Html | null> {
  const visits = await listVisits(db, viewer, now)
  return visits.length === 0 ? null : visitsPart(reader, visits)
}

function askingRoutes(at: Routes, outside: Outside): void {
  at.get('/threads/:id/guests', async (asked) => page(await guestsShown(asked, outside, noDraft)))

  at.post('/threads/:id/guests', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(guestForm, body)
    if (!form.ok) return again(await guestsShown(asked, outside, form))
    if (await isOwnAddress(asked, outside, form.value.email)) {
      return again(await guestsShown(asked, outside, { entered: body, problems: { email: yourself } }))
    }

    const sent = await askGuest(db, viewer, id<ThreadId>('id'), { form: form.value, now })
    return sendLetter(asked, outside, sent, guestsPath(id('id')))
  })

  at.post('/threads/:id/guests/:guest/end', async ({ db, viewer, id, now }) => {
    const [thread, guest] = [id<ThreadId>('id'), id<GuestId>('guest')]
    await endGuest(db, viewer, { thread, guest, now })
    return seeOther(guestsPath(thread), { key: 'conversations.guests.notices.ended' })
  })
}

async function guestsShown(asked: Asked, outside: Outside, draft: Draft) {
  const { db, viewer, reader, id } = asked
  const thread = await findThread(db, viewer, id<ThreadId>('id'))
  authorize(threadRules, 'askGuests', viewer, thread)
  const { memberCount } = await enterCommunity(db, viewer, thread.communityId)
  const guests = await listGuests(db, viewer, thread.id)
  return guestsPage({ reader, thread, guests, memberCount, url: linkToHandOver(asked, outside), draft })
}

function visitRoutes(at: Routes, { system }: Outside, elsewhere: Elsewhere): void {
  at.get(guestPath, async (asked) => {
    const { db, viewer, reader, now } = asked
    const visits = await listVisits(db, viewer, now)
    const more = await elsewhere(asked)
    const [only] = visits
    return only && visits.length === 1 && !more
      ? seeOther(visitPath(only.threadId))
      : page(visitsPage(reader, visits, more))
  })

  at.get('/guest/:id', async (asked) => page(await visitShown(asked, noDraft)))

  at.post('/guest/:id/answers', async (asked): Promise<Answer> => {
    const { viewer, reader, id, body, now } = asked
    if (typed(body, 'see') === 'preview') {
      const { html } = renderMarkdown(typed(body, 'body'))
      return again(await visitShown(asked, { entered: body, problems: {} }, html))
    }
    const form = parse(guestAnswerForm, body)
    if (!form.ok) return again(await visitShown(asked, form))
    const doubt = doubtOf(reader, body, { fields: ['body', 'note'] })
    if (doubt) return again(await visitShown(asked, { entered: body, problems: {}, doubt }))

    await answerAsGuest(system, viewer, id<ThreadId>('id'), { form: form.value, now })
    return seeOther(visitPath(id('id')), { key: 'conversations.notices.replied' })
  })

  at.post('/guest/:id/answers/:post/deletion', async ({ viewer, id, now }) => {
    await takeBackAsGuest(system, viewer, id<ThreadId>('id'), { post: id<PostId>('post'), now })
    return seeOther(visitPath(id('id')), { key: 'conversations.notices.postDeleted' })
  })

  at.post('/guest/:id/end', async ({ db, viewer, id, now }) => {
    await endVisit(db, viewer, { thread: id<ThreadId>('id'), now })
    return seeOther(guestPath, { key: 'conversations.guests.notices.left' })
  })
}

async function visitShown({ db, viewer, reader, id, now }: Asked, draft: Draft, preview: string | null = null) {
  const visit = await findVisit(db, viewer, id<ThreadId>('id'), now)
  const posts = await listVisited(db, visit, now)
  return visitPage({ reader, visit, posts, draft, preview })
}
