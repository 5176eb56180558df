import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import {
  audience,
  breadcrumb,
  button,
  choiceCards,
  hiddenField,
  linkButton,
  noticeBox,
  said,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { movePath, threadPath } from '../../paths.ts'
import { ownCommunityName } from '../../views/names.ts'
import type { Destination, Thread } from '../model.ts'

interface Moving {
  readonly reader: Reader
  readonly thread: Thread
}

interface MovingPage extends Moving {
  readonly destinations: readonly Destination[]
  readonly draft: Draft
}

interface ConfirmingPage extends Moving {
  readonly destination: Destination
  /** How many see it now. */
  readonly memberCount: number
  /** Those who wrote in it and will not see it any more. */
  readonly losing: readonly string[]
}

/** Where to? Each community says who will read the conversation there. */
export function movingPage(page: MovingPage): Html {
  const { words } = page.reader
  return movingFrame(page, words('conversations.moving.title'), choosing(page))
}

export function confirmingPage(page: ConfirmingPage): Html {
  const { reader, destination } = page
  const community = inLanguage(destination.name, reader.language).text
  const title = reader.words('conversations.moving.confirmTitle', { community })
  return movingFrame(page, title, confirming(page, community))
}

function movingFrame({ reader, thread }: Moving, title: string, content: Html): Html {
  return wholePage({
    reader,
    title,
    community: thread.communityId,
    content: html`<header class="thread-head">
        ${breadcrumb(reader, [{ href: threadPath(thread.id), label: thread.title }])}
        <h1>${title}</h1>
      </header>
      <p>${reader.words('conversations.moving.intro')}</p>
      ${content}`,
  })
}

function choosing({ reader, thread, destinations, draft }: MovingPage): Html {
  const { words } = reader
  if (destinations.length === 0) return html`<p>${words('conversations.moving.nowhere')}</p>`
  return html`<form class="form" method="get" action="${movePath(thread.id)}">
    ${choiceCards({
      reader,
      draft,
      name: 'to',
      label: words('conversations.moving.choose'),
      choices: destinations.map((one) => ({
        value: one.id,
        label: said(reader, one.name),
        hint: seenBy(reader, one.memberCount, one.name),
      })),
    })}
    ${button({ label: words('conversations.moving.next') })}
  </form>`
}

function confirming({ reader, thread, destination, memberCount, losing }: ConfirmingPage, community: string): Html {
  const { words, viewer } = reader
  const names = new Intl.ListFormat(reader.language).format(losing)
  const loss = words('conversations.moving.lose', { count: losing.length, community, names })
  return html`<dl class="facts-list">
      <dt>${words('conversations.moving.now')}</dt>
      <dd>${seenBy(reader, memberCount, ownCommunityName(viewer, thread.communityId))}</dd>
      <dt>${words('conversations.moving.then')}</dt>
      <dd>${seenBy(reader, destination.memberCount, destination.name)}</dd>
    </dl>
    ${losing.length > 0 && noticeBox({ kind: 'care', content: loss })}
    <form method="post" action="${movePath(thread.id)}" class="row">
      ${hiddenField('to', destination.id)} ${button({ label: words('conversations.moving.confirm') })}
      ${linkButton({ href: threadPath(thread.id), label: words('conversations.editing.cancel'), kind: 'quiet' })}
    </form>`
}

function seenBy(reader: Reader, count: number, name: Destination['name']): Html {
  return audience({ reader, count, community: said(reader, name) })
}
