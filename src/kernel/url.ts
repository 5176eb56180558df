const absolute = /^(?:https?:\/\/|mailto:)/i

/**
 * A web or mail address as the browser will read it, or `#`: for an `href` that comes from data.
 * An address with a name before its host (`https://bank.example@evil.example`) is a disguise and gives `#`.
 */
export function safeUrl(text: string): string {
  const trimmed = text.trim()
  const url = absolute.test(trimmed) ? URL.parse(trimmed) : null
  if (url === null || url.username !== '' || url.password !== '') return '#'
  return url.href
}
