import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, linkButton } from '../../parts/button.ts'
import { icon } from '../../parts/icon.ts'
import { noticeBox } from '../../parts/notice.ts'
import { when } from '../../parts/person.ts'
import { progress } from '../../parts/progress.ts'
import { card, chip, emptyState, list, plainList, type ChipKind } from '../../parts/surface.ts'
import { room, shown } from './shown.ts'

const chipKinds: readonly ChipKind[] = ['plain', 'ask', 'good', 'care']

export function surfacesShown(reader: Reader): Html {
  const content = html`${shown(reader, 'shell.parts.cards', cards(reader))}
  ${shown(reader, 'shell.parts.lists', lists(reader))} ${shown(reader, 'shell.parts.chips', chips(reader))}
  ${shown(reader, 'shell.parts.empties', empties(reader))}`
  return room({ reader, id: 'surfaces', title: 'shell.parts.surfaces', content })
}

/** What is said once, and how far a long work is. */
export function messagesShown(reader: Reader): Html {
  const content = html`${shown(reader, 'shell.parts.noticesTitle', notices(reader))}
  ${shown(reader, 'shell.parts.works', works(reader))}`
  return room({ reader, id: 'messages', title: 'shell.parts.messages', content })
}

function cards({ words }: Reader): Html {
  const content = html`<h4 class="h3">${words('shell.parts.lead')}</h4>
    <p>${words('shell.parts.leadText')}</p>
    <p><a href="#surfaces">${words('shell.parts.link')}</a></p>`
  return html`${card({ content })} ${card({ content, isLead: true })}`
}

function lists(reader: Reader): Html {
  const { words, now } = reader
  const item = html`<a href="#surfaces">${words('shell.parts.item')}</a>
    <span class="small muted">${words('shell.parts.community')} · ${when({ reader, at: now, style: 'ago' })}</span>`
  const marked = html`<div class="row">
      ${chip({ label: words('shell.parts.short'), kind: 'ask' })}
      ${chip({ label: words('shell.parts.solved'), kind: 'good', icon: 'tick' })}
    </div>
    ${item}`
  return html`${list([marked, item, html`${icon('conversation')}${item}`])} ${plainList([item, item])}`
}

function chips({ words }: Reader): Html {
  const label = words('shell.parts.short')
  return html`<div class="row">${chipKinds.map((kind) => chip({ label, kind }))}</div>
    <div class="row">${chipKinds.map((kind) => chip({ label, kind, icon: 'pin' }))}</div>`
}

function empties({ words }: Reader): Html {
  const empty = { title: words('shell.parts.empty'), content: words('shell.parts.emptyText') }
  const act = linkButton({ label: words('shell.parts.longButton'), href: '#surfaces', icon: 'plus' })
  return html`${emptyState({ ...empty, icon: 'conversation', act })} ${emptyState({ ...empty, icon: 'inbox' })}`
}

function notices({ words }: Reader): Html {
  const content = words('shell.parts.leadText')
  const act = button({ label: words('shell.undo'), icon: 'undo', kind: 'plain', type: 'button' })
  return html`${noticeBox({ content })} ${noticeBox({ content: words('shell.parts.notices.posted'), kind: 'good', act })}
  ${noticeBox({ content, kind: 'care' })} ${noticeBox({ content, kind: 'danger' })}`
}

function works({ words }: Reader): Html {
  const label = words('shell.parts.progress')
  const known = (done: number) => {
    const said = words('shell.parts.progressSaid', { done, total: 400 })
    return progress({ id: `shown-progress-${done}`, label, said, done, total: 400 })
  }
  const waiting = { id: 'shown-waiting', label, said: words('shell.parts.waiting'), done: 0, total: null }
  return html`${progress(waiting)} ${[0, 120, 400].map(known)}`
}
