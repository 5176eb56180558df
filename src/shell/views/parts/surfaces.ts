import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, linkButton } from '../../parts/button.ts'
import { noticeBox } from '../../parts/notice.ts'
import { avatar, maskedAvatar } from '../../parts/person.ts'
import { progress } from '../../parts/progress.ts'
import { saidIn } from '../../parts/said.ts'
import { chip, emptyState, list } from '../../parts/surface.ts'

const people = ['Rosa Lindqvist', 'Dana Okafor', 'Mei Tanaka', 'Amrit Gill', 'Jo', 'Hélène Dubois', 'Ana María Ruiz']

export function surfacesShown(reader: Reader): Html {
  const { words } = reader
  const [content, item] = [words('shell.parts.leadText'), words('shell.parts.item')]
  const listed = html`<div class="row">
      ${chip({ label: words('shell.parts.short'), kind: 'ask' })} ${chip({ label: words('shell.parts.short'), kind: 'good', icon: 'tick' })}
      ${chip({ label: words('shell.parts.short'), kind: 'care' })} ${chip({ label: words('shell.parts.short') })}
    </div>
    <a href="#surfaces">${item}</a><span class="small muted">${words('shell.parts.hint')}</span>`
  return html`<section class="stack-s" id="surfaces">
    <h2>${words('shell.parts.surfaces')}</h2>
    ${list([listed, listed])}
    ${noticeBox({ content })}
    ${noticeBox({ content, kind: 'good', act: button({ label: words('shell.undo'), kind: 'plain', type: 'button' }) })}
    ${noticeBox({ content, kind: 'care' })} ${noticeBox({ content, kind: 'danger' })}
    ${emptyState({
      icon: 'conversation',
      title: words('shell.parts.empty'),
      content,
      act: linkButton({ label: words('shell.parts.button'), href: '#surfaces' }),
    })}
    ${working(reader)} ${facesShown(reader)}
  </section>`
}

function working({ words }: Reader): Html {
  const said = words('shell.parts.progressSaid', { done: 120, total: 400 })
  return html`${progress({ id: 'shown-progress', label: words('shell.parts.progress'), said, done: 120, total: 400 })}
  ${progress({ id: 'shown-waiting', label: words('shell.parts.progress'), said: words('shell.parts.waiting'), done: 0, total: null })}`
}

function facesShown(reader: Reader): Html {
  const french = saidIn({ reader, lang: 'fr', content: 'Communauté de pratique' })
  return html`<p class="row">
      ${people.map((name) => avatar({ id: name, name }))} ${maskedAvatar()}
      ${avatar({ id: 'large', name: people[0] ?? '', size: 'large' })} ${avatar({ id: 'small', name: 'Jo', size: 'small' })}
    </p>
    <p>${french}</p>`
}
