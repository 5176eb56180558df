import { z } from 'zod'
import type { FeedbackQuestion } from '#database'
import { passage } from '../umbrellas/index.ts'
import { questions, questionsMost, steps } from './model.ts'

export const wordsMost = 1000

/** What a question's field is called. */
export const fieldOf = (question: FeedbackQuestion) => `step-${question}`

const step = z.enum(
  steps.map((one) => String(one)),
  'forms.notUnderstood',
)

const fields = z.looseObject({ helped: passage(wordsMost).default(''), different: passage(wordsMost).default('') })

/** Everything may be left out, but not everything at once. */
export const answerForm = fields
  .transform(({ helped, different, ...sent }) => ({ steps: stepsIn(sent), helped, different }))
  .pipe(z.object({ steps: z.record(z.string(), step), helped: z.string(), different: z.string() }))
  .refine(({ steps: chosen, helped, different }) => Object.keys(chosen).length > 0 || helped + different !== '', {
    path: [''],
    message: 'feedback.forms.something',
  })
export type AnswerForm = z.infer<typeof answerForm>

/** What was chosen, under its question. */
function stepsIn(sent: Readonly<Record<string, unknown>>) {
  const said = questions.map((question) => [question, sent[fieldOf(question)] ?? ''] as const)
  return Object.fromEntries(said.filter(([, one]) => one !== ''))
}

const several = z.preprocess((sent) => [sent ?? []].flat(), z.array(z.enum(questions, 'forms.notUnderstood')))

export const choiceForm = z
  .object({
    asking: z.enum(['on', 'off'], 'forms.notUnderstood').default('on'),
    questions: several.pipe(z.array(z.enum(questions)).max(questionsMost, 'feedback.forms.most')),
    words: z.literal('yes').optional(),
  })
  .refine(({ asking, questions: chosen, words }) => asking === 'off' || chosen.length > 0 || words === 'yes', {
    path: ['questions'],
    message: 'feedback.forms.nothing',
  })
export type ChoiceForm = z.infer<typeof choiceForm>
