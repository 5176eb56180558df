import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, button, linkButton, noticeBox, postButton, progress, wholePage } from '#shell/index.ts'
import type { Umbrella } from '../../../umbrellas/index.ts'
import { factFilePath, factFilesPath } from '../../paths.ts'
import type { FactImport, FactLine, LineCounts } from '../model.ts'
import { linesOf } from './lines.ts'

interface FilePage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly sent: FactImport
  readonly counts: LineCounts
  readonly lines: readonly FactLine[]
}

/** How far a file is, what it would do, and what it did. */
export function filePage(page: FilePage): Html {
  const { reader, umbrella, sent } = page
  const { words } = reader
  const isMoving = sent.stage === 'reading' || sent.stage === 'writing'
  return wholePage({
    reader,
    title: words('organisations.files.title'),
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: factFilesPath(umbrella.id), label: words('organisations.files.title') }])}
        <h1>${sent.fileName}</h1>
        <p class="muted">${words(`organisations.files.kinds.${sent.kind}`)}</p>
      </header>
      ${isMoving ? moving(page) : html`<live-progress class="stack" id="${idOf(page)}">${settled(page)}</live-progress>`}`,
  })
}

/** Each stage is an element of its own: one that was still would not begin to look again. */
const idOf = ({ sent }: FilePage) => `file-${sent.stage}`

/** It keeps itself true where scripts run; elsewhere somebody looks again when she wants to. */
function moving(page: FilePage): Html {
  const { reader, umbrella, sent } = page
  const { words } = reader
  const path = factFilePath(umbrella.id, sent.id)
  return html`<live-progress class="stack" id="${idOf(page)}" data-from="${path}">
    <div id="import-progress">
      ${progress({
        id: 'progress',
        label: words(`organisations.files.stages.${sent.stage}`),
        said: words('organisations.files.linesRead', { lines: sent.lines }),
        done: sent.bytesRead,
        total: sent.stage === 'reading' ? sent.bytes : null,
      })}
    </div>
    <p class="look">${linkButton({ href: path, label: words('organisations.files.lookAgain'), kind: 'quiet' })}</p>
  </live-progress>`
}

function settled(page: FilePage): Html {
  const { reader, sent, counts, lines } = page
  const { words } = reader
  if (sent.stage === 'refused') {
    const values = { line: sent.refusedAtLine ?? 0 }
    const because = words(`organisations.files.refused.${sent.refusedBecause ?? 'broke'}`, values)
    return html`${noticeBox({ kind: 'danger', content: because })} ${discarding(page)}`
  }
  const done = sent.stage === 'done' && noticeBox({ kind: 'good', content: words('organisations.files.done') })
  return html`${done} ${tally(page)} ${sent.stage === 'ready' && deciding(page)}
  ${(['wrong', 'new', 'changed', 'unchanged'] as const).map((state) => linesOf({ reader, kind: sent.kind, counts, lines }, state))}`
}

function tally({ reader: { words }, counts }: FilePage): Html {
  return html`<dl class="settled">
    ${(['new', 'changed', 'unchanged', 'wrong'] as const).map(
      (state) => html`<div>
        <dt>${words(`organisations.files.states.${state}`)}</dt>
        <dd>${words('organisations.files.count', { count: counts[state] })}</dd>
      </div>`,
    )}
  </dl>`
}

function deciding(page: FilePage): Html {
  const { sent, reader } = page
  const turned = sent.hasTurned && noticeBox({ kind: 'care', content: reader.words('organisations.files.turned') })
  return html`${turned} ${ways(page)}`
}

function ways(page: FilePage): Html {
  const { reader, umbrella, sent, counts } = page
  const { words } = reader
  if (counts.wrong > 0) {
    const content = words('organisations.files.wrongAbout', { count: counts.wrong })
    return html`${noticeBox({ kind: 'care', content })} ${discarding(page)}`
  }
  if (counts.new + counts.changed === 0) {
    return html`${noticeBox({ content: words('organisations.files.nothingNew') })} ${discarding(page)}`
  }
  const write = button({ label: words('organisations.files.write', { count: counts.new + counts.changed }) })
  return html`<p>${words('organisations.files.writeAbout')}</p>
    <div class="row">
      <form method="post" action="${factFilePath(umbrella.id, sent.id)}/writing">${write}</form>
      ${discarding(page)}
    </div>`
}

function discarding({ reader, umbrella, sent }: FilePage): Html {
  const action = `${factFilePath(umbrella.id, sent.id)}/discarding`
  return postButton({ action, label: reader.words('organisations.files.discard'), kind: 'quiet' })
}
