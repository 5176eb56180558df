import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  button,
  choiceCards,
  choicePills,
  field,
  fold,
  list,
  postForm,
  select,
  textArea,
  type Draft,
} from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { gatheringPath, titleOf, whenSaid, type Gathering } from '../../gatherings/index.ts'
import { lengths } from '../forms.ts'
import { rules, type Outcomes } from '../model.ts'
import { actionsPath, decisionsPath, learningsPath } from '../paths.ts'
import type { Taker } from '../takers-queries.ts'
import { actionItem, decisionItem } from './said.ts'

interface OfGathering {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly may: { readonly record: boolean; readonly learn: boolean }
  readonly gathering: Gathering
  readonly outcomes: Outcomes
  readonly takers: readonly Taker[]
  readonly drafts: Readonly<Record<'decision' | 'action' | 'learning', Draft>>
}

/** What came of one gathering, and where it is written down. */
export function gatheringOutcomesPage(page: OfGathering): Html {
  const { reader, community, can, gathering, outcomes, may } = page
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: 'outcomes',
    between: [{ href: gatheringPath(gathering.id), label: titleOf(reader, gathering) }],
    title: words('outcomes.ofGathering.title'),
    content: html`${whenSaid(reader, gathering)} ${outcomeLists(reader, outcomes)}
      ${may.record && fold({ title: words('outcomes.recording.action'), isOpen: isBegun(page, 'action'), content: actionFields(page) })}
      ${may.record && fold({ title: words('outcomes.recording.decision'), isOpen: isBegun(page, 'decision'), content: decisionFields(page) })}
      ${may.learn && fold({ title: words('outcomes.recording.learning'), isOpen: isBegun(page, 'learning'), content: learningFields(page) })}`,
  })
}

/** What came of it, in three lists. */
export function outcomeLists(reader: Reader, { decisions, actions, learnings }: Outcomes): Html {
  const { words } = reader
  const part = (id: string, title: string, items: readonly Html[]) =>
    items.length > 0 &&
    html`<section class="stack-s" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${list(items)}</section>`
  if (decisions.length + actions.length + learnings.length === 0)
    return html`<p class="muted">${words('outcomes.ofGathering.none')}</p>`
  return html`${part(
    'its-decisions',
    words('outcomes.decisions.title'),
    decisions.map((one) => decisionItem(reader, one)),
  )}
    ${part(
      'its-actions',
      words('outcomes.actions.all'),
      actions.map((one) => actionItem(reader, one)),
    )}
    ${part(
      'its-learnings',
      words('outcomes.learnings.title'),
      learnings.map(({ text }) => html`<p class="told">${text}</p>`),
    )}`
}

function isBegun({ drafts }: OfGathering, which: keyof OfGathering['drafts']): boolean {
  return Object.keys(drafts[which].entered).length > 0
}

function actionFields({ reader, gathering, takers, drafts: { action: draft } }: OfGathering): Html {
  const { words } = reader
  const nobody = { value: '', label: words('outcomes.actions.nobody') }
  const choices = [nobody, ...takers.map(({ id, name }) => ({ value: id, label: name }))]
  return postForm({
    action: actionsPath(gathering.id),
    content: html`${draft.doubt?.notice}
      ${field({ reader, draft, id: 'action-text', name: 'text', label: words('outcomes.recording.what'), maxLength: lengths.action, isRequired: true })}
      <div class="beside">
        ${select({ reader, draft, name: 'owner', label: words('outcomes.recording.owner'), choices })}
        ${field({ reader, draft, name: 'due', kind: 'date', label: words('outcomes.recording.due') })}
      </div>`,
    submit: html`<div class="row">${button({ label: words('outcomes.recording.addAction') })} ${draft.doubt?.act}</div>`,
  })
}

function decisionFields({ reader, gathering, drafts: { decision: draft } }: OfGathering): Html {
  const { words } = reader
  const text = { reader, draft }
  return postForm({
    action: decisionsPath(gathering.id),
    content: html`${draft.doubt?.notice}
      ${textArea({ ...text, id: 'decision-text', name: 'text', label: words('outcomes.recording.text'), maxLength: lengths.decision, rows: 3, isRequired: true })}
      ${choiceCards({ ...text, name: 'rule', label: words('outcomes.recording.rule'), value: 'consent', choices: rules.map((value) => ({ value, label: words(`outcomes.rules.${value}.label`), hint: words(`outcomes.rules.${value}.about`) })) })}
      ${choicePills({ ...text, name: 'state', label: words('outcomes.recording.state'), value: 'decided', choices: (['decided', 'not_decided', 'proposed'] as const).map((value) => ({ value, label: words(`outcomes.recording.states.${value}`) })) })}
      ${textArea({ ...text, name: 'objections', label: words('outcomes.recording.objections'), hint: words('outcomes.recording.objectionsHint'), maxLength: lengths.objections, rows: 2 })}`,
    submit: html`<div class="row">${button({ label: words('outcomes.recording.addDecision') })} ${draft.doubt?.act}</div>`,
  })
}

function learningFields({ reader, gathering, drafts: { learning: draft } }: OfGathering): Html {
  const { words } = reader
  return postForm({
    action: learningsPath(gathering.id),
    content: html`${draft.doubt?.notice}
      ${textArea({ reader, draft, id: 'learning-text', name: 'text', label: words('outcomes.recording.learned'), maxLength: lengths.learning, rows: 3, isRequired: true })}`,
    submit: html`<div class="row">${button({ label: words('outcomes.recording.addLearning') })} ${draft.doubt?.act}</div>`,
  })
}
