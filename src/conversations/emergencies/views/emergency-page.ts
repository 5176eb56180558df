import { html, type Html } from '#kernel/html.ts'
import type { Can } from '#kernel/rules.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { breadcrumb, list, postButton, saidIn, when, wholePage } from '#shell/index.ts'
import { threadPath } from '../../paths.ts'
import type { Emergency, EmergencyOpened, EmergencyThread } from '../model.ts'
import { emergenciesPath, emergencyEndPath, emergencyThreadPath } from '../paths.ts'
import type { emergencyRules } from '../rules.ts'

interface EmergencyPage {
  readonly reader: Reader
  readonly emergency: Emergency
  readonly can: Can<typeof emergencyRules>
  /** What can be opened, for her who reads in it. */
  readonly threads: readonly EmergencyThread[]
  /** What was opened, for those who belong to the community. */
  readonly opened: readonly EmergencyOpened[]
}

/** One: who, why, until when, and what was opened; and for her whose it is, what can be. */
export function emergencyPage(page: EmergencyPage): Html {
  const { reader, emergency, can, opened } = page
  const { words } = reader
  const title = words('conversations.emergencies.in', { community: placeOf(reader, emergency) })
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: emergenciesPath, label: words('conversations.emergencies.title') }])}
        <h1>${title}</h1>
        <p>${whoAndWhen(reader, emergency)}</p>
      </header>
      <section class="stack-s">
        <h2>${words('conversations.emergencies.why')}</h2>
        <p class="said">${emergency.reason}</p>
      </section>
      ${can.open ? toOpen(page) : wasOpened(reader, emergency, opened)}
      ${can.end && postButton({ action: emergencyEndPath(emergency.id), label: words('conversations.emergencies.end') })}`,
  })
}

/** Who reads or read there, and until when. */
export function whoAndWhen(reader: Reader, emergency: Emergency): Html {
  const { words } = reader
  const { isRunning, openedByName, endedByName, beganAt, until, endedAt } = emergency
  const state = isRunning ? 'running' : endedAt === null ? 'over' : 'ended'
  return words.rich(`conversations.emergencies.${state}`, {
    who: openedByName ?? words('conversations.emergencies.somebody'),
    by: endedByName ?? words('conversations.emergencies.somebody'),
    began: when({ reader, at: beganAt }),
    until: when({ reader, at: endedAt ?? until }),
  })
}

export function placeOf({ words, language }: Reader, { communityName }: Emergency): string {
  return inLanguage(communityName, language).text || words('conversations.held.somewhere')
}

function toOpen({ reader, emergency, threads }: EmergencyPage): Html {
  const { words } = reader
  const items = threads.map((thread) => threadItem(reader, emergency, thread))
  return html`<section class="stack-s">
    <h2>${words('conversations.emergencies.toOpen')}</h2>
    <p class="muted">${words('conversations.emergencies.toOpenAbout')}</p>
    ${items.length > 0 ? list(items) : html`<p>${words('conversations.emergencies.nothingThere')}</p>`}
  </section>`
}

function threadItem(reader: Reader, { id }: Emergency, thread: EmergencyThread): Html {
  const { words } = reader
  const path = emergencyThreadPath(id, thread.id)
  const title = saidIn({ reader, lang: thread.language, content: thread.title })
  const act = postButton({
    action: path,
    label: words('conversations.emergencies.open'),
    kind: 'quiet',
    about: thread.title,
  })
  return html`<div class="row between">
    <div>
      <p>${thread.isRead ? html`<a href="${path}">${title}</a>` : title}</p>
      <p class="facts">${when({ reader, at: thread.lastPostedAt })} <span>${words('conversations.emergencies.replies', { count: thread.replyCount })}</span></p>
    </div>
    ${!thread.isRead && act}
  </div>`
}

function wasOpened(reader: Reader, { openedCount }: Emergency, opened: readonly EmergencyOpened[]): Html {
  const { words } = reader
  const items = opened.map(
    ({ threadId, title, readAt }) => html`<a href="${threadPath(threadId)}">${title}</a>
      <p class="facts">${when({ reader, at: readAt })}</p>`,
  )
  return html`<section class="stack-s">
    <h2>${words('conversations.emergencies.opened')}</h2>
    <p>${words('conversations.emergencies.openedCount', { count: openedCount })}</p>
    ${items.length > 0 && list(items)}
  </section>`
}
