import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import { checkbox, choicePills, type Draft } from '#shell/index.ts'
import type { InitiativeRolePart, Question } from '../asking/model.ts'
import { none } from '../facts/forms.ts'
import type { Known } from '../facts/model.ts'
import { named } from './listing.ts'

interface QuestionFields {
  readonly reader: Reader
  readonly draft: Draft
  readonly questions: readonly Question[]
  readonly known: Known
}

/** What a rule wants to know, as fields of a form. Nothing has to be answered. */
export function questionFields({ reader, draft, questions, known }: QuestionFields): Html {
  const { words, language } = reader
  const asked = { reader, draft }
  return html`${questions.map((question) => {
    const { ask, name } = question
    if (ask === 'worksInStream' || ask === 'streamFundedBy') {
      const from = ask === 'worksInStream' ? known.streams : known.funders
      const ids: readonly string[] = ask === 'worksInStream' ? question.streams : question.funders
      const choices = from
        .filter(({ id }) => ids.includes(id))
        .map((one) => ({ value: String(one.id), label: named(language, one.name) }))
      return severalOf({ ...asked, name, choices, label: words(`eligibility.questions.${ask}`) })
    }
    if (ask === 'initiativeRole') {
      const choices = question.parts.map((part) => ({
        value: `${part.kind}.${part.role}`,
        label: partAsked(reader, part),
      }))
      return severalOf({ ...asked, name, choices, label: words('eligibility.questions.initiativeRole') })
    }
    return yesOrNo({ ...asked, name, label: askedOf(reader, question) })
  })}`
}

type YesOrNo = Exclude<Question, { readonly ask: 'worksInStream' | 'streamFundedBy' | 'initiativeRole' }>

function askedOf(reader: Reader, question: YesOrNo): Html {
  const { words } = reader
  if (question.ask === 'worksAs')
    return words.rich('eligibility.questions.worksAs', { role: inHers(reader, question.role) })
  if (question.ask === 'attests') {
    return words.rich('eligibility.questions.attests', { sentence: inHers(reader, question.sentence) })
  }
  return html`${words(`eligibility.questions.${question.ask}`)}`
}

const inHers = ({ language }: Reader, names: Names): Html => named(language, names)

function partAsked({ words }: Reader, { kind, role }: InitiativeRolePart): Html {
  const values = { verbs: words(`eligibility.verbs.me.${role}`), kinds: words(`eligibility.initiatives.${kind}`) }
  return html`${words('eligibility.questions.initiativePart', values)}`
}

interface Asked {
  readonly reader: Reader
  readonly draft: Draft
  readonly name: string
  readonly label: Renderable
}

function yesOrNo(asked: Asked): Html {
  const { words } = asked.reader
  return choicePills({
    ...asked,
    value: '',
    choices: [
      { value: 'yes', label: words('eligibility.answers.yes') },
      { value: 'no', label: words('eligibility.answers.no') },
      { value: '', label: words('eligibility.answers.unsure') },
    ],
  })
}

interface Several extends Asked {
  readonly choices: readonly { readonly value: string; readonly label: Renderable }[]
}

function severalOf({ reader, draft, name, label, choices }: Several): Html {
  const all = [...choices, { value: none, label: reader.words('eligibility.answers.none') }]
  return html`<fieldset class="choices">
    <legend>${label}</legend>
    <p class="hint">${reader.words('eligibility.answers.severalHint')}</p>
    ${all.map((choice) => checkbox({ reader, draft: choice.value === none ? draft : boxDraft(draft), name, ...choice, id: `field-${name}-${choice.value}` }))}
  </fieldset>`
}

/** What is wrong with several answers is said once, at the last of them. */
function boxDraft({ entered }: Draft): Draft {
  return { entered, problems: {} }
}
