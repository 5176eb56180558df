import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import { audience, card, fold, formProblem, linkButton, noticeBox, postButton, said, type Draft } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { isOpen, type Comment } from '../comments/model.ts'
import { talkBeside, talkOfAll, type Talk } from '../comments/views/comments.ts'
import { stateOf, type Paper } from '../model.ts'
import { adoptionPath, comparedPath, consultationPath, discardingPath, paperEditingPath, shelfPath } from '../paths.ts'
import type { paperRules } from '../rules.ts'
import { marksOf, reviewLine } from './marks.ts'
import { motto, paperText } from './parts.ts'
import { shownFirst } from './shown-first.ts'
import { purposesPicture } from './purposes.ts'
import { foreignLanguage } from './text.ts'

export interface PaperPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly paper: Paper
  readonly may: Can<typeof paperRules>
  readonly comments: readonly Comment[]
  readonly draft: Draft
  /** About what the draft is: a part, the whole, or a comment that is answered. */
  readonly draftOf: string | null
}

/** One version, with what was said of it, and what whoever may can do with it. */
export function paperPage(page: PaperPage): Html {
  const { reader, community, can, paper, draft } = page
  const { words } = reader
  const talk: Talk = page
  const text = { reader, paper, beside: (part: Paper['parts'][number]) => talkBeside(talk, part) }
  const foreign = foreignLanguage(reader, paper.parts)
  return placePage({
    reader,
    community,
    can,
    here: paper.kind,
    between: [{ href: shelfPath(community.id, paper.kind), label: words(`communities.places.${paper.kind}`) }],
    title: words(`charters.titles.${paper.kind}`, { number: paper.number }),
    content: html`<div class="stack-s">
        ${marksOf(reader, paper)} ${'' in draft.problems && shownFirst(formProblem(reader, draft))} ${wayOn(page)}
        ${foreign && noticeBox({ content: words(`charters.onlyIn.${foreign}`) })}
      </div>
      ${motto(text)} ${purposesPicture(reader, paper.purposes)} ${paperText(text)} ${empty(page)}
      ${reviewLine(reader, paper)} ${talkOfAll(talk)} ${nextStep(page)} ${discarding(page)}`,
  })
}

/** What members are asked, and the ways to change and to compare. */
function wayOn({ reader, community, paper, may }: PaperPage): Html {
  const { words } = reader
  const name = said(reader, community.name)
  const edit = { href: paperEditingPath(paper), label: words('charters.edit'), icon: 'edit' } as const
  const compare = { href: comparedPath(paper, paper.number - 1), label: words('charters.compare') }
  return html`${may.comment && html`<p>${words(`charters.asked.${paper.kind}`)}</p>`}
    ${may.comment && audience({ reader, count: community.memberCount, community: name })}
    <div class="row">
      ${may.edit && linkButton({ ...edit, kind: may.consult ? 'main' : 'quiet' })}
      ${paper.number > 1 && linkButton({ ...compare, kind: 'quiet' })}
    </div>`
}

function empty({ reader: { words }, paper }: PaperPage): Html | false {
  return paper.parts.length === 0 && html`<p class="muted">${words('charters.empty')}</p>`
}

/** What comes next, for whoever may do it: putting it to the members, or adopting it. */
function nextStep({ reader, community, paper, may, comments }: PaperPage): Html | false {
  const { words } = reader
  if (may.consult) {
    return card({
      content: html`<h2>${words('charters.consult.title')}</h2>
        <p>${words('charters.consult.text', { count: community.memberCount })}</p>
        ${postButton({ action: consultationPath(paper), label: words('charters.consult.act'), values: asRead(paper) })}`,
    })
  }
  if (!may.adopt || stateOf(paper) !== 'consulted') return false
  const unanswered = comments.filter(isOpen).length
  return card({
    content: html`<h2>${words('charters.adopt.title')}</h2>
      <p>${words(`charters.adopt.text.${paper.kind}`)}</p>
      ${unanswered > 0 && html`<p>${words('charters.adopt.unanswered', { count: unanswered })}</p>`}
      ${postButton({ action: adoptionPath(paper), label: words('charters.adopt.act'), values: asRead(paper) })}`,
  })
}

/** Nothing is done with a version that somebody has changed since this page was read. */
const asRead = ({ revision }: Paper) => ({ seen: String(revision) })

/** A draft that came to nothing. */
function discarding({ reader: { words }, paper, may }: PaperPage): Html | false {
  if (!may.discard) return false
  const content = html`<p>${words('charters.discard.text')}</p>
    ${postButton({
      action: discardingPath(paper),
      label: words('charters.discard.act'),
      kind: 'quiet danger',
      values: asRead(paper),
    })}`
  return fold({ title: words('charters.discard.title'), content })
}
