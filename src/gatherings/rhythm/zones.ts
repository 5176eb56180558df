import type { Language } from '#kernel/words.ts'

/**
 * When that is. A time that the clock leaves out when it goes forward is as much later as it leaves out; of a time that
 * comes twice, the first is meant.
 */
export function instantOf(local: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant()
}

/** How often the clock of a zone shows this time: on two days of a year not once, or twice. */
export function timesShown(local: Temporal.PlainDateTime, zone: string): 0 | 1 | 2 {
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.equals(later)) return 1
  return earlier.toPlainDateTime().equals(local) ? 2 : 0
}

const cities: Readonly<Record<string, string>> = { St_Johns: 'St. John’s', Montreal: 'Montréal', Quebec: 'Québec' }

/** The city after which a zone is named; nothing where it is named after none. */
export function cityOf(zone: string): string {
  if (!zone.includes('/')) return ''
  const name = zone.slice(zone.lastIndexOf('/') + 1)
  return cities[name] ?? name.replaceAll('_', ' ')
}

const spoken = new Map<string, string>()

/** "Pacific Time (Vancouver)": what its people call it, and where. */
export function zoneSaid(zone: string, language: Language): string {
  const key = `${language} ${zone}`
  const known = spoken.get(key) ?? sayZone(zone, language)
  spoken.set(key, known)
  return known
}

function sayZone(zone: string, language: Language): string {
  if (zone === 'UTC') return zone
  const named = new Intl.DateTimeFormat(`${language}-CA`, { timeZone: zone, timeZoneName: 'longGeneric' })
  const name = named.formatToParts(Date.UTC(2026, 0, 15)).find(({ type }) => type === 'timeZoneName')?.value ?? zone
  const city = cityOf(zone)
  return city === '' || name.includes(city) ? name : `${name} (${city})`
}
