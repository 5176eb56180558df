import { z } from 'zod'
import { password_length_max, password_length_min } from '../limits.ts'
import { isCommon } from './commonest.ts'

/** Long, and not what everybody guesses first. Nothing is asked about kinds of characters. */
export const newPasswordField = z
  .string()
  .default('')
  .pipe(
    z
      .string()
      .min(password_length_min, 'people.forms.passwordShort')
      .max(password_length_max, 'people.forms.passwordLong')
      .refine((password) => !isCommon(password), 'people.forms.passwordCommon'),
  )

/** Left empty by those who would rather sign in by mail link. */
export const optionalPasswordField = z
  .literal('')
  .optional()
  .transform(() => null)
  .or(newPasswordField)

export const passwordForm = z.object({ current: z.string().default(''), password: newPasswordField })
export type PasswordForm = z.infer<typeof passwordForm>
