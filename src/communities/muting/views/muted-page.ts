import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, chip, emptyState, list, mePath, postButton, wholePage } from '#shell/index.ts'
import { mutedEndPath } from '../../paths.ts'
import type { Muted } from '../../model.ts'

/** Whom somebody muted or blocked, wherever it was; for her alone. */
export function mutedPage(reader: Reader, muted: readonly Muted[]): Html {
  const { words } = reader
  const title = words('communities.muting.listTitle')
  return wholePage({
    reader,
    title,
    place: 'me',
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: mePath, label: words('shell.me') }])}
        <h1>${title}</h1>
        <p>${words('communities.muting.listAbout')}</p>
      </header>
      ${muted.length === 0 ? emptyState({ icon: 'mute', title: words('communities.muting.nobody'), content: words('communities.muting.nobodyAbout') }) : list(muted.map((one) => item(reader, one)))}`,
  })
}

function item({ words }: Reader, { personId, name, muting }: Muted): Html {
  const said = name ?? words('communities.muting.gone')
  return html`<div class="row">
    <b>${said}</b> ${chip({ label: words(`communities.muting.states.${muting}`) })}
    ${postButton({ action: mutedEndPath(personId), label: words('communities.muting.unmute') })}
  </div>`
}
