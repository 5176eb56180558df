import type { CalendarSaying } from '#database'
import { inLanguage } from '#kernel/reader.ts'
import type { Words } from '#kernel/words.ts'
import { gatheringPath } from '../gatherings/index.ts'
import type { Occurrence } from './model.ts'
import type { Entry } from './writing/calendar.ts'

/** Whose calendar it is for: her language, what her entries say, and where her Hearth is. */
export interface Telling {
  readonly words: Words
  readonly says: CalendarSaying
  /** In the place of a title, where she chose something. */
  readonly instead: string
  readonly origin: string
}

export function isSilent({ says }: Pick<Telling, 'says'>, isHidden: boolean): boolean {
  return says === 'nothing' || (says === 'nothing_of_hidden' && isHidden)
}

/** A gathering as an entry. One that is silent has its time, and neither title, words, place nor address. */
export function entryOf(telling: Telling, occurrence: Occurrence): Entry {
  const { id, sequence, changedAt, startsAt, minutes, zone, isOff, answer } = occurrence
  const timed = { uid: id, sequence, stamp: changedAt, startsAt, minutes, zone }
  const state = isOff ? 'off' : answer === 'maybe' ? 'perhaps' : 'certain'
  const told = isSilent(telling, occurrence.isHidden) ? silent(telling) : open(telling, occurrence)
  const title = isOff ? telling.words('calendars.entry.off', { title: told.title }) : told.title
  return { ...timed, ...told, title, state, isBusy: !isOff && (answer === 'comes' || answer === 'maybe') }
}

type Told = Pick<Entry, 'title' | 'description' | 'location' | 'url'>

function silent(telling: Telling): Told {
  return { title: insteadOf(telling), description: '', location: '', url: null }
}

/** What stands in the place of any name. */
export function insteadOf({ words, instead }: Telling): string {
  return instead || words('calendars.entry.instead')
}

function open({ words, origin }: Telling, occurrence: Occurrence): Told {
  const { language } = words
  const page = origin + gatheringPath(occurrence.id)
  const { url, dialIn, place } = occurrence
  const lines = [
    inLanguage(occurrence.community, language).text,
    inLanguage(occurrence.theme, language).text,
    url && words('calendars.entry.join', { url }),
    dialIn && words('calendars.entry.dialIn', { number: dialIn }),
    words('calendars.entry.page', { url: page }),
  ]
  const description = lines.filter((line) => line !== '').join('\n')
  return { title: inLanguage(occurrence.title, language).text, description, location: place || url, url: page }
}
