import { z } from 'zod'
import type { PersonId, SmallGroupId } from '#database'
import { typed, type Entered } from '#kernel/form.ts'
import { parseId } from '#kernel/id.ts'
import { cleanText } from '#kernel/text.ts'
import { groupSizeMax, groupSizeMin } from './model.ts'

export const ways = ['random', 'chosen'] as const

const sizeField = z.coerce
  .number('communities.groups.sizeNeeded')
  .int('communities.groups.sizeNeeded')
  .min(groupSizeMin, 'communities.groups.sizeNeeded')
  .max(groupSizeMax, 'communities.groups.sizeNeeded')

export const dividingForm = z.object({ size: sizeField, way: z.enum(ways).default('random') })
export type DividingForm = z.infer<typeof dividingForm>

export const groupNameMax = 60

/** Who goes where, and what groups are called, as the form with all of them says it. */
export interface Arrangement {
  readonly seats: ReadonlyMap<PersonId, SmallGroupId | null>
  readonly names: ReadonlyMap<SmallGroupId, string>
}

/** The fields `group-of-<person>` and `name-of-<group>` of that form; what is neither is passed over. */
export function arrangementIn(body: Entered): Arrangement {
  const seats = idsAfter<PersonId>(body, 'group-of-').map(
    ([field, person]) => [person, parseId<SmallGroupId>(typed(body, field))] as const,
  )
  const names = idsAfter<SmallGroupId>(body, 'name-of-').map(([field, group]) => {
    const name = cleanText(typed(body, field)).trim().slice(0, groupNameMax)
    return [group, name] as const
  })
  return { seats: new Map(seats), names: new Map(names) }
}

function idsAfter<Id extends PersonId | SmallGroupId>(body: Entered, start: string) {
  return Object.keys(body).flatMap((field) => {
    const id = field.startsWith(start) ? parseId<Id>(field.slice(start.length)) : null
    return id === null ? [] : [[field, id] as const]
  })
}
