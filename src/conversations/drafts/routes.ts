import { empty, page, seeOther, type Answer } from '#kernel/answer.ts'
import { Invalid } from '#kernel/errors.ts'
import { parse, type Entered } from '#kernel/form.ts'
import type { Routes } from '#kernel/routes.ts'
import { signedIn } from '#kernel/viewer.ts'
import type { DraftId } from '#database'
import { chosenFiles } from '../../files/index.ts'
import { discardDraft, keepDraft, returnDraft } from './commands.ts'
import { draftForm, type DraftForm } from './forms.ts'
import { draftReturnPath, draftsPath, keepingPath, writingPath } from './paths.ts'
import { listDrafts } from './queries.ts'
import { draftsPage } from './views/drafts-page.ts'
import { longerDraftPage } from './views/longer-draft-page.ts'

export function draftRoutes(at: Routes): void {
  at.get(draftsPath, async ({ db, viewer, reader }) => {
    signedIn(viewer)
    return page(draftsPage({ reader, drafts: await listDrafts(db, viewer) }))
  })

  at.post(draftsPath, async (asked) => {
    const form = draftIn(asked.body)
    const kept = await keepDraft(asked.db, asked.viewer, { ...form, files: chosenFiles(asked), now: asked.now })
    if (kept.isKept) return seeOther(writingPath(form), { key: 'drafts.notices.kept' })
    return page(longerDraftPage({ reader: asked.reader, form, ...kept }), 409)
  })

  at.post(keepingPath, async (asked): Promise<Answer> => {
    const { db, viewer, body, now } = asked
    const kept = await keepDraft(db, viewer, { ...draftIn(body), files: chosenFiles(asked), now })
    return { ...empty(), status: kept.isKept ? 204 : 409, headers: { etag: `"${kept.version}"` } }
  })

  at.post('/drafts/:id/discarding', async ({ db, viewer, id, now }) => {
    const draft = id<DraftId>('id')
    await discardDraft(db, viewer, draft, now)
    return seeOther(draftsPath, { key: 'drafts.notices.discarded', undo: draftReturnPath(draft) })
  })

  at.post('/drafts/:id/return', async ({ db, viewer, id }) => {
    await returnDraft(db, viewer, id<DraftId>('id'))
    return seeOther(draftsPath, { key: 'drafts.notices.returned' })
  })
}

function draftIn(body: Entered): DraftForm {
  const form = parse(draftForm, body)
  if (form.ok) return form.value
  const [problem] = Object.values(form.problems)
  throw new Invalid(problem ?? 'forms.notUnderstood')
}
