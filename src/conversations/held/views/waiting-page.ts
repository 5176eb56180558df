import type { FlagId, HeldPostId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, homePath, linkButton, list, wholePage, type Draft } from '#shell/index.ts'
import type { Flag } from '../../flags/model.ts'
import { flagItem } from '../../flags/views/flag-item.ts'
import { isWaiting, type ListedHeld } from '../model.ts'
import { judgedItem } from './judged-item.ts'
import { ownItem } from './own-item.ts'

export interface WaitingPage {
  readonly reader: Reader
  readonly held: readonly ListedHeld[]
  readonly flags: readonly Flag[]
  /** Of which of them something was typed that cannot be done, and that. */
  readonly judged: HeldPostId | FlagId | null
  readonly draft: Draft
}

/** The viewer's own words that wait or came back, and others' that wait for her. */
export function waitingPage(page: WaitingPage): Html {
  const { reader, held, flags } = page
  const { words, viewer } = reader
  const title = words('conversations.held.title')
  const own = held.filter(({ authorId }) => authorId === viewer.id)
  const others = held.filter((one) => one.authorId !== viewer.id && isWaiting(one))
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        <h1>${title}</h1>
        <p>${words('conversations.held.about')}</p>
      </header>
      ${
        flags.length > 0 &&
        section(
          words('conversations.flags.forYou'),
          'flags',
          flags.map((flag) => flagItem(page, flag)),
        )
      }
      ${
        others.length > 0 &&
        section(
          words('conversations.held.forYou'),
          'others',
          others.map((one) => judgedItem(page, one)),
        )
      }
      ${
        own.length > 0 &&
        section(
          words('conversations.held.yours'),
          'own',
          own.map((one) => ownItem(reader, one)),
        )
      }
      ${own.length + others.length + flags.length === 0 && none(reader)}`,
  })
}

function section(title: string, id: string, items: readonly Html[]): Html {
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
