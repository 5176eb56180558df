import { z } from 'zod'
import type { RoomStepId } from '#database'
import { parseId } from '#kernel/id.ts'
import { cleanText } from '#kernel/text.ts'

/** Where to: on, back, or a step; and the moves that its page had seen. */
export const moveForm = z.object({
  to: z.union([
    z.enum(['next', 'back']),
    z.string().transform((text, context) => {
      const id = parseId<RoomStepId>(text)
      if (id === null) context.addIssue({ code: 'custom', message: 'forms.notUnderstood' })
      return id ?? z.NEVER
    }),
  ]),
  seen: z.coerce.number().int(),
})
export type MoveForm = z.infer<typeof moveForm>

export const step_title_max = 200

/** Something that nobody had planned. */
export const stepForm = z.object({
  title: z
    .string()
    .max(step_title_max, 'forms.tooLong')
    .transform((text) => cleanText(text).trim())
    .refine((text) => text !== '', 'rooms.forms.titleNeeded'),
  minutes: z.coerce
    .number('rooms.forms.minutes')
    .int('rooms.forms.minutes')
    .min(1, 'rooms.forms.minutes')
    .max(480, 'rooms.forms.minutes'),
})
export type StepForm = z.infer<typeof stepForm>
