import { z } from 'zod'
import { fileKinds } from './columns.ts'

export const sendingForm = z.object({ kind: z.enum(fileKinds, 'organisations.files.kindNeeded') })

export const exportForm = z.object({
  kind: z.enum(fileKinds, 'organisations.files.kindNeeded'),
  separator: z.enum([',', ';']).catch(','),
  mark: z.literal('yes').optional(),
})
