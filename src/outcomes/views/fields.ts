import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { choiceCards, field, select, textArea, type Draft } from '#shell/index.ts'
import { lengths } from '../forms.ts'
import { rules, voices } from '../model.ts'
import type { Taker } from '../takers-queries.ts'

interface Fields {
  readonly reader: Reader
  readonly draft: Draft
  /** Of several forms on one page, the one whose fields these are: their ids begin with it. */
  readonly at: string
}

/** What is to be done, by whom, until when. */
export function actionFields({ reader, draft, at }: Fields, takers: readonly Taker[]): Html {
  const { words } = reader
  const nobody = { value: '', label: words('outcomes.actions.nobody') }
  const choices = [nobody, ...takers.map(({ id, name }) => ({ value: id, label: name }))]
  return html`${draft.doubt?.notice}
    ${field({ reader, draft, id: `${at}-text`, name: 'text', label: words('outcomes.recording.what'), maxLength: lengths.action, isRequired: true })}
    <div class="beside">
      ${select({ reader, draft, id: `${at}-owner`, name: 'owner', label: words('outcomes.recording.owner'), choices })}
      ${field({ reader, draft, id: `${at}-due`, name: 'due', kind: 'date', label: words('outcomes.recording.due') })}
    </div>`
}

/** The words of a decision or a proposal, and how it is decided. */
export function decisionFields({ reader, draft, at }: Fields, value = ''): Html {
  const { words } = reader
  const choices = rules.map((rule) => ({
    value: rule,
    label: words(`outcomes.rules.${rule}.label`),
    hint: words(`outcomes.rules.${rule}.about`),
  }))
  return html`${draft.doubt?.notice}
    ${textArea({ reader, draft, id: `${at}-text`, name: 'text', label: words('outcomes.recording.text'), value, maxLength: lengths.decision, rows: 3, isRequired: true })}
    ${choiceCards({ reader, draft, id: `${at}-rule`, name: 'rule', label: words('outcomes.recording.rule'), value: 'consent', choices })}`
}

export function learningFields({ reader, draft, at }: Fields): Html {
  const label = reader.words('outcomes.recording.learned')
  return html`${draft.doubt?.notice}
    ${textArea({ reader, draft, id: `${at}-text`, name: 'text', label, maxLength: lengths.learning, rows: 3, isRequired: true })}`
}

interface Saying extends Fields {
  readonly label: string
  /** What she said before. */
  readonly mine?: { readonly voice: (typeof voices)[number]; readonly words: string } | undefined
}

/** What somebody makes of a proposal, with her reason. */
export function voiceFields({ reader, draft, at, label, mine }: Saying): Html {
  const { words } = reader
  const choices = voices.map((value) => ({
    value,
    label: words(`outcomes.voices.${value}.label`),
    hint: words(`outcomes.voices.${value}.hint`),
  }))
  return html`${draft.doubt?.notice}
    ${choiceCards({ reader, draft, id: `${at}-voice`, name: 'voice', label, ...(mine && { value: mine.voice }), choices })}
    ${textArea({ reader, draft, id: `${at}-words`, name: 'words', label: words('outcomes.say.words'), hint: words('outcomes.say.hint'), value: mine?.words ?? '', maxLength: lengths.words, rows: 3, isEmptySeen: true })}`
}
