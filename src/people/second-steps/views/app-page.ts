import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, button, linkButton, mePath, noDraft, noticeBox, wholePage, type Draft } from '#shell/index.ts'
import { appConfirmationPath, secondStepPath } from '../paths.ts'
import { codeInput } from './code-input.ts'
import { qr } from './qr.ts'

interface AppPage {
  readonly reader: Reader
  readonly secret: string
  /** What the square says. */
  readonly url: string
  readonly draft?: Draft
  readonly trouble?: string
}

/** Three steps with an app: have one, scan or type, send a first code back. */
export function appPage({ reader, secret, url, draft = noDraft, trouble }: AppPage): Html {
  const { words } = reader
  const content = html`
    ${breadcrumb(reader, [
      { href: mePath, label: words('people.me.title') },
      { href: secondStepPath, label: words('people.secondStep.title') },
    ])}
    <h1>${words('people.secondStep.appTitle')}</h1>
    ${trouble && noticeBox({ kind: 'danger', content: trouble, role: 'alert' })}
    <section class="stack-s"><h2>${words('people.secondStep.haveTitle')}</h2><p>${words('people.secondStep.have')}</p></section>
    <section class="stack-s">
      <h2>${words('people.secondStep.scanTitle')}</h2>
      <p>${words('people.secondStep.scan')}</p>
      ${qr(url, words('people.secondStep.square'))}
      <p>${words('people.secondStep.type')}</p>
      <p class="secret"><code>${secret.replaceAll(/.{4}(?=.)/g, '$& ')}</code></p>
      <p><a href="${url}">${words('people.secondStep.here')}</a></p>
    </section>
    ${firstCode(reader, draft)}`
  return wholePage({ reader, title: words('people.secondStep.appTitle'), content, place: 'me' })
}

/** The answer shows codes that are in no page one could come back to, which Turbo would not show. */
function firstCode(reader: Reader, draft: Draft): Html {
  const { words } = reader
  return html`<section class="stack-s">
    <h2>${words('people.secondStep.firstTitle')}</h2>
    <p>${words('people.secondStep.first')}</p>
    <form class="form" method="post" action="${appConfirmationPath}" novalidate data-turbo="false">
      ${codeInput({ reader, draft, label: words('people.secondStep.firstCode') })}
      <div class="row">
        ${button({ label: words('people.secondStep.firstAct') })}
        ${linkButton({ href: secondStepPath, label: words('people.secondStep.later'), kind: 'plain' })}
      </div>
    </form>
  </section>`
}
