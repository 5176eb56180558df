import { z } from 'zod'
import type { PersonId } from '#database'
import { parseId } from '#kernel/id.ts'

/** Nobody, or somebody of a list. */
const somebody = z
  .string()
  .default('')
  .transform((text) => parseId<PersonId>(text))

export const runForm = z.object({
  presenter: somebody,
  support: somebody,
  skill: z
    .string()
    .optional()
    .transform((text) => text === 'yes'),
  seen: z.coerce.number().int(),
})
export type RunForm = z.infer<typeof runForm>
