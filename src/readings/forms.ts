import { z } from 'zod'
import { safeUrl } from '#kernel/url.ts'
import { line, passage } from '../umbrellas/index.ts'
import { question_length_max, questions_max } from './model.ts'

export const lengths = { title: 300, author: 300, url: 1000, questions: 4000 } as const

/** Those fields in which somebody could name whom she should not. */
export const wordFields = ['title', 'author', 'questions'] as const

const url = line(lengths.url).transform((text, context): string => {
  if (text === '') return ''
  const safe = safeUrl(/^[\w-]+(\.[\w-]+)+(\/|$|\?)/.test(text) ? `https://${text}` : text)
  if (safe.startsWith('https:') && safe.length <= lengths.url) return safe
  context.addIssue({ code: 'custom', message: 'readings.forms.url' })
  return z.NEVER
})

const minutes = z
  .string()
  .default('')
  .transform((text, context): number | null => {
    const typed = text.trim()
    if (typed === '') return null
    if (/^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 600) return Number(typed)
    context.addIssue({ code: 'custom', message: 'readings.forms.minutes' })
    return z.NEVER
  })

/** One on each line. */
const questions = passage(lengths.questions)
  .transform((text) =>
    text
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  )
  .pipe(
    z
      .array(z.string().max(question_length_max, 'readings.forms.questionLength'))
      .max(questions_max, 'readings.forms.tooMany'),
  )

export const readingForm = z.object({
  seen: z.coerce.number('forms.notUnderstood').int().min(0).default(0),
  title: line(lengths.title).pipe(z.string().min(1, 'forms.writeSomething')),
  author: line(lengths.author),
  url,
  minutes,
  how: z.enum(['before', 'together'], 'readings.forms.how'),
  questions,
})
export type ReadingForm = z.infer<typeof readingForm>

export const movingForm = z.object({ to: z.enum(['up', 'down'], 'forms.notUnderstood') })
