import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, linkButton, type ButtonKind } from '../../parts/button.ts'
import { postButton } from '../../parts/form.ts'
import { icon, iconNames, type IconName } from '../../parts/icon.ts'
import { partsPath } from '../../paths.ts'
import { room, shown } from './shown.ts'

const kinds: readonly (readonly [ButtonKind, IconName])[] = [
  ['main', 'plus'],
  ['quiet', 'mail'],
  ['plain', 'reply'],
  ['danger', 'remove'],
  ['quiet danger', 'remove'],
  ['plain danger', 'remove'],
]

/** Every kind of button, as words, with an icon, and not to be had now. */
export function actsShown(reader: Reader): Html {
  const { words } = reader
  const label = words('shell.parts.button')
  const inEachState = ([kind, name]: (typeof kinds)[number]) => html`<p class="row">
    ${button({ label, kind, type: 'button' })} ${button({ label, kind, icon: name, type: 'button' })}
    ${button({ label, kind, type: 'button', isDisabled: true })}
  </p>`
  const pressed = [false, true].map((isPressed) =>
    button({ label: words('shell.parts.follow'), kind: 'quiet', icon: 'follow', isPressed, type: 'button' }),
  )
  const content = html`${shown(reader, 'shell.parts.buttons', kinds.map(inEachState))}
  ${shown(reader, 'shell.parts.pressed', html`<p class="row">${pressed}</p>`)}
  ${shown(reader, 'shell.parts.links', html`<div class="row">${links(reader)}</div>`)}
  ${shown(reader, 'shell.parts.icons', html`<p class="row">${iconNames.map((name) => icon(name))}</p>`)}`
  return room({ reader, id: 'acts', title: 'shell.parts.acts', content })
}

function links({ words }: Reader): Html {
  const label = words('shell.parts.longButton')
  return html`${linkButton({ label, href: '#acts', icon: 'plus' })} ${linkButton({ label, href: '#acts', kind: 'quiet' })}
  ${postButton({ action: partsPath, label: words('shell.parts.post') })} <a href="#acts">${words('shell.parts.link')}</a>`
}
