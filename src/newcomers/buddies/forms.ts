import { z } from 'zod'
import type { PersonId } from '#database'
import { parseId } from '#kernel/id.ts'

const person = z.string('newcomers.forms.buddyNeeded').transform((text, context): PersonId => {
  const id = parseId<PersonId>(text)
  if (id !== null) return id
  context.addIssue({ code: 'custom', message: 'newcomers.forms.buddyNeeded' })
  return z.NEVER
})

export const askingForm = z.object({ newcomer: person, buddy: person })
export type AskingForm = z.infer<typeof askingForm>

export const answerForm = z.object({ answer: z.enum(['yes', 'no'], 'forms.notUnderstood') })

/** What somebody wishes of buddies: to be one, to have none, or no longer either. */
export const wishForm = z.object({ wish: z.enum(['glad', 'notGlad', 'alone', 'notAlone'], 'forms.notUnderstood') })
export type Wish = z.infer<typeof wishForm>['wish']
