import { html, type Html } from '#kernel/html.ts'

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

/** The attributes of a tag, with a space before each. Those that are false, null or undefined are left out. */
export function attributes(given: Attributes): Html {
  return html`${Object.entries(given).map(([name, value]) => attribute(name, value))}`
}

function attribute(name: string, value: Attributes[string]): Html | null {
  if (value === false || value === null || value === undefined) return null
  return value === true ? html` ${name}` : html` ${name}="${value}"`
}
