import { z } from 'zod'
import { emailField, nameField } from '../people/index.ts'
import { passage } from '../umbrellas/index.ts'
import { interestWordsMax } from './model.ts'

const fields = { words: passage(interestWordsMax) }

/** Of somebody who is signed in. */
export const interestForm = z.object(fields)

/** Of somebody without an account. */
export const strangerInterestForm = z.object({ name: nameField, email: emailField, ...fields })
export type StrangerInterestForm = z.infer<typeof strangerInterestForm>
