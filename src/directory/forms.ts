import { z } from 'zod'
import type { CommunityId, PersonId } from '#database'
import { parseId, type Id } from '#kernel/id.ts'
import { wordsIn, type Wanted } from './model.ts'

const given = <X extends Id<string>>() =>
  z
    .string()
    .default('')
    .transform((text) => parseId<X>(text))

const typed = z
  .string()
  .default('')
  .transform((text) => text.replaceAll('\0', '').slice(0, 200))

export const offersForm = z.object({ q: typed, after: typed })
export type OffersForm = z.infer<typeof offersForm>

/** What an address asks for. What cannot be read of it is as if it were not there. */
export const directoryForm = z.object({
  q: typed,
  stream: given(),
  role: given(),
  region: given(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .catch(null),
  community: given<CommunityId>(),
  offers: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((said) => said === 'yes'),
  after: given<PersonId>(),
})
export type DirectoryForm = z.infer<typeof directoryForm>

export function wantedBy({ q, after: _after, ...chosen }: DirectoryForm): Wanted {
  return { ...chosen, words: wordsIn(q) }
}
