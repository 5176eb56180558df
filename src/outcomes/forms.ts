import { z } from 'zod'
import { parseId } from '#kernel/id.ts'
import type { PersonId } from '#database'
import { line, passage } from '../umbrellas/index.ts'
import { rules, settlings, voices } from './model.ts'

export const lengths = { decision: 2000, objections: 2000, words: 1000, action: 500, learning: 2000 } as const

const written = (max: number) => passage(max).pipe(z.string().min(1, 'forms.writeSomething'))

export const decisionForm = z.object({
  text: written(lengths.decision),
  rule: z.enum(rules, 'outcomes.forms.rule'),
  state: z.enum(['proposed', 'decided', 'not_decided'], 'outcomes.forms.state'),
  objections: passage(lengths.objections).default(''),
})
export type DecisionForm = z.infer<typeof decisionForm>

function dayIn(day: string): Temporal.PlainDate | null {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(day)) return null
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** A day, or none yet, as a form sends it: none that is over on `today`, as nobody could keep it. */
export const actionDayFrom = (today: Temporal.PlainDate) =>
  z
    .string()
    .default('')
    .transform((text, context): Temporal.PlainDate | null => {
      const day = text.trim()
      if (day === '') return null
      const known = dayIn(day)
      if (known && Temporal.PlainDate.compare(known, today) >= 0) return known
      context.addIssue({ code: 'custom', message: known ? 'outcomes.forms.past' : 'outcomes.forms.due' })
      return z.NEVER
    })

/** Whoever is to do it, or nobody yet. */
export const actionOwner = z
  .string()
  .default('')
  .transform((id) => parseId<PersonId>(id))

export const actionFormFrom = (today: Temporal.PlainDate) =>
  z.object({
    text: line(lengths.action).pipe(z.string().min(1, 'forms.writeSomething')),
    owner: actionOwner,
    due: actionDayFrom(today),
  })
export type ActionForm = z.infer<ReturnType<typeof actionFormFrom>>

export const learningForm = z.object({ text: written(lengths.learning) })
export type LearningForm = z.infer<typeof learningForm>

/** Which words of a proposal stood on the page from which a form is sent (`wordingOf`). */
const seen = z.coerce.number().int().optional()

export const voiceForm = z
  .object({ voice: z.enum(voices, 'outcomes.forms.voice'), words: passage(lengths.words).default(''), seen })
  .refine(({ voice, words }) => voice !== 'object' || words !== '', {
    path: ['words'],
    message: 'outcomes.forms.reason',
  })
export type VoiceForm = z.infer<typeof voiceForm>

export const wordingForm = z.object({ text: written(lengths.decision), seen })
export const settlingForm = z.object({ as: z.enum(settlings, 'forms.notUnderstood'), seen })
export const closingForm = z.object({ as: z.enum(['done', 'dropped'], 'forms.notUnderstood').default('done') })

/** From where it was pressed: whoever did it at home stays there. */
export const pressedForm = z.object({ from: z.literal('home').nullable().default(null) })
