import { z } from 'zod'
import { monthsMost } from './model.ts'

const months = z
  .string('conversations.support.chooseMonths')
  .regex(/^\d{1,2}$/, 'conversations.support.chooseMonths')
  .transform(Number)
  .refine((number) => number >= 1 && number <= monthsMost, 'conversations.support.chooseMonths')

export const settingsForm = z.object({
  open: z.literal('yes').optional(),
  months,
  /** The shorter time that whoever sends this has been told the consequences of. */
  sure: z.string().optional(),
})

export type SettingsForm = z.infer<typeof settingsForm>
