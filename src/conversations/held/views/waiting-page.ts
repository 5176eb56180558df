import type { FlagId, HeldPostId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, homePath, linkButton, list, ownAuditPath, wholePage, type Draft } from '#shell/index.ts'
import type { Flag } from '../../flags/model.ts'
import { flagItem } from '../../flags/views/flag-item.ts'
import type { KeptOut } from '../../keeping-out/model.ts'
import { keptOutItem } from '../../keeping-out/views/kept-out-item.ts'
import type { Unmasking } from '../../unmasking/model.ts'
import { unmaskingItem } from '../../unmasking/views/unmasking-item.ts'
import type { Emergency } from '../../emergencies/model.ts'
import { emergenciesPath } from '../../emergencies/paths.ts'
import { emergencyItem } from '../../emergencies/views/emergencies-page.ts'
import { isWaiting, type ListedHeld } from '../model.ts'
import { judgedItem } from './judged-item.ts'
import { ownItem } from './own-item.ts'

export interface WaitingPage {
  readonly reader: Reader
  /** Those that are new to whoever protects privacy. */
  readonly emergencies: readonly Emergency[]
  readonly held: readonly ListedHeld[]
  readonly flags: readonly Flag[]
  readonly unmaskings: readonly Unmasking[]
  readonly keptOut: readonly KeptOut[]
  /** Of which of them something was typed that cannot be done, and that. */
  readonly judged: HeldPostId | FlagId | null
  readonly draft: Draft
}

/** The viewer's own words that wait or came back, and others' that wait for her. */
export function waitingPage(page: WaitingPage): Html {
  const { reader, emergencies, held, flags, unmaskings, keptOut } = page
  const { words, viewer } = reader
  const title = words('conversations.held.title')
  const own = held.filter(({ authorId }) => authorId === viewer.id)
  const others = held.filter((one) => one.authorId !== viewer.id && isWaiting(one))
  const sections: readonly Section[] = [
    {
      id: 'emergencies',
      title: words('conversations.emergencies.title'),
      items: emergencies.map((one) => emergencyItem(reader, one)),
    },
    { id: 'flags', title: words('conversations.flags.forYou'), items: flags.map((flag) => flagItem(page, flag)) },
    {
      id: 'masks',
      title: words('conversations.unmasking.forYou'),
      items: unmaskings.map((one) => unmaskingItem(reader, one)),
    },
    {
      id: 'kept-out',
      title: words('conversations.keepingOut.forYou'),
      items: keptOut.map((one) => keptOutItem(reader, one)),
    },
    { id: 'others', title: words('conversations.held.forYou'), items: others.map((one) => judgedItem(page, one)) },
    { id: 'own', title: words('conversations.held.yours'), items: own.map((one) => ownItem(reader, one)) },
  ]
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        <h1>${title}</h1>
        <p>${words('conversations.held.about')}</p>
        ${viewer.protects.length > 0 && ofOffice(reader)}
      </header>
      ${sections.filter(({ items }) => items.length > 0).map(section)} ${sections.every(({ items }) => items.length === 0) && none(reader)}`,
  })
}

/** What whoever protects privacy reads beside what waits for her. */
function ofOffice({ words }: Reader): Html {
  return html`<p class="row">
    <a href="${ownAuditPath}">${words('safety.audit.title')}</a>
    <a href="${emergenciesPath}">${words('conversations.emergencies.title')}</a>
  </p>`
}

interface Section {
  readonly id: string
  readonly title: string
  readonly items: readonly Html[]
}

function section({ id, title, items }: Section): Html {
  return html`<section class="stack-s" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${list(items)}
  </section>`
}

function none({ words }: Reader): Html {
  return emptyState({
    icon: 'done',
    title: words('conversations.held.none'),
    content: words('conversations.held.noneAbout'),
    act: linkButton({ href: homePath, label: words('shell.toHome'), kind: 'quiet' }),
  })
}
