import { z } from 'zod'
import { nameField } from '../../people/index.ts'
import { invitationFields, passage } from '../../umbrellas/index.ts'

export const notesMax = 10_000

export const handOverForm = z.object({ name: nameField, ...invitationFields, notes: passage(notesMax) })
export type HandOverForm = z.infer<typeof handOverForm>
