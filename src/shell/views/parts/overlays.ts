import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button } from '../../parts/button.ts'
import { icon } from '../../parts/icon.ts'
import { dialog, fold, menu } from '../../parts/overlay.ts'
import { partsPath } from '../../paths.ts'
import { room, shown } from './shown.ts'

export function overlaysShown(reader: Reader): Html {
  const { words } = reader
  const text = html`<p>${words('shell.parts.leadText')}</p>`
  const folds = html`${fold({ title: words('shell.parts.fold'), content: text })}
  ${fold({ title: words('shell.parts.fold'), content: text, isOpen: true })}`
  const content = html`${shown(reader, 'shell.parts.menus', menus(reader))}
  ${shown(reader, 'shell.parts.dialogs', opening(reader))} ${shown(reader, 'shell.parts.folds', folds)}`
  return room({ reader, id: 'overlays', title: 'shell.parts.overlays', content })
}

function menus({ words }: Reader): Html {
  const label = words('shell.parts.menu')
  const items = [
    html`<a href="#overlays">${icon('edit')}${words('shell.parts.change')}</a>`,
    html`<a href="#overlays">${icon('move')}${words('shell.parts.dialog')}</a>`,
    html`<form method="post" action="${partsPath}">
      <button type="submit" class="danger">${icon('remove')}${words('shell.parts.remove')}</button>
    </form>`,
  ]
  return html`<div>${menu({ label, items, kind: 'plain' })}</div>
    <div class="row between">
      ${menu({ label, items, icon: 'down' })} ${menu({ label, items, icon: 'more', kind: 'plain', isLabelHidden: true, side: 'end' })}
  </div>`
}

function opening(reader: Reader): Html {
  const { words } = reader
  const title = words('shell.parts.dialog')
  const content = html`<p>${words('shell.parts.leadText')}</p>
    <p class="row">${button({ label: words('shell.parts.button'), type: 'button' })}</p>`
  return html`<p class="row">${button({ label: title, kind: 'quiet', icon: 'move', opens: 'shown-dialog' })}</p>
    ${dialog({ reader, id: 'shown-dialog', title, content })}`
}
