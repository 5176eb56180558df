import { z } from 'zod'
import { password_length_max } from '../limits.ts'
import { localPath } from '../local-path.ts'

export const emailField = z
  .string()
  .default('')
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email('people.forms.emailNeeded').max(254, 'people.forms.emailNeeded'))

export const tickField = z
  .literal('yes')
  .optional()
  .transform((tick) => tick === 'yes')

const toField = z.string().default('/').transform(localPath)

export const signInForm = z.object({
  email: emailField,
  password: z
    .string()
    .default('')
    .pipe(z.string().min(1, 'people.forms.passwordNeeded').max(password_length_max, 'people.signIn.wrong')),
  isShared: tickField,
  to: toField,
})
export type SignInForm = z.infer<typeof signInForm>

export const linkRequestForm = z.object({ email: emailField, to: toField })

export const linkForm = z.object({ isShared: tickField, to: toField })
