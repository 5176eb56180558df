import { z } from 'zod'
import type { PersonId, RoomHandId } from '#database'
import { parseId, type Id } from '#kernel/id.ts'

function idField<X extends Id<string>>() {
  return z.string().transform((text, context) => {
    const id = parseId<X>(text)
    if (id === null) context.addIssue({ code: 'custom', message: 'forms.notUnderstood' })
    return id ?? z.NEVER
  })
}

export const roundForm = z.object({ act: z.enum(['chance', 'arrival', 'passers', 'end']) })
export type RoundAct = z.infer<typeof roundForm>['act']

/** Whose turn the page showed, so that of two who press at once only one is counted. */
export const turnForm = z.object({ person: idField<PersonId>(), act: z.enum(['done', 'pass']) })
export type TurnForm = z.infer<typeof turnForm>

export const handForm = z.object({ act: z.enum(['raise', 'lower']) })
export const wordForm = z.object({ hand: idField<RoomHandId>(), act: z.enum(['call', 'done']) })
export type WordForm = z.infer<typeof wordForm>
export const fairForm = z.object({ fair: z.enum(['yes', 'no']) })
