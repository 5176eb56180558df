import type { FamilyId, PublicQuestionId, UmbrellaId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse, typed } from '#kernel/form.ts'
import { parseId } from '#kernel/id.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { aboutPath, openPage, readerIn } from '#shell/index.ts'
import { listUpcoming } from '../trainings/index.ts'
import { findUmbrella, publicQuestionsPath } from '../umbrellas/index.ts'
import { addQuestion, editQuestion, moveQuestion, removeQuestion, returnQuestion } from './commands.ts'
import { frameworkRoutes } from './framework/routes.ts'
import { questionHistoryRoutes } from './history/routes.ts'
import { listingRoutes } from './listing/routes.ts'
import { moveForm, questionForm } from './forms.ts'
import { facePath, questionReturnPath } from './paths.ts'
import { toldOnListedPage } from './model.ts'
import { findFace, findFaceAnswering, findQuestion, listPublic, listQuestions, listTakenOff } from './queries.ts'
import { directoryPage } from './views/directory-page.ts'
import { facePage } from './views/face-page.ts'
import { questionPage } from './views/question-page.ts'
import { questionsPage } from './views/questions-page.ts'

/** What an umbrella tells everybody, and where its administrators say it. */
export function faceRoutes(at: Routes, outside: Outside): void {
  at.get(aboutPath, (asked) => shown(asked, outside, asked.viewer.roof.id))
  at.get('/umbrellas/:id/about', (asked) => shown(asked, outside, asked.id('id')))
  at.get('/umbrellas/:id/about/communities', (asked) => shownWhole(asked, outside))
  frameworkRoutes(at, outside)
  listingRoutes(at, outside)
  listRoutes(at)
  questionRoutes(at)
  questionHistoryRoutes(at)
}

async function shown(asked: Asked, outside: Outside, id: UmbrellaId | null): Promise<Answer> {
  if (id === null) throw new NotFound('errors.notFound')
  const { questions, ...face } = await findFaceAnswering(asked.db, id)
  const isWhole = asked.viewer.id !== null || !face.isIndexed
  const told = await toldOf(asked, isWhole ? face.umbrellas : toldOnListedPage(face))
  const reader = readerIn(asked, outside)
  const address = outside.settings.origin + facePath(face.id)
  const hasMore = !isWhole && face.unlisted.length > 0
  return openPage(reader, facePage({ reader, face, address, questions, hasMore, ...told }))
}

/** All of it, on a page that search engines may not list. */
async function shownWhole(asked: Asked, outside: Outside): Promise<Answer> {
  const face = await findFace(asked.db, asked.id('id'))
  const reader = readerIn(asked, outside)
  return openPage(reader, directoryPage({ reader, face, ...(await toldOf(asked, face.umbrellas)) }))
}

async function toldOf({ db, viewer, now, query }: Asked, umbrellas: readonly UmbrellaId[]) {
  const on = now.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
  const communities = await listPublic(db, viewer, umbrellas, on)
  const trainings = await listUpcoming(db, viewer, { umbrellas, on })
  return { communities, trainings, family: parseId<FamilyId>(query['family']) }
}

function listRoutes(at: Routes): void {
  at.get('/umbrellas/:id/questions', async ({ db, viewer, reader, id, now }) => {
    const umbrella = await findUmbrella(db, viewer, id('id'))
    const questions = await listQuestions(db, umbrella.id)
    const takenOff = await listTakenOff(db, umbrella.id, now)
    return page(questionsPage({ reader, umbrella, questions, takenOff }))
  })

  at.get('/umbrellas/:id/questions/new', async ({ db, viewer, reader, id }) => {
    const umbrella = await findUmbrella(db, viewer, id('id'))
    return page(questionPage({ reader, umbrella, question: null }))
  })

  at.post('/umbrellas/:id/questions', async ({ db, viewer, reader, id, body, now }) => {
    const umbrella = await findUmbrella(db, viewer, id('id'))
    const form = parse(questionForm, body)
    if (!form.ok) return again(questionPage({ reader, umbrella, question: null, draft: form }))

    await addQuestion(db, viewer, { umbrella: umbrella.id, form: form.value, now })
    return seeOther(publicQuestionsPath(umbrella.id), { key: 'face.notices.added' })
  })
}

function questionRoutes(at: Routes): void {
  at.get('/umbrellas/:id/questions/:question', async (asked) => page(questionPage(await one(asked))))

  at.post('/umbrellas/:id/questions/:question', async (asked) => {
    const shownNow = await one(asked)
    const form = parse(questionForm, asked.body)
    if (!form.ok) return again(questionPage({ ...shownNow, draft: form }))

    const seen = typed(asked.body, 'seen')
    const isSaved = await editQuestion(asked.db, asked.viewer, { ...which(asked), form: form.value, seen })
    const draft = { entered: asked.body, problems: {} }
    if (!isSaved) return page(questionPage({ ...(await one(asked)), draft, isOvertaken: true }), 409)
    return seeOther(publicQuestionsPath(shownNow.umbrella.id), { key: 'face.notices.saved' })
  })

  at.post('/umbrellas/:id/questions/:question/move', async (asked) => {
    const form = parse(moveForm, asked.body)
    if (!form.ok) throw new NotFound('errors.notFound')

    const moving = which(asked)
    await moveQuestion(asked.db, asked.viewer, { ...moving, direction: form.value.direction })
    return seeOther(publicQuestionsPath(moving.umbrella))
  })

  at.post('/umbrellas/:id/questions/:question/removal', async (asked) => {
    const removed = which(asked)
    await removeQuestion(asked.db, asked.viewer, removed)
    const undo = questionReturnPath(removed.umbrella, removed.question)
    return seeOther(publicQuestionsPath(removed.umbrella), { key: 'face.notices.removed', undo })
  })

  at.post('/umbrellas/:id/questions/:question/return', async (asked) => {
    const returned = which(asked)
    await returnQuestion(asked.db, asked.viewer, returned)
    return seeOther(publicQuestionsPath(returned.umbrella), { key: 'face.notices.returned' })
  })
}

function which({ id, now }: Asked) {
  return { umbrella: id<UmbrellaId>('id'), question: id<PublicQuestionId>('question'), now }
}

async function one({ db, viewer, reader, id }: Asked) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  return { reader, umbrella, question: await findQuestion(db, umbrella.id, id<PublicQuestionId>('question')) }
}
