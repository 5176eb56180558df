import { z } from 'zod'

export const letterChoices = ['daily', 'each', 'none'] as const

export const lettersForm = z.object({ letters: z.enum(letterChoices, 'notifications.forms.lettersNeeded') })
