import { z } from 'zod'
import type { PersonId } from '#database'
import { parseId } from '#kernel/id.ts'
import { cleanText } from '#kernel/text.ts'
import { gatheringLanguages, helps, settled } from './model.ts'

export const accessWords_max = 500
export const saidBack_max = 300

const text = (most: number) =>
  z
    .string()
    .max(most, 'forms.tooLong')
    .transform((typed) => cleanText(typed).trim())
    .default('')

export const accessForm = z.object({
  language: z.enum(gatheringLanguages).nullable().catch(null).default(null),
  help: z.preprocess((sent) => [sent ?? []].flat(), z.array(z.enum(helps, 'forms.notUnderstood'))),
  words: text(accessWords_max),
  of: z.enum(['one', 'series'], 'forms.notUnderstood').default('one'),
})
export type AccessForm = z.infer<typeof accessForm>

/** What became of a need, as it stood on the page of whoever says so. */
export const needForm = z.object({
  person: z.string().transform((sent, context) => {
    const person = parseId<PersonId>(sent)
    if (person) return person
    context.addIssue({ code: 'custom', message: 'forms.notUnderstood' })
    return z.NEVER
  }),
  seen: text(2000),
  state: z.enum(settled, 'gatherings.access.problems.state'),
  saidBack: text(saidBack_max),
})
export type NeedForm = z.infer<typeof needForm>
