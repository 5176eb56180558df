import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, linkButton } from '../../parts/button.ts'
import { icon, iconNames } from '../../parts/icon.ts'
import { breadcrumb, pager, threeWays } from '../../parts/way.ts'

export function actsShown(reader: Reader): Html {
  const { words } = reader
  const label = words('shell.parts.button')
  return html`<section class="stack-s" id="acts">
    <h2>${words('shell.parts.acts')}</h2>
    <p class="row">
      ${button({ label, type: 'button' })} ${button({ label, kind: 'quiet', type: 'button' })}
      ${button({ label, kind: 'plain', icon: 'reply', type: 'button' })}
    </p>
    <p class="row">
      ${button({ label, kind: 'danger', icon: 'remove', type: 'button' })}
      ${button({ label, kind: 'quiet danger', type: 'button' })} ${button({ label, isDisabled: true, type: 'button' })}
    </p>
    <p class="row">
      ${button({ label, kind: 'quiet', icon: 'follow', isPressed: true, type: 'button' })}
      ${linkButton({ label: words('shell.parts.longButton'), href: '#acts', icon: 'plus' })}
    </p>
    ${waysShown(reader)}
    <p class="row">${iconNames.map((name) => icon(name))}</p>
  </section>`
}

function waysShown(reader: Reader): Html {
  const { words } = reader
  const here = { href: '#acts', label: words('shell.parts.link') }
  const group = { title: words('shell.parts.group'), ways: [here, { ...here, isHere: true }] }
  return html`${breadcrumb(reader, [here, here])} ${threeWays(words('shell.parts.group'), [group, group, group])}
  ${pager({ reader, newer: '#acts', older: '#acts' })}`
}
