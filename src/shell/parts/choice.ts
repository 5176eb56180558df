import { html, type Html, type Renderable } from '#kernel/html.ts'
import { attributes } from './attributes.ts'
import { hintOf, idOf, need, problemOf, stateOf, type Question } from './field.ts'

export interface Choice {
  readonly value: string
  readonly label: Renderable
  readonly hint?: Renderable
}

export interface Choices extends Question {
  readonly choices: readonly Choice[]
  /** What is chosen before anybody chooses. */
  readonly value?: string
}

export interface Tick extends Question {
  /** What is sent when it is ticked. */
  readonly value?: string
  readonly isTicked?: boolean
}

/** A menu of short answers, for many that everybody knows: time zones, languages. */
export function select(given: Choices): Html {
  const chosen = chosenIn(given)
  const option = ({ value, label }: Choice) =>
    html`<option${attributes({ value, selected: chosen.includes(value) })}>${label}</option>`
  return html`<div class="field">
    <label for="${idOf(given)}">${given.label}${need(given)}</label>
    ${hintOf(given)} ${problemOf(given)}
    <select id="${idOf(given)}" name="${given.name}" ${attributes(stateOf(given))}>${given.choices.map(option)}</select>
  </div>`
}

/** One of several, each with a sentence that says what it means. */
export function choiceCards(given: Choices): Html {
  return group(given, html`<div class="cards">${given.choices.map((choice, i) => card(given, choice, i))}</div>`)
}

/** One of a few, in one line: post as, theme. */
export function choicePills(given: Choices): Html {
  return group(given, html`<div class="pills">${given.choices.map((choice, i) => pill(given, choice, i))}</div>`)
}

export function checkbox(given: Tick): Html {
  const { draft, name, value = 'yes', label, isTicked = false } = given
  const wasSent = Object.keys(draft.entered).length > 0
  const checked = wasSent ? [draft.entered[name] ?? []].flat().includes(value) : isTicked
  return html`<div class="tick">
    <input${attributes({ type: 'checkbox', id: idOf(given), name, value, checked, ...stateOf(given) })} />
    <label for="${idOf(given)}">${label}${need(given)}</label>
    ${hintOf(given)} ${problemOf(given)}
  </div>`
}

function group(given: Choices, answers: Html): Html {
  const { 'aria-describedby': described } = stateOf(given)
  return html`<fieldset class="choices" ${attributes({ 'aria-describedby': described })}>
    <legend>${given.label}${need(given)}</legend>
    ${hintOf(given)} ${problemOf(given)} ${answers}
  </fieldset>`
}

function card(given: Choices, choice: Choice, index: number): Html {
  return html`<label class="choice">
    ${radio(given, choice, index)}<b>${choice.label}</b>${choice.hint && html`<span class="hint">${choice.hint}</span>`}
  </label>`
}

function pill(given: Choices, choice: Choice, index: number): Html {
  return html`<label>${radio(given, choice, index)}${choice.label}</label>`
}

function radio(given: Choices, { value }: Choice, index: number): Html {
  const { required, autofocus, 'aria-invalid': isWrong } = stateOf(given)
  const checked = chosenIn(given).includes(value)
  const isFirst = index === 0
  return html`<input${attributes({
    type: 'radio',
    id: isFirst ? idOf(given) : null,
    name: given.name,
    value,
    checked,
    required,
    autofocus: isFirst && autofocus,
    'aria-invalid': isWrong,
  })} />`
}

function chosenIn({ draft, name, value }: Choices): readonly string[] {
  return [draft.entered[name] ?? value ?? []].flat()
}
