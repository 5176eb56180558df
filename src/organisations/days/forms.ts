import { z } from 'zod'

const earliest = Temporal.PlainDate.from('1900-01-01')
const latest = Temporal.PlainDate.from('2199-12-31')

/** A day as forms and files write it, `2026-03-31`; null where it is none, or of another century than anybody means. */
export function dayIn(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' })
    const isMeant = Temporal.PlainDate.compare(day, earliest) >= 0 && Temporal.PlainDate.compare(day, latest) <= 0
    return isMeant ? day : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const typed = z
  .string()
  .default('')
  .transform((text) => text.trim())

function understood(text: string, context: z.RefinementCtx): Temporal.PlainDate {
  const day = dayIn(text)
  if (day) return day
  context.addIssue({ code: 'custom', message: 'organisations.forms.dayNotUnderstood' })
  return z.NEVER
}

export const optionalDay = typed.transform((text, context) => (text === '' ? null : understood(text, context)))

const neededDay = typed.transform((text, context) => {
  if (text !== '') return understood(text, context)
  context.addIssue({ code: 'custom', message: 'organisations.forms.dayNeeded' })
  return z.NEVER
})

/** From a day to a day. */
export const periodShape = { startsOn: neededDay, endsOn: optionalDay }

interface Dated {
  readonly startsOn: Temporal.PlainDate
  readonly endsOn: Temporal.PlainDate | null
}

export const isInOrder = ({ startsOn, endsOn }: Dated): boolean =>
  endsOn === null || Temporal.PlainDate.compare(startsOn, endsOn) <= 0
export const orderNeeded = { path: ['endsOn'], message: 'organisations.forms.endsBeforeBeginning' }
