import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { hues } from '../../hues.ts'
import { button } from '../../parts/button.ts'
import { noticeBox, type NoticeKind } from '../../parts/notice.ts'
import { chip } from '../../parts/surface.ts'
import { room, shown } from './shown.ts'

const kinds: readonly NoticeKind[] = ['note', 'good', 'care', 'danger']

/** Both themes beside each other whatever the reader's is, in each hue that an umbrella can choose. */
export function tokensShown(reader: Reader): Html {
  const content = html`${shown(reader, 'shell.parts.themes', html`${theme(reader, 'light')} ${theme(reader, 'dark')}`)}
  ${shown(reader, 'shell.parts.text', text(reader))}`
  return room({ reader, id: 'tokens', title: 'shell.parts.tokens', content })
}

function theme({ words }: Reader, name: 'light' | 'dark'): Html {
  const label = words('shell.parts.short')
  const notices = kinds.map((kind) => noticeBox({ kind, content: words('shell.parts.hint') }))
  return html`<div class="card stack-s" data-theme="${name}">
    <h4 class="h3">${words(`shell.parts.${name}`)}</h4>
    <p>${words('shell.parts.leadText')} <a href="#tokens">${words('shell.parts.link')}</a></p>
    <p class="muted small">${words('shell.parts.hint')}</p>
    <p class="row">
      ${button({ label: words('shell.parts.button'), type: 'button' })}
      ${button({ label: words('shell.parts.follow'), kind: 'quiet', isPressed: true, type: 'button' })}
      ${chip({ label, kind: 'ask' })} ${chip({ label, kind: 'good' })} ${chip({ label, kind: 'care' })}
    </p>
    ${notices}
    <ul class="row">
      ${hues.map(inHue)}
    </ul>
  </div>`
}

function inHue(hue: number): Html {
  return html`<li class="row" data-hue="${hue}">
    ${chip({ label: hue, kind: 'ask' })} <a href="#tokens">${hue}°</a>
  </li>`
}

function text({ words }: Reader): Html {
  const [lead, long, item] = [words('shell.parts.lead'), words('shell.parts.leadText'), words('shell.parts.item')]
  return html`<div class="body">
    <h4>${lead}</h4>
    <p><strong>${item}</strong> ${long} <em>${item}</em> <code>12:30</code></p>
    <ul>
      <li>${item}</li>
      <li><a href="#tokens">${words('shell.parts.link')}</a></li>
    </ul>
    <ol>
      <li>${item}</li>
      <li>${item}</li>
    </ol>
    <blockquote><p>${long}</p></blockquote>
    <pre><code>${item}</code></pre>
  </div>`
}
