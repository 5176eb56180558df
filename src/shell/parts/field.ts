import { html, type Html, type Renderable } from '#kernel/html.ts'
import { typed, type Entered, type Problems } from '#kernel/form.ts'
import type { Reader } from '#kernel/reader.ts'
import { attributes, type Attributes } from './attributes.ts'
import { icon } from './icon.ts'

/** What was typed and what is wrong with it: a form that did not parse is one. */
export interface Draft {
  readonly entered: Entered
  readonly problems: Problems
  /** What the writer is asked to look at again before her words are kept. */
  readonly doubt?: Doubt | null
}

/** A question that only the writer can answer, with the button that answers it. */
export interface Doubt {
  readonly notice: Html
  /** Null where there is but one answer. */
  readonly act: Html | null
}

export const noDraft: Draft = { entered: {}, problems: {} }

/** What every question of a form has. */
export interface Question {
  readonly reader: Reader
  readonly draft: Draft
  readonly name: string
  readonly label: Renderable
  readonly hint?: Renderable
  readonly isRequired?: boolean
  /** Two forms of one page may ask for the same name: then each field has an id of its own. */
  readonly id?: string
}

export interface Field extends Question {
  readonly kind?: 'text' | 'email' | 'password' | 'url' | 'search' | 'tel' | 'number' | 'date' | 'time' | 'file'
  /** What stands in it before anybody types. */
  readonly value?: string
  readonly autocomplete?: string
  readonly maxLength?: number
  /** The language of what is typed, where it is not the page's. */
  readonly lang?: string
  /** Kinds of files that can be chosen, such as `image/*`. */
  readonly accept?: string
  readonly isMultiple?: boolean
  /** What others have written here, offered while one types; anything else may be written too. */
  readonly suggestions?: readonly string[]
}

export interface TextArea extends Field {
  readonly rows?: number
  /** Whether the page's styles see that nothing is written in it: `:placeholder-shown`. */
  readonly isEmptySeen?: boolean
}

export function field(given: Field): Html {
  const { kind = 'text', name, suggestions = [] } = given
  const offers = suggestions.length > 0 ? `${idOf(given)}-offers` : null
  const isSecret = kind === 'password' || kind === 'file'
  const rest = {
    type: kind,
    value: isSecret ? null : valueOf(given),
    accept: given.accept,
    multiple: given.isMultiple,
    list: offers,
    ...typing(given),
    ...stateOf(given),
  }
  const input = html`<input id="${idOf(given)}" name="${name}" ${attributes(rest)} />
    ${offers && html`<datalist id="${offers}">${suggestions.map((value) => html`<option value="${value}"></option>`)}</datalist>`}`
  return around(given, kind === 'password' ? withToggle(given.reader, input) : input)
}

export function textArea(given: TextArea): Html {
  const placeholder = given.isEmptySeen === true && ' '
  const rest = { rows: given.rows ?? 5, placeholder, ...typing(given), ...stateOf(given) }
  return around(
    given,
    html`<auto-size><textarea id="${idOf(given)}" name="${given.name}" ${attributes(rest)}>
${valueOf(given)}</textarea></auto-size>`,
  )
}

export function idOf({ id, name }: Question): string {
  return id ?? `field-${name}`
}

/** What ties a question to its hint and its problem, and takes the reader to the first one that is wrong. */
export function stateOf(given: Question): Attributes {
  const { draft, name, hint, isRequired } = given
  const isWrong = name in draft.problems
  const described = [hint && `${idOf(given)}-hint`, isWrong && `${idOf(given)}-problem`].filter(Boolean).join(' ')
  return {
    required: isRequired,
    'aria-describedby': described || null,
    'aria-invalid': isWrong && 'true',
    autofocus: Object.keys(draft.problems)[0] === name,
  }
}

export function need({ reader, isRequired }: Question): Html | false {
  return isRequired === true && html` <span class="need">${reader.words('shell.field.required')}</span>`
}

export function hintOf(given: Question): Html | '' | null | undefined | false | 0 {
  return given.hint ? html`<p class="hint" id="${idOf(given)}-hint">${given.hint}</p>` : null
}

export function problemOf(given: Question): Html | null {
  const key = given.draft.problems[given.name]
  return key
    ? html`<p class="problem" id="${idOf(given)}-problem">${icon('problem')}${given.reader.words(key)}</p>`
    : null
}

function around(given: Question, control: Html): Html {
  return html`<div class="field">
    <label for="${idOf(given)}">${given.label}${need(given)}</label>
    ${hintOf(given)} ${problemOf(given)} ${control}
  </div>`
}

function valueOf({ draft, name, value = '' }: Field): string {
  return name in draft.entered ? typed(draft.entered, name) : value
}

function typing({ autocomplete, maxLength, lang, kind = 'text' }: Field): Attributes {
  const isExact = ['email', 'password', 'url'].includes(kind)
  return { autocomplete, maxlength: maxLength, lang, spellcheck: isExact && 'false', autocapitalize: isExact && 'none' }
}

function withToggle({ words }: Reader, input: Html): Html {
  const [show, hide] = [words('shell.field.show'), words('shell.field.hide')]
  return html`<password-field class="password" data-show="${show}" data-hide="${hide}">
    ${input}<button type="button" class="button plain">${show}</button>
  </password-field>`
}
