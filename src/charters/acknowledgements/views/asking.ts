import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { card, fold, linkButton, noticeBox, postButton, when } from '#shell/index.ts'
import { differencesOf } from '../../differences.ts'
import type { Paper } from '../../model.ts'
import { acknowledgementPath } from '../../paths.ts'
import { differencesShown } from '../../views/differences.ts'
import { shownFirst } from '../../views/shown-first.ts'
import type { Acknowledged, Tally } from '../model.ts'

interface Asking {
  readonly reader: Reader
  readonly paper: Paper
  /** The version that she agreed to last. */
  readonly last: Acknowledged | null
  readonly isOvertaken: boolean
}

/** What somebody is told before she reads: that she is asked, what is new for her, or since when she has agreed. */
export function askedAbove({ reader, paper, last, isOvertaken }: Asking): Html | null {
  const { words } = reader
  if (last?.id === paper.id) {
    const date = when({ reader, at: last.acknowledgedAt, style: 'date' })
    return noticeBox({ kind: 'good', content: words.rich('charters.agreeing.done', { date }) })
  }
  if (paper.isOver) return null
  const asked = words(last === null ? 'charters.agreeing.first' : 'charters.agreeing.again')
  const overtaken =
    isOvertaken && shownFirst(noticeBox({ kind: 'care', content: words('charters.agreeing.overtaken'), role: 'alert' }))
  const down = linkButton({ href: '#agree', label: words('charters.agreeing.down'), kind: 'quiet', icon: 'down' })
  if (last === null) return html`${overtaken} ${noticeBox({ content: asked, act: down })}`
  const title = words('charters.agreeing.new', { number: last.number })
  const content = differencesShown(reader, differencesOf(last, paper))
  return html`${overtaken} ${noticeBox({ content: asked, act: down })} ${fold({ title, content, isOpen: true })}`
}

/** The button, below what was read. */
export function askedBelow({ reader, paper, last }: Asking): Html | null {
  if (last?.id === paper.id || paper.isOver) return null
  const { words } = reader
  const values = { paper: paper.id }
  const label = words('charters.agreeing.agree')
  return html`<div id="agree">
    ${card({
      isLead: true,
      content: html`<p>${words('charters.agreeing.means')}</p>
        ${postButton({ action: acknowledgementPath(paper.communityId), values, label, kind: 'main', icon: 'together' })}`,
    })}
  </div>`
}

/** For those who convene: how many have agreed, and whom one might ask whether something is in the way. */
export function tallyShown(reader: Reader, { agreed, members, missing }: Tally): Html {
  const { words } = reader
  if (agreed === members) return html`<p class="muted">${words('charters.agreeing.all')}</p>`
  return card({
    content: html`<h2 class="h3">${words('charters.agreeing.tally', { agreed, count: members })}</h2>
      <p>${words('charters.agreeing.care')}</p>
      ${fold({
        title: words('charters.agreeing.missing'),
        content: html`<ul>
          ${missing.map(({ name }) => html`<li>${name}</li>`)}
        </ul>`,
      })}`,
  })
}
