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
  let text = strings[0] ?? ''
  for (let i = 0; i < values.length; i++) text += render(values[i]) + (strings[i + 1] ?? '')
  return new Html(text)
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
