import { z } from 'zod'
import { parseId } from '#kernel/id.ts'
import type { CommunityId } from '#database'
import { line } from '../umbrellas/index.ts'
import { sayings } from './model.ts'

export const words_length_max = 60

/** What entries say, wherever they are. */
export const wishForm = z.object({
  says: z.enum(sayings, 'calendars.forms.saysNeeded'),
  words: line(words_length_max),
  getsInvitations: z
    .string()
    .optional()
    .transform((tick) => tick === 'yes'),
})
export type WishForm = z.infer<typeof wishForm>

/** Of which community an address is asked for; of all, where none is named. */
export const feedForm = z.object({
  community: z
    .string()
    .default('')
    .refine((text) => text === '' || parseId(text) !== null, 'forms.notUnderstood')
    .transform((text) => parseId<CommunityId>(text)),
})
