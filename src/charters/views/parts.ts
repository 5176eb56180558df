import { html, type Html, type Renderable } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { offeredClause } from '../clauses.ts'
import {
  charterGroups,
  charterParts,
  hasText,
  partOf,
  type CharterGroup,
  type CharterKey,
  type Paper,
  type Part,
} from '../model.ts'
import { foreignLanguage, textOf } from './text.ts'

interface PaperText {
  readonly reader: Reader
  readonly paper: Pick<Paper, 'kind' | 'parts'>
  /** What stands beside a part. */
  readonly beside?: (part: Part) => Renderable
}

interface KeyedPart {
  readonly key: CharterKey
  readonly part: Part
}

const nothing = () => null

/** All that it says: a charter under its headings, an agreement as its clauses. */
export function paperText({ reader, paper, beside = nothing }: PaperText): Renderable {
  if (paper.kind === 'agreement') return clausesOf({ reader, paper, beside })
  return charterGroups.map((group) => groupOf({ reader, paper, beside }, group))
}

function groupOf({ reader, paper, beside = nothing }: PaperText, group: CharterGroup): Html | null {
  const parts = charterParts.flatMap(({ key, group: its }): KeyedPart[] => {
    const part = partOf(paper, key)
    return its === group && key !== 'motto' && part && hasText(part) ? [{ key, part }] : []
  })
  if (parts.length === 0) return null
  return html`<section class="stack-s part-group">
    <h2>${reader.words(`charters.groups.${group}`)}</h2>
    ${parts.map(
      ({ key, part }) => html`<div class="stack-xs part" id="part-${key}">
        <h3>${reader.words(`charters.parts.${key}.label`)}</h3>
        ${mixed(reader, paper, part)} ${textOf(reader, part)} ${beside(part)}
      </div>`,
    )}
  </section>`
}

/** The motto stands above all else. */
export function motto({ reader, paper, beside = nothing }: PaperText): Html | null {
  const part = partOf(paper, 'motto')
  if (part === null || !hasText(part)) return null
  return html`<div class="stack-xs" id="part-motto">
    <blockquote class="motto">${textOf(reader, part)}</blockquote>
    ${beside(part)}
  </div>`
}

/** The clauses of an agreement, numbered; of those that Hearth offered, why they help. */
export function clausesOf({ reader, paper, beside = nothing }: PaperText): Html {
  const why = ({ key }: Part) => {
    const offered = offeredClause(key)
    return offered && html`<p class="small muted">${reader.words(`charters.why.${offered.key}`)}</p>`
  }
  return html`<ol class="clauses card">
    ${paper.parts.filter(hasText).map(
      (part) => html`<li class="stack-xs part" id="part-${part.key}">
        ${mixed(reader, paper, part)} ${textOf(reader, part)} ${why(part)} ${beside(part)}
      </li>`,
    )}
  </ol>`
}

/** Where some of a text is in the other language only, each such part says so; where all is, the page does. */
function mixed(reader: Reader, paper: Pick<Paper, 'parts'>, part: Part): Html | null {
  const { lang } = inLanguage(part, reader.language)
  if (lang === reader.language || foreignLanguage(reader, paper.parts) !== null) return null
  return html`<p class="small muted">${reader.words(`charters.onlyIn.${lang}`)}</p>`
}
