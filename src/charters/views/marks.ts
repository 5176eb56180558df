import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip, when, type ChipKind } from '#shell/index.ts'
import { stateOf, type Paper, type PaperState } from '../model.ts'
import { daySaid } from './text.ts'

const looks = {
  draft: 'plain',
  consulted: 'ask',
  adopted: 'good',
  superseded: 'plain',
} satisfies Record<PaperState, ChipKind>

/** Which version it is, how far it has come, since when. */
export function marksOf(reader: Reader, paper: Paper): Html {
  const { words } = reader
  const state = stateOf(paper)
  return html`<p class="row small">
    ${chip({ label: words(`charters.states.${state}`), kind: looks[state] })}
    <span>${words('charters.version', { number: paper.number })}</span>
    <span class="muted">${sinceWhen(reader, paper)}</span>
  </p>`
}

/** Since when it is what it is, and by whom. */
export function sinceWhen(reader: Reader, paper: Paper): Html {
  const { words } = reader
  const { editedAt, editedByName, adoptedByName } = paper
  const state = stateOf(paper)
  const moments = {
    draft: null,
    consulted: paper.consultedAt,
    adopted: paper.adoptedAt,
    superseded: paper.supersededAt,
  }
  const date = when({ reader, at: moments[state] ?? editedAt, style: 'date' })
  if (state === 'draft' && editedByName !== null)
    return words.rich('charters.since.draftBy', { date, name: editedByName })
  if (state === 'adopted' && adoptedByName !== null)
    return words.rich('charters.since.adoptedBy', { date, name: adoptedByName })
  return words.rich(`charters.since.${state}`, { date })
}

/** When somebody should ask whether it still holds. */
export function reviewLine(reader: Reader, { reviewOn }: Paper): Html | null {
  if (reviewOn === null) return null
  const date = daySaid(reader, reviewOn)
  return html`<p class="small muted">${reader.words.rich('charters.review.on', { date })}</p>`
}
