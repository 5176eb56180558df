import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import type { Parsed } from '#kernel/form.ts'

export const leadingForm = z.object({ wish: z.enum(['lead', 'leave']) })
export const skippingForm = z.object({ wish: z.enum(['skip', 'takeIn']) })

/** What a button sends, which nobody types. */
export function whatCame<T>(form: Parsed<T>): T {
  if (!form.ok) throw new Invalid('forms.notUnderstood')
  return form.value
}
