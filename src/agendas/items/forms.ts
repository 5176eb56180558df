import { z } from 'zod'
import type { GatheringGuestId, PersonId } from '#database'
import { parseId } from '#kernel/id.ts'
import { line, passage } from '../../umbrellas/index.ts'
import { agendaKinds, item_minutes_max } from '../model.ts'
import { wayField } from '../topics/forms.ts'

export const lengths = { title: 160, words: 2000, wanted: 300 } as const

const needed = 'agendas.forms.minutesNeeded'
const minutes = z
  .string(needed)
  .trim()
  .min(1, needed)
  .pipe(z.coerce.number<string>(needed).int(needed).min(0, needed).max(item_minutes_max, needed))

/** Stands before the id of a guest, where a member's stands alone. */
export const guestMark = 'guest:'

/** One step as it is typed. The way of working is the slug of one that comes with Hearth, or the id of an own one. */
export const itemForm = z.object({
  kind: z.enum(agendaKinds, 'agendas.forms.kindNeeded'),
  minutes,
  titleEn: line(lengths.title),
  titleFr: line(lengths.title),
  words: passage(lengths.words),
  wanted: line(lengths.wanted),
  owner: z
    .string()
    .default('')
    .transform((id) => {
      const guest = id.startsWith(guestMark) ? parseId<GatheringGuestId>(id.slice(guestMark.length)) : null
      return { person: parseId<PersonId>(id), guest }
    }),
  protocol: wayField,
  /** The revision that whoever saves began with. */
  seen: z.coerce.number('forms.notUnderstood').int().catch(0).default(0),
})
export type ItemForm = z.infer<typeof itemForm>

export const wordFields = ['titleEn', 'titleFr', 'words', 'wanted'] as const

export const movingForm = z.object({ to: z.enum(['up', 'down'], 'forms.notUnderstood') })
