import { page, seeOther } from '#kernel/answer.ts'
import { Invalid } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Routes } from '#kernel/routes.ts'
import { contentNotesPath } from '#shell/index.ts'
import { chooseOpenKinds } from './commands.ts'
import { openingForm } from './forms.ts'
import { listOpenKinds } from './queries.ts'
import { choicesPage } from './views/choices-page.ts'

export function contentNoteRoutes(at: Routes): void {
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
