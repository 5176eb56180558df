import { html, trusted, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  avatar,
  emptyState,
  fold,
  formProblem,
  maskedAvatar,
  noticeBox,
  postButton,
  said,
  saidIn,
  when,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { noted } from '../../content-notes/views/noted.ts'
import { openingSeq } from '../../posts/model.ts'
import { composer } from '../../views/composer.ts'
import type { GuestPost, Visit } from '../model.ts'
import { visitAnswersPath, visitDeletionPath, visitEndPath } from '../paths.ts'

interface VisitPage {
  readonly reader: Reader
  readonly visit: Visit
  readonly posts: readonly GuestPost[]
  readonly draft: Draft
  /** What she wrote, as it will look. */
  readonly preview: string | null
}

/** One conversation, as a guest reads and answers it: nothing of the community around it. */
export function visitPage(given: VisitPage): Html {
  const { reader, visit, posts } = given
  return wholePage({
    reader,
    title: visit.title,
    content: html`<header class="thread-head">
        <p class="muted">${said(reader, visit.community)}</p>
        <h1>${saidIn({ reader, lang: visit.language, content: visit.title })}</h1>
        ${asGuest(reader, visit)}
      </header>
      ${posts.length === 0 ? nothingYet(reader) : html`<ol class="posts">${posts.map((post) => postOf(given, post))}</ol>`}
      ${answering(given)} ${going(given)}`,
  })
}

function asGuest(reader: Reader, { host, until }: Visit): Html {
  const day = when({ reader, at: until, style: 'date' })
  const by = host === null ? 'nobody' : 'somebody'
  return noticeBox({ content: reader.words.rich('conversations.guests.asGuest', { by, host: host ?? '', until: day }) })
}

function nothingYet({ words }: Reader): Html {
  return emptyState({
    icon: 'conversation',
    title: words('conversations.guests.nothingYet'),
    content: words('conversations.guests.nothingYetAbout'),
  })
}

function postOf({ reader, visit }: VisitPage, post: GuestPost): Html {
  const { words } = reader
  const name = post.authorName ?? words('conversations.guests.aMember')
  const isForeign = post.language !== null && post.language !== reader.language
  const body = html`<div class="body"${isForeign && html` lang="${post.language}"`}>${trusted(post.html)}</div>`
  const face = post.authorId === null ? maskedAvatar() : avatar({ id: post.authorId, name, picture: null })
  const mayTakeBack = post.isMine && post.seq > openingSeq
  return html`<li class="post" id="post-${post.seq}">
    ${face}
    <div>
      <header><b class="who">${name}</b> <span class="at">${when({ reader, at: post.createdAt })}</span></header>
      ${noted({ reader, note: post.note, content: body, name })}
      ${mayTakeBack && postButton({ action: visitDeletionPath(visit.threadId, post.id), label: words('conversations.guests.takeBack'), kind: 'plain' })}
    </div>
  </li>`
}

function answering({ reader, visit, draft, preview }: VisitPage): Html {
  const { words } = reader
  const title = words('conversations.reply.title')
  const form = visit.isClosed
    ? html`<p class="muted">${words('conversations.reply.closed')}</p>`
    : html`<form method="post" action="${visitAnswersPath(visit.threadId)}" novalidate>
        ${composer({ reader, draft, label: title, submit: words('conversations.reply.post'), readers: null, note: null, preview })}
      </form>`
  return html`<section class="stack-s" aria-labelledby="reply">
    <h2 id="reply" tabindex="-1">${title}</h2>
    ${formProblem(reader, draft)} ${form}
  </section>`
}

function going({ reader, visit }: VisitPage): Html {
  const { words } = reader
  return fold({
    title: words('conversations.guests.go'),
    content: html`<p>${words('conversations.guests.goAbout')}</p>
      ${postButton({ action: visitEndPath(visit.threadId), label: words('conversations.guests.goNow') })}`,
  })
}
