import { z } from 'zod'
import type { CommunityId } from '#database'
import { parseId } from '#kernel/id.ts'
import { kinds } from './model.ts'

/** What an address asks for. What cannot be read of it is as if it were not there. */
export const searchForm = z.object({
  q: z.string().default(''),
  kind: z.enum(kinds).catch('all'),
  in: z
    .string()
    .default('')
    .transform((text) => parseId<CommunityId>(text)),
  from: z.coerce.number().int().min(0).max(100).catch(0),
})
export type SearchForm = z.infer<typeof searchForm>
