import type { Choice } from '#shell/index.ts'

const zones: readonly string[] = Intl.supportedValuesOf('timeZone')

export function isZone(text: string): boolean {
  return zones.includes(text) || text === 'UTC'
}

/** Every zone by its city first, so that typing the city's first letters in the list finds it. */
export function zoneChoices(current: string, now: Temporal.Instant): Choice[] {
  const all = zones.includes(current) ? zones : [current, ...zones]
  const choices = all.map((zone) => ({ value: zone, label: labelOf(zone, now) }))
  return choices.toSorted((one, other) => one.label.localeCompare(other.label))
}

function labelOf(zone: string, now: Temporal.Instant): string {
  const [city, ...regions] = zone.replaceAll('_', ' ').split('/').toReversed()
  const offset = now.toZonedDateTimeISO(zone).offset
  return `${[city, ...regions].join(', ')} (UTC${offset})`
}
