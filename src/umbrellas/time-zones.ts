import type { Language } from '#kernel/words.ts'
import { zones } from './forms.ts'

export interface ZoneChoice {
  readonly value: string
  readonly label: string
}

const made = new Map<Language, readonly ZoneChoice[]>()

/** Every time zone by its city and by the name people call it, in their language: "Vancouver (Pacific Time)". */
export function zoneChoices(language: Language): readonly ZoneChoice[] {
  const known = made.get(language) ?? makeChoices(language)
  made.set(language, known)
  return known
}

function makeChoices(language: Language): readonly ZoneChoice[] {
  const order = new Intl.Collator(`${language}-CA`)
  return zones
    .map((zone) => ({ value: zone, label: nameOf(zone, language) }))
    .toSorted((a, b) => order.compare(a.label, b.label))
}

function nameOf(timeZone: string, language: Language): string {
  const city = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  const format = new Intl.DateTimeFormat(`${language}-CA`, { timeZone, timeZoneName: 'longGeneric' })
  const spoken = format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  return `${city} (${spoken})`
}
