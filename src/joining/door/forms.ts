import { z } from 'zod'

const sizeMax = 100_000

export const doorForm = z.object({
  takesRequests: z.literal('yes').optional(),
  asksYearly: z.literal('yes').optional(),
  coreSeesRequests: z.literal('yes').optional(),
  answerDays: z.coerce
    .number('joining.forms.daysNeeded')
    .int('joining.forms.daysNeeded')
    .min(1, 'joining.forms.daysNeeded')
    .max(90, 'joining.forms.daysNeeded'),
  sizeLimit: z
    .string()
    .default('')
    .transform((text) => (text.trim() === '' ? null : Number(text)))
    .refine(
      (size) => size === null || (Number.isInteger(size) && size >= 2 && size <= sizeMax),
      'joining.forms.sizeNeeded',
    ),
})
export type DoorForm = z.infer<typeof doorForm>
