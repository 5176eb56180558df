/** Markup that is safe to send. Only `html` and `trusted` make one, so a bare string can never be. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Renderable = Html | string | number | null | undefined | false | readonly Renderable[]

/** Template tag: every value is escaped unless it is `Html` already. `null`, `undefined` and `false` show nothing. */
export function html(strings: TemplateStringsArray, ...values: Renderable[]): Html {
  const parts = compact(strings)
  let text = parts[0] ?? ''
  for (let i = 0; i < values.length; i++) text += render(values[i]) + (parts[i + 1] ?? '')
  return new Html(text)
}

const compacted = new WeakMap<TemplateStringsArray, readonly string[]>()

/** The template without its indentation, which is for whoever reads the source and a third of a page. */
function compact(strings: TemplateStringsArray): readonly string[] {
  const known = compacted.get(strings)
  if (known !== undefined) return known
  const parts = strings.map((part) => part.replaceAll(/\n\s+/g, '\n'))
  compacted.set(strings, parts)
  return parts
}

/** Markup made elsewhere and already cleaned. Its callers are listed in architecture.test.ts. */
export function trusted(text: string): Html {
  return new Html(text)
}

function render(value: Renderable): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string') return escape(value)
  if (typeof value === 'number') return String(value)
  if (value instanceof Html) return value.text
  return value.map(render).join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const special = /[&<>"']/

function escape(text: string): string {
  if (!special.test(text)) return text
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
