import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, choicePills, fold, list, postForm, textArea, type Draft } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { gatheringPath, titleOf, whenSaid, type Gathering } from '../../gatherings/index.ts'
import { lengths } from '../forms.ts'
import type { Outcomes } from '../model.ts'
import { actionsPath, decisionsPath, learningsPath } from '../paths.ts'
import type { Taker } from '../takers-queries.ts'
import { actionFields, decisionFields, learningFields } from './fields.ts'
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
      ${may.record && fold({ title: words('outcomes.recording.action'), isOpen: isBegun(page, 'action'), content: actionForm(page) })}
      ${may.record && fold({ title: words('outcomes.recording.decision'), isOpen: isBegun(page, 'decision'), content: decisionForm(page) })}
      ${may.learn && fold({ title: words('outcomes.recording.learning'), isOpen: isBegun(page, 'learning'), content: learningForm(page) })}`,
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

function actionForm({ reader, gathering, takers, drafts: { action: draft } }: OfGathering): Html {
  return postForm({
    action: actionsPath(gathering.id),
    content: actionFields({ reader, draft, at: 'action' }, takers),
    submit: submit(draft, reader.words('outcomes.recording.addAction')),
  })
}

function decisionForm({ reader, gathering, drafts: { decision: draft } }: OfGathering): Html {
  const { words } = reader
  const text = { reader, draft }
  return postForm({
    action: decisionsPath(gathering.id),
    content: html`${decisionFields({ reader, draft, at: 'decision' })}
      ${choicePills({ ...text, name: 'state', label: words('outcomes.recording.state'), value: 'decided', choices: (['decided', 'not_decided', 'proposed'] as const).map((value) => ({ value, label: words(`outcomes.recording.states.${value}`) })) })}
      ${textArea({ ...text, name: 'objections', label: words('outcomes.recording.objections'), hint: words('outcomes.recording.objectionsHint'), maxLength: lengths.objections, rows: 2 })}`,
    submit: submit(draft, words('outcomes.recording.addDecision')),
  })
}

function learningForm({ reader, gathering, drafts: { learning: draft } }: OfGathering): Html {
  return postForm({
    action: learningsPath(gathering.id),
    content: learningFields({ reader, draft, at: 'learning' }),
    submit: submit(draft, reader.words('outcomes.recording.addLearning')),
  })
}

function submit(draft: Draft, label: string): Html {
  return html`<div class="row">${button({ label })} ${draft.doubt?.act}</div>`
}
