import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { WordKey } from '#kernel/words.ts'
import { exitPath, mePath, noticeBox, ownAuditPath, wholePage } from '#shell/index.ts'

/** What leaving quickly does and what it cannot, said before somebody relies on it. Open to everybody. */
export function safetyPage(reader: Reader): Html {
  const { words } = reader
  return wholePage({
    reader,
    title: words('safety.page.title'),
    content: html`<h1>${words('safety.page.title')}</h1>
      <p class="lead-text">${words('safety.page.about')}</p>
      ${noticeBox({ kind: 'care', content: words('safety.page.danger') })}
      ${part(reader, 'safety.page.does.title', does)}
      <section class="body">
        <h2>${words('safety.page.how.title')}</h2>
        <ul>
          <li>${words('safety.page.how.button')}</li>
          <li>${byKeys(reader)}</li>
          <li>${words('safety.page.how.skip')}</li>
        </ul>
        <p>${words('safety.page.how.try')}</p>
        <p>
          <a class="button quiet" href="${exitPath}" rel="nofollow noreferrer" data-turbo="false">${words('safety.page.how.act')}</a>
        </p>
      </section>
      ${part(reader, 'safety.page.cannot.title', cannot)} ${part(reader, 'safety.page.traces.title', traces)}
      ${part(reader, 'safety.page.shared.title', shared)} ${part(reader, 'safety.page.watched.title', watched)}
      ${part(reader, 'safety.page.here.title', here)}
      ${reader.viewer.id !== null && html`<p><a href="${ownAuditPath}">${words('safety.audit.own.title')}</a></p>`}`,
  })
}

function byKeys({ words, viewer }: Reader): Html {
  const own = { page: (inside: Renderable) => html`<a href="${mePath}">${inside}</a>` }
  const keys = words.rich('safety.page.how.keys', { key: (inside) => html`<kbd>${inside}</kbd>` })
  return html`${keys} ${words.rich(viewer.leavesByShift ? 'safety.page.how.keysCanBeOff' : 'safety.page.how.keysAreOff', own)}`
}

function part({ words }: Reader, title: WordKey, points: readonly WordKey[]): Html {
  return html`<section class="body">
    <h2>${words(title)}</h2>
    <ul>
      ${points.map((point) => html`<li>${words(point)}</li>`)}
    </ul>
  </section>`
}

const does = [
  'safety.page.does.hides',
  'safety.page.does.signsOut',
  'safety.page.does.clears',
  'safety.page.does.goes',
  'safety.page.does.drafts',
] as const

const cannot = [
  'safety.page.cannot.history',
  'safety.page.cannot.back',
  'safety.page.cannot.spyware',
  'safety.page.cannot.network',
  'safety.page.cannot.letters',
  'safety.page.cannot.otherTabs',
] as const

const traces = ['safety.page.traces.private', 'safety.page.traces.clear', 'safety.page.traces.careful'] as const

const shared = ['safety.page.shared.choose', 'safety.page.shared.passwords', 'safety.page.shared.close'] as const

const watched = ['safety.page.watched.other', 'safety.page.watched.change', 'safety.page.watched.ask'] as const

const here = ['safety.page.here.titles', 'safety.page.here.letters', 'safety.page.here.sessions'] as const
