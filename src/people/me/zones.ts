import type { Language } from '#kernel/words.ts'
import { zones } from '#kernel/zones.ts'
import type { Choice } from '#shell/index.ts'

const made = new Map<Language, readonly Choice[]>()

/** Every zone by its city first, so that typing the city's first letters in the list finds it. */
export function zoneChoices(current: string, language: Language): readonly Choice[] {
  const known = made.get(language) ?? choicesIn(language)
  made.set(language, known)
  return zones.includes(current) ? known : [{ value: current, label: current }, ...known]
}

function choicesIn(language: Language): readonly Choice[] {
  const { compare } = new Intl.Collator(`${language}-CA`)
  const choices = zones.map((zone) => ({ value: zone, label: labelOf(zone, language) }))
  return choices.toSorted((one, other) => compare(one.label, other.label))
}

function labelOf(timeZone: string, language: Language): string {
  const city = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  const format = new Intl.DateTimeFormat(`${language}-CA`, { timeZone, timeZoneName: 'longGeneric' })
  const spoken = format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value
  return spoken ? `${city} (${spoken})` : city
}
