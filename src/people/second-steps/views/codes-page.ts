import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, button, linkButton, mePath, noticeBox, wholePage } from '#shell/index.ts'
import { newCodesPath, secondStepPath } from '../paths.ts'

interface CodesPage {
  readonly reader: Reader
  readonly codes: readonly string[]
}

/** The codes, this once. */
export function codesPage({ reader, codes }: CodesPage): Html {
  const { words } = reader
  const content = html`
    ${way(reader)}
    <h1>${words('people.secondStep.codesTitle')}</h1>
    ${noticeBox({ kind: 'good', content: words('people.secondStep.codesOnce'), role: 'status' })}
    <p>${words('people.secondStep.codesKeep')}</p>
    <ol class="codes card">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ol>
    <p>${words('people.secondStep.codesEach')}</p>
    <p>${linkButton({ href: secondStepPath, label: words('people.secondStep.codesDone') })}</p>`
  return wholePage({ reader, title: words('people.secondStep.codesTitle'), content, place: 'me' })
}

/** Asks before the earlier ones end. */
export function newCodesPage(reader: Reader): Html {
  const { words } = reader
  const content = html`
    ${way(reader)}
    <h1>${words('people.secondStep.newCodes')}</h1>
    <p>${words('people.secondStep.newCodesAbout')}</p>
    <form class="form" method="post" action="${newCodesPath}" data-turbo="false">
      <div class="row">
        ${button({ label: words('people.secondStep.newCodesAct') })}
        ${linkButton({ href: secondStepPath, label: words('people.secondStep.later'), kind: 'plain' })}
      </div>
    </form>`
  return wholePage({ reader, title: words('people.secondStep.newCodes'), content, place: 'me' })
}

function way(reader: Reader): Html {
  const { words } = reader
  const up = { href: secondStepPath, label: words('people.secondStep.title') }
  return breadcrumb(reader, [{ href: mePath, label: words('people.me.title') }, up])
}
