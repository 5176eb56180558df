import { page, seeOther } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { learningPath } from '#shell/index.ts'
import { lessonPath } from '../paths.ts'
import { finishLesson, unfinishLesson } from './commands.ts'
import { lessonIn, nextAfter, type Lesson } from './model.ts'
import { findRead } from './queries.ts'
import { learningPage } from './views/learning-page.ts'
import { lessonPage } from './views/lesson-page.ts'

export function learningRoutes(at: Routes): void {
  at.get(learningPath, async ({ db, viewer, reader }) =>
    page(learningPage({ reader, read: await findRead(db, viewer) })),
  )

  at.get(`${learningPath}/:lesson`, async (asked) => {
    const { db, viewer, reader } = asked
    const read = await findRead(db, viewer)
    const lesson = lessonOf(asked)
    return page(lessonPage({ reader, lesson, isRead: read.has(lesson), next: nextAfter(lesson, read) }))
  })

  at.post(`${learningPath}/:lesson/reading`, async (asked) => {
    const { db, viewer, now } = asked
    const lesson = lessonOf(asked)
    await finishLesson(db, viewer, lesson, now)
    const next = nextAfter(lesson, await findRead(db, viewer))
    return seeOther(next === null ? learningPath : lessonPath(next))
  })

  at.post(`${learningPath}/:lesson/unreading`, async (asked) => {
    const { db, viewer } = asked
    const lesson = lessonOf(asked)
    await unfinishLesson(db, viewer, lesson)
    return seeOther(lessonPath(lesson))
  })
}

function lessonOf({ param }: Asked): Lesson {
  const lesson = lessonIn(param('lesson'))
  if (lesson === null) throw new NotFound('errors.notFound')
  return lesson
}
