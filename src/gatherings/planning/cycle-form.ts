import { z } from 'zod'
import { typed, type Entered } from '#kernel/form.ts'
import type { Names } from '#kernel/viewer.ts'
import type { WordKey } from '#kernel/words.ts'
import { hasName, line, nameNeeded } from '../../umbrellas/index.ts'
import { dayAmiss, dayIn, minutes, sessions_max, theme_length_max, timeIn, wordsShape, zone } from './forms.ts'

/** What a field of the session at this place is called: `day-3`. */
export const sessionField = (name: 'day' | 'time' | 'themeEn' | 'themeFr', place: number) => `${name}-${place}`

export const sessionPlaces = Array.from({ length: sessions_max }, (_, at) => at + 1)

/** The fields of sessions in which somebody writes words. */
export const themeFields = sessionPlaces.flatMap((at) => [sessionField('themeEn', at), sessionField('themeFr', at)])

/** One session of a cycle, with what it is about. */
export interface Session {
  readonly starts: Temporal.PlainDateTime
  readonly theme: Names
}

/** What stands on the whole cycle; its sessions are read beside it, since there can be many. */
export const cycleForm = z.object({ ...wordsShape, minutes, zone }).refine(hasName, nameNeeded)
export type CycleForm = z.infer<typeof cycleForm>

export interface Sessions {
  readonly sessions: readonly Session[]
  readonly problems: Readonly<Record<string, WordKey>>
}

/** The sessions that somebody wrote down, in the order of their days. Lines that were left empty are none. */
export function sessionsIn(entered: Entered, inZone: string, now: Temporal.Instant): Sessions {
  const read = sessionPlaces.map((at) => sessionAt(entered, at, { inZone, now })).filter((one) => one !== null)
  const problems = Object.fromEntries(read.flatMap((one) => ('field' in one ? [[one.field, one.problem]] : [])))
  const sessions = read.filter((one) => 'starts' in one)
  const ordered = sessions.toSorted((one, other) => Temporal.PlainDateTime.compare(one.starts, other.starts))
  const isTwice = new Set(ordered.map(({ starts }) => starts.toString())).size < ordered.length
  if (sessionsSent(entered) > sessions_max)
    return { sessions: ordered, problems: { 'day-1': 'gatherings.forms.sessionsMany', ...problems } }
  if (isTwice) return { sessions: ordered, problems: { 'day-1': 'gatherings.forms.sessionTwice', ...problems } }
  if (read.length < 2)
    return { sessions: ordered, problems: { 'day-1': 'gatherings.forms.sessionsNeeded', ...problems } }
  return { sessions: ordered, problems }
}

/** How many sessions a form has fields for, filled in or not. */
export function sessionsSent(entered: Entered): number {
  return Math.max(0, ...Object.keys(entered).map((name) => Number(/^day-(\d{1,4})$/.exec(name)?.[1] ?? 0)))
}

type Read = Session | { readonly field: string; readonly problem: WordKey }

interface Known {
  readonly inZone: string
  readonly now: Temporal.Instant
}

function sessionAt(entered: Entered, at: number, { inZone, now }: Known): Read | null {
  const told = (name: 'day' | 'time' | 'themeEn' | 'themeFr') => typed(entered, sessionField(name, at)).trim()
  const themes = themesIn(told('themeEn'), told('themeFr'))
  if (told('day') === '' && !told('themeEn') && !told('themeFr')) return null
  const [day, time] = [dayIn(told('day')), timeIn(told('time'))]
  if (day === null) return { field: sessionField('day', at), problem: 'gatherings.forms.dayNeeded' }
  if (time === null) return { field: sessionField('time', at), problem: 'gatherings.forms.timeNeeded' }
  if (themes === null) return { field: sessionField('themeEn', at), problem: 'forms.tooLong' }
  const starts = day.toPlainDateTime(time)
  const problem = dayAmiss(starts, inZone, now)
  return problem ? { field: sessionField('day', at), problem } : { starts, theme: themes }
}

const themeShape = z.object({ en: line(theme_length_max), fr: line(theme_length_max) })

function themesIn(en: string, fr: string): Names | null {
  const read = themeShape.safeParse({ en, fr })
  return read.success ? { en: read.data.en || null, fr: read.data.fr || null } : null
}
