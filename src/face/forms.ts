import { z } from 'zod'
import { line, passage } from '../umbrellas/index.ts'
import { answerLengthMax, questionLengthMax } from './model.ts'

/** Each language has both, or neither; one language is enough. */
export const questionForm = z
  .object({
    questionEn: line(questionLengthMax),
    answerEn: passage(answerLengthMax),
    questionFr: line(questionLengthMax),
    answerFr: passage(answerLengthMax),
  })
  .superRefine((form, { addIssue }) => {
    const lacks = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message })
    if (!form.questionEn && form.answerEn) lacks('questionEn', 'face.forms.questionNeeded')
    if (form.questionEn && !form.answerEn) lacks('answerEn', 'face.forms.answerNeeded')
    if (!form.questionFr && form.answerFr) lacks('questionFr', 'face.forms.questionNeeded')
    if (form.questionFr && !form.answerFr) lacks('answerFr', 'face.forms.answerNeeded')
    const isEmpty = Object.values(form).every((text) => text === '')
    if (isEmpty) for (const path of ['questionEn', 'questionFr']) lacks(path, 'face.forms.oneNeeded')
  })
export type QuestionForm = z.infer<typeof questionForm>

export const moveForm = z.object({ direction: z.enum(['up', 'down']) })
export type Direction = z.infer<typeof moveForm>['direction']
