import { z } from 'zod'
import type { PersonId } from '#database'
import { typed, type Entered } from '#kernel/form.ts'
import { parseId } from '#kernel/id.ts'
import type { Noting } from './commands.ts'
import { states } from './model.ts'

export const ownForm = z.object({ state: z.enum(['present', 'absent'], 'forms.notUnderstood') })

/** The code as somebody types it: with spaces, if she likes. */
export const codeForm = z.object({
  code: z
    .string()
    .default('')
    .transform((text) => text.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{4}$/, 'attendance.forms.code')),
})

const stateIn = (text: string) => states.find((state) => state === text) ?? null

/** What the list says of each, where it differs from what stood there: two may fill it in at once. */
export function notedIn(entered: Entered): readonly Noting[] {
  return Object.keys(entered).flatMap((name) => {
    const person = parseId<PersonId>(/^of-(.*)$/.exec(name)?.[1])
    if (person === null || typed(entered, name) === typed(entered, `was-${person}`)) return []
    return [{ person, state: stateIn(typed(entered, name)) }]
  })
}

/** Whom a report was found to name: those left out are not among them. */
export function reportedIn(entered: Entered): readonly Noting[] {
  const rows: readonly Noting[] = Object.keys(entered).flatMap((name) => {
    const row = /^person-(\d{1,4})$/.exec(name)?.[1]
    const person = parseId<PersonId>(typed(entered, name))
    if (row === undefined || person === null) return []
    const minutes = Number(typed(entered, `minutes-${row}`))
    const isKnown = typed(entered, `minutes-${row}`) !== '' && Number.isInteger(minutes) && minutes >= 0
    return [{ person, state: 'present' as const, minutes: isKnown ? Math.min(minutes, 2880) : null }]
  })
  // Whoever came by two names was there for both together.
  return Map.groupBy(rows, ({ person }) => person)
    .values()
    .map((own) => own.reduce(together))
    .toArray()
}

function together(one: Noting, other: Noting): Noting {
  const [a = null, b = null] = [one.minutes, other.minutes]
  return { ...one, minutes: a === null ? b : b === null ? a : Math.min(a + b, 2880) }
}
