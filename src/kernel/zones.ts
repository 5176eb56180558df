/** Time zones by the names that lists show. */
export const zones: readonly string[] = Intl.supportedValuesOf('timeZone')
const listed: ReadonlySet<string> = new Set(zones)

/** Whether it names a zone: one of the list, or by another of its names, such as Asia/Kolkata for Asia/Calcutta. */
export function isZone(text: string): boolean {
  return listed.has(text) || text === 'UTC' || isOtherName(text)
}

/** Only as an area with a place in it: PostgreSQL knows those that this program knows. */
function isOtherName(text: string): boolean {
  if (!/^(?!SystemV)[A-Z][A-Za-z]+(\/[A-Za-z][\w+-]*){1,2}$/.test(text)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
