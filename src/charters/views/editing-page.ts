import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, field, hiddenField, noticeBox, postForm, type Draft } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import type { OfferedClause } from '../clauses.ts'
import { differencesOf } from '../differences.ts'
import { stateOf, type Content, type Paper } from '../model.ts'
import { paperEditingPath, paperPath } from '../paths.ts'
import { agreementFields } from './agreement-fields.ts'
import { charterFields } from './charter-fields.ts'
import { differencesShown } from './differences.ts'
import { shownFirst } from './shown-first.ts'

export interface EditingPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  /** What stands there now. */
  readonly paper: Paper
  /** What the fields hold. */
  readonly content: Content
  readonly draft: Draft
  /** The clauses that an agreement can begin with. */
  readonly offered: readonly OfferedClause[]
  /** Somebody else saved since this page was opened, and this was not. */
  readonly isOvertaken: boolean
}

/** Where a version is written. */
export function editingPage(page: EditingPage): Html {
  const { reader, community, can, paper, content, draft, isOvertaken, offered } = page
  const { words } = reader
  const save = button({ label: words('charters.fields.save') })
  return placePage({
    reader,
    community,
    can,
    here: paper.kind,
    between: [{ href: paperPath(paper), label: words(`charters.titles.${paper.kind}`, { number: paper.number }) }],
    title: words(`charters.fields.title.${paper.kind}`),
    content: html`${isOvertaken && overtaken(page)}
    ${stateOf(paper) === 'consulted' && noticeBox({ content: words('charters.fields.consulted') })}
    <p>${words(`charters.fields.about.${paper.kind}`)}</p>
    ${postForm({
      action: paperEditingPath(paper),
      content: html`${draft.doubt?.notice} ${hiddenField('seen', String(paper.revision))}
      ${paper.kind === 'charter' ? charterFields({ reader, draft, content }) : agreementFields({ reader, draft, parts: content.parts, offered })}
      ${field({
        reader,
        draft,
        kind: 'date',
        name: 'reviewOn',
        label: words('charters.fields.reviewOn'),
        hint: words('charters.fields.reviewHint'),
        value: content.reviewOn?.toString() ?? '',
      })}`,
      submit: html`<div class="row">${save} ${draft.doubt?.act}</div>`,
    })}`,
  })
}

/** Both texts, word by word: what saving again would take away of somebody else's, and what it would bring. */
function overtaken({ reader, paper, content }: EditingPage): Html {
  const { words } = reader
  return html`${shownFirst(noticeBox({ kind: 'care', content: words('charters.fields.overtaken'), role: 'alert' }))}
    <section class="stack-s">
      <h2>${words('charters.fields.both')}</h2>
      ${differencesShown(reader, differencesOf(paper, content))}
    </section>`
}
