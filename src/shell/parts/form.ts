import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { attributes } from './attributes.ts'
import { button, type ButtonKind } from './button.ts'
import type { Draft } from './field.ts'
import type { IconName } from './icon.ts'
import { noticeBox } from './notice.ts'

interface PostForm {
  readonly action: string
  readonly content: Renderable
  /** The words of its one button, or a row of several. */
  readonly submit: string | Html
  readonly id?: string
  readonly hasFiles?: boolean
}

interface PostButton {
  readonly action: string
  readonly label: Renderable
  readonly kind?: ButtonKind
  readonly icon?: IconName
  readonly about?: string
  /** What is sent along. */
  readonly values?: Readonly<Record<string, string>>
}

/** A form as a column of fields. The server says what is wrong, in the reader's language, so the browser does not. */
export function postForm({ action, content, submit, id, hasFiles = false }: PostForm): Html {
  const enctype = hasFiles ? 'multipart/form-data' : null
  return html`<form class="form" method="post" action="${action}" novalidate ${attributes({ id, enctype })}>
    ${content} ${typeof submit === 'string' ? button({ label: submit }) : submit}
  </form>`
}

/** A single act: a form that is nothing but its button. */
export function postButton({ action, values = {}, ...look }: PostButton): Html {
  const hidden = Object.entries(values).map(([name, value]) => hiddenField(name, value))
  return html`<form method="post" action="${action}">${hidden}${button({ kind: 'quiet', ...look })}</form>`
}

export function hiddenField(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}" />`
}

/** What is wrong with a form as a whole, where no field is to blame. */
export function formProblem(reader: Reader, { problems }: Draft): Html | null {
  const key = problems['']
  return key ? noticeBox({ kind: 'danger', content: reader.words(key), role: 'alert' }) : null
}
