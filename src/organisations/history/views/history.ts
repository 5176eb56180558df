import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { isWordKey } from '#kernel/words.ts'
import { plainList, when } from '#shell/index.ts'
import { dayIn } from '../../days/forms.ts'
import { dayText } from '../../days/day.ts'
import { jurisdictionName } from '../../jurisdictions.ts'
import { differences, marksOf, type Fact, type FactChange } from '../model.ts'

/** Who changed what, and when, as sentences. */
export function history(reader: Reader, changes: readonly FactChange[]): Html {
  const { words } = reader
  return html`<section class="stack-s">
    <h2>${words('organisations.history.title')}</h2>
    ${changes.length > 0 ? plainList(changes.map((change) => line(reader, change))) : html`<p class="muted">${words('organisations.history.nothing')}</p>`}
  </section>`
}

function line(reader: Reader, { kind, at, who, isHerOwn, before, after }: FactChange): Html {
  const { words } = reader
  const [noun = '', act = ''] = kind.split('.')
  const sentence = words('organisations.history.sentence', {
    who: who ?? words(isHerOwn ? 'organisations.history.herself' : 'organisations.history.nobody'),
    act,
    noun,
  })
  const all = [
    ...marksOf(noun, before, after).map(([name, fact]) => ({ name, before: null, after: fact })),
    ...differences(before, after),
  ]
  return html`<p>${sentence}</p>
    ${all.length > 0 && html`<ul class="changes">${all.map((one) => html`<li>${difference(reader, one)}</li>`)}</ul>`}
    <p class="small muted">${when({ reader, at, style: 'full' })}</p>`
}

interface Difference {
  readonly name: string
  readonly before: Fact
  readonly after: Fact
}

function difference(reader: Reader, { name, before, after }: Difference): Renderable {
  const { words } = reader
  const key = `organisations.facts.${name}`
  const called = isWordKey(key) ? words(key) : name
  const [was, is] = [shown(reader, name, before), shown(reader, name, after)]
  if (before === null) return words('organisations.history.became', { name: called, is })
  if (after === null) return words('organisations.history.was', { name: called, was })
  return words('organisations.history.turned', { name: called, was, is })
}

/** A fact in its reader's words. */
function shown(reader: Reader, name: string, fact: Fact): string {
  const { words, language } = reader
  if (fact === null) return ''
  if (typeof fact === 'boolean') return words(fact ? 'organisations.facts.yes' : 'organisations.facts.no')
  if (typeof fact === 'number')
    return name === 'rhythm' ? words('organisations.rhythm', { months: fact }) : String(fact)
  if (typeof fact !== 'string') return fact.length > 0 ? fact.join(', ') : words('organisations.facts.none')
  if (name === 'jurisdiction') return jurisdictionName(fact, language)
  if (name === 'language') return words(fact === 'fr' ? 'organisations.languages.fr' : 'organisations.languages.en')
  const known = `organisations.${name}s.${fact}`
  if (isWordKey(known)) return words(known)
  const on = dayIn(fact)
  return on ? dayText(reader, on) : fact
}
