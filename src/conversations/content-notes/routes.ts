import type { PostId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { Invalid } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { contentNotesPath, noDraft, type Draft } from '#shell/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { postPath } from '../paths.ts'
import { findPost } from '../posts/queries.ts'
import { postRules } from '../posts/rules.ts'
import { addNote, chooseOpenKinds } from './commands.ts'
import { addingForm, openingForm } from './forms.ts'
import { listOpenKinds } from './queries.ts'
import { addingPage } from './views/adding-page.ts'
import { choicesPage } from './views/choices-page.ts'

export function contentNoteRoutes(at: Routes): void {
  addingRoutes(at)

  at.get(contentNotesPath, async ({ db, viewer, reader }) =>
    page(choicesPage({ reader, open: await listOpenKinds(db, viewer) })),
  )

  at.post(contentNotesPath, async ({ db, viewer, body }) => {
    const form = parse(openingForm, body)
    if (!form.ok) throw new Invalid('forms.notUnderstood')
    await chooseOpenKinds(db, viewer, form.value.open)
    return seeOther(contentNotesPath, { key: 'conversations.contentNotes.notices.chosen' })
  })
}

function addingRoutes(at: Routes): void {
  at.get('/posts/:id/note', async (asked) => page(await adding(asked, noDraft)))

  at.post('/posts/:id/note', async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(addingForm, body)
    if (!form.ok) return again(await adding(asked, form))
    const doubt = doubtOf(reader, body, { fields: ['note'] })
    if (doubt) return again(await adding(asked, { entered: body, problems: {}, doubt }))

    const { noteKind: kind, note: words } = form.value
    const post = await addNote(db, viewer, id<PostId>('id'), { note: { kind, words }, now })
    return seeOther(postPath(post.threadId, post.seq), { key: 'conversations.contentNotes.notices.added' })
  })
}

async function adding({ db, viewer, reader, id }: Asked, draft: Draft) {
  const post = await findPost(db, viewer, id<PostId>('id'))
  authorize(postRules, 'addNote', viewer, post)
  return addingPage({ reader, post, draft })
}
