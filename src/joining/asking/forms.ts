import { z } from 'zod'
import { line, passage } from '../../umbrellas/index.ts'
import { emailField, nameField } from '../../people/index.ts'

export const practiceMax = 300
export const wordsMax = 1000

const fields = {
  practice: line(practiceMax).pipe(z.string().min(1, 'joining.forms.practiceNeeded')),
  words: passage(wordsMax),
}

/** Of somebody who is signed in: what is known is not asked again. */
export const askingForm = z.object(fields)
export type AskingForm = z.infer<typeof askingForm>

/** Of somebody without an account. */
export const strangerForm = z.object({ name: nameField, email: emailField, ...fields })
export type StrangerForm = z.infer<typeof strangerForm>
