import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip, emptyState, list, wholePage } from '#shell/index.ts'
import type { Emergency } from '../model.ts'
import { emergencyPath } from '../paths.ts'
import { placeOf, whoAndWhen } from './emergency-page.ts'

/** All that somebody may see, the latest first. */
export function emergenciesPage(reader: Reader, emergencies: readonly Emergency[]): Html {
  const { words } = reader
  const title = words('conversations.emergencies.title')
  const none = emptyState({
    icon: 'shield',
    title: words('conversations.emergencies.none'),
    content: words('conversations.emergencies.noneAbout'),
  })
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        <h1>${title}</h1>
        <p>${words('conversations.emergencies.listAbout')}</p>
      </header>
      ${emergencies.length > 0 ? list(emergencies.map((one) => emergencyItem(reader, one))) : none}`,
  })
}

export function emergencyItem(reader: Reader, emergency: Emergency): Html {
  const { words } = reader
  const label = words('conversations.emergencies.in', { community: placeOf(reader, emergency) })
  return html`<a href="${emergencyPath(emergency.id)}">${label}</a>
    <p class="small">${emergency.isRunning && chip({ label: words('conversations.emergencies.now'), kind: 'ask' })} ${whoAndWhen(reader, emergency)}</p>`
}
