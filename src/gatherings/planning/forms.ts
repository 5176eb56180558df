import { z } from 'zod'
import { isBlank } from '#kernel/text.ts'
import { safeUrl } from '#kernel/url.ts'
import type { WordKey } from '#kernel/words.ts'
import { isZone } from '#kernel/zones.ts'
import { hasName, line, nameNeeded, nameShape } from '../../umbrellas/index.ts'
import { ways } from '../model.ts'
import { instantOf, times_max, weekdays } from '../rhythm/index.ts'
import { monthDays, paces, ruleOf, type Chosen } from './choices.ts'

export const place_length_max = 300
export const theme_length_max = 200
/** At most so many sessions of a cycle are planned at once. */
export const sessions_max = 40
/** So many years ahead at most, something is planned: further on, a slip of the finger is likelier. */
const years_max = 10
/** How long gatherings last, in minutes. */
export const durations = [30, 45, 60, 75, 90, 120, 150, 180, 240, 300, 360, 420, 480] as const
/** How long before the beginning the way in opens, in minutes; nothing where it is always open. */
export const openings = [15, 30, 60, 120, 1440] as const

/** A day as browsers send it. */
export function dayIn(text: string): Temporal.PlainDate | null {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? []).map(Number)
  if (year < 1970 || month < 1 || month > 12 || day < 1) return null
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
    ? Temporal.PlainDate.from({ year, month, day })
    : null
}

/** A time of day as browsers send it, or as people write it: 13:00, 9.30, 13 h 30, 13h. */
export function timeIn(text: string): Temporal.PlainTime | null {
  const [, hour, minute = '0'] = /^(\d{1,2})\s*[:.hH]?\s*(\d{2})?$/.exec(text.trim()) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  return Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) })
}

export const day = z
  .string('gatherings.forms.dayNeeded')
  .transform((text, context): Temporal.PlainDate => dayIn(text) ?? wrong(context, 'gatherings.forms.dayNeeded'))
export const time = z
  .string('gatherings.forms.timeNeeded')
  .transform((text, context): Temporal.PlainTime => timeIn(text) ?? wrong(context, 'gatherings.forms.timeNeeded'))
export const zone = z.string('gatherings.forms.zoneNeeded').refine(isZone, 'gatherings.rhythm.problems.zone')
export const minutes = z.coerce
  .number('gatherings.forms.minutesNeeded')
  .int('gatherings.forms.minutesNeeded')
  .min(5, 'gatherings.forms.minutesNeeded')
  .max(2880, 'gatherings.forms.minutesNeeded')

function wrong(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}

const dayOrNone = z
  .string()
  .default('')
  .transform((text) => (isBlank(text) ? null : (dayIn(text) ?? undefined)))

export const repeating = {
  pace: z.enum(paces, 'gatherings.forms.paceNeeded'),
  on: z.enum(monthDays).catch('nth').default('nth'),
  // A browser sends one as a word and several as a list.
  days: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((sent) => weekdays.filter((one) => [sent].flat().includes(String(one)))),
  ends: z.enum(['open', 'until', 'times']).catch('open').default('open'),
  until: dayOrNone,
  times: z.coerce.number().int().catch(0).default(0),
}

interface Repeating extends Omit<Chosen, 'ends'> {
  readonly ends: 'open' | 'until' | 'times'
  readonly until: Temporal.PlainDate | null | undefined
  readonly times: number
}

interface When extends Repeating {
  readonly day: Temporal.PlainDate
  readonly time: Temporal.PlainTime
  readonly zone: string
}

/** When it begins and what it repeats by, out of what somebody chose; the first must still be ahead. */
export function rhythmIn<Of extends When>(form: Of, context: z.RefinementCtx, now: Temporal.Instant) {
  const starts = form.day.toPlainDateTime(form.time)
  const problem = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  const amiss = dayAmiss(starts, form.zone, now)
  if (amiss) problem('day', amiss)
  if (form.ends === 'until' && !form.until) problem('until', 'gatherings.forms.untilNeeded')
  if (form.ends === 'times' && (form.times < 1 || form.times > times_max))
    problem('times', 'gatherings.rhythm.problems.times')
  if (context.issues.length > 0) return { ...form, starts, rule: null }
  const ruled = ruleOf({ ...form, ends: endsOf(form) }, starts)
  if (!ruled.ok) problem(ruled.field, ruled.problem)
  return { ...form, starts, rule: ruled.ok ? ruled.rule : null }
}

/** What is amiss with when something is to begin: it is over, or so far ahead that the year must be a slip. */
export function dayAmiss(starts: Temporal.PlainDateTime, inZone: string, now: Temporal.Instant): WordKey | null {
  if (Temporal.Instant.compare(instantOf(starts, inZone), now) <= 0) return 'gatherings.forms.past'
  const furthest = now.toZonedDateTimeISO(inZone).toPlainDateTime().add({ years: years_max })
  return Temporal.PlainDateTime.compare(starts, furthest) > 0 ? 'gatherings.forms.far' : null
}

function endsOf({ ends, until, times }: Repeating): Chosen['ends'] {
  if (ends === 'times') return { times }
  return ends === 'until' && until ? { until } : null
}

const url = line(1000).transform((text, context): string => {
  if (text === '') return ''
  const safe = safeUrl(/^[\w-]+(\.[\w-]+)+(\/|$|\?)/.test(text) ? `https://${text}` : text)
  return safe.startsWith('https:') ? safe : wrong(context, 'gatherings.forms.urlNeeded')
})

/** How people come, and where: of a whole series, or of one of it. */
export const placeShape = { way: z.enum(ways, 'gatherings.forms.wayNeeded'), place: line(place_length_max) }

/** The way in from afar, one for all of a series. */
export const linkShape = {
  url,
  dialIn: line(300),
  opens: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_080)
    .catch(0)
    .default(0)
    .transform((before) => (before < 5 ? null : before)),
}

/** What stands on all of a series as it is planned. */
export const wordsShape = { ...nameShape, ...placeShape, ...linkShape }

export const planningForm = (now: Temporal.Instant) =>
  z
    .object({ ...wordsShape, ...repeating, day, time, zone, minutes })
    .refine(hasName, nameNeeded)
    .transform((form, context) => rhythmIn(form, context, now))
export type PlanningForm = z.infer<ReturnType<typeof planningForm>>
