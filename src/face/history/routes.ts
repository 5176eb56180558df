import type { PublicQuestionId, UmbrellaId } from '#database'
import { page } from '#kernel/answer.ts'
import type { Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { findUmbrella, umbrellaRules } from '../../umbrellas/index.ts'
import { findQuestion } from '../queries.ts'
import { listQuestionVersions } from './queries.ts'
import { questionVersionsPage } from './views/versions-page.ts'

/** What a public question said before. Bringing it back is a change like any other. */
export function questionHistoryRoutes(at: Routes): void {
  at.get('/umbrellas/:id/questions/:question/versions', async ({ db, viewer, reader, id }) => {
    const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
    authorize(umbrellaRules, 'edit', viewer, umbrella)
    const question = await findQuestion(db, umbrella.id, id<PublicQuestionId>('question'))
    const versions = await listQuestionVersions(db, viewer, question)
    return page(questionVersionsPage({ reader, umbrella, question, versions }))
  })
}
