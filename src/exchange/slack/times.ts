/** Slack's timestamps are seconds and millionths, and name a message within its channel. */
export function instantOf(timestamp: string): Temporal.Instant {
  const [seconds = '0', fraction = ''] = timestamp.split('.')
  return Temporal.Instant.fromEpochNanoseconds(BigInt(seconds + fraction.padEnd(9, '0')))
}

export function isZone(name: string): boolean {
  const known = zones.get(name)
  if (known !== undefined) return known
  const isKnown = canBeZone(name)
  if (zones.size < 1000) zones.set(name, isKnown)
  return isKnown
}

const zones = new Map<string, boolean>()

function canBeZone(name: string): boolean {
  try {
    return /^[A-Z]\w*(?:[/_+-]\w+)*$/i.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Object
  } catch {
    return false
  }
}
