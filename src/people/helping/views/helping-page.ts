import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, button, linkButton, noticeBox, wholePage, type Way } from '#shell/index.ts'
import { helpMinutes } from '../model.ts'

interface HelpingPage {
  readonly reader: Reader
  /** Whom it is for. */
  readonly name: string
  readonly action: string
  readonly up: Way
  /** The code, this once; null before it is made. */
  readonly code: string | null
}

/** For whoever stands in front of somebody who cannot sign in any more. */
export function helpingPage({ reader, name, action, up, code }: HelpingPage): Html {
  const { words } = reader
  const title = words('people.helping.title', { name })
  const content = html`
    ${breadcrumb(reader, [up])}
    <h1>${title}</h1>
    ${code === null ? asking(reader, action, up) : given(reader, code, up)}`
  return wholePage({ reader, title, content })
}

function asking({ words }: Reader, action: string, up: Way): Html {
  return html`<p>${words('people.helping.about', { minutes: helpMinutes })}</p>
    ${noticeBox({ kind: 'care', content: words('people.helping.inPerson') })}
    <p>${words('people.helping.audited')}</p>
    <form class="form" method="post" action="${action}" data-turbo="false">
      <div class="row">
        ${button({ label: words('people.helping.act'), icon: 'key' })}
        ${linkButton({ href: up.href, label: words('people.secondStep.later'), kind: 'plain' })}
      </div>
    </form>`
}

function given({ words }: Reader, code: string, up: Way): Html {
  return html`${noticeBox({ kind: 'good', content: words('people.helping.given', { minutes: helpMinutes }), role: 'status' })}
    <p class="secret"><code>${code}</code></p>
    <ol class="steps">
      <li>${words('people.helping.first')}</li>
      <li>${words('people.helping.then')}</li>
      <li>${words('people.helping.last')}</li>
    </ol>
    <p>${linkButton({ href: up.href, label: words('people.helping.done') })}</p>`
}
