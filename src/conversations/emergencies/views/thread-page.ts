import { html, trusted, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar, breadcrumb, maskedAvatar, saidIn, when, wholePage } from '#shell/index.ts'
import { noted } from '../../content-notes/views/noted.ts'
import type { Emergency, EmergencyPost, EmergencyThread } from '../model.ts'
import { emergencyPath } from '../paths.ts'
import { placeOf, whoAndWhen } from './emergency-page.ts'

interface ThreadPage {
  readonly reader: Reader
  readonly emergency: Emergency
  readonly thread: EmergencyThread
  readonly posts: readonly EmergencyPost[]
}

/** A conversation as it is read in an emergency: the words, and nothing that could be done with them. */
export function emergencyThreadPage({ reader, emergency, thread, posts }: ThreadPage): Html {
  const { words } = reader
  const up = words('conversations.emergencies.in', { community: placeOf(reader, emergency) })
  return wholePage({
    reader,
    title: thread.title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: emergencyPath(emergency.id), label: up }])}
        <h1>${saidIn({ reader, lang: thread.language, content: thread.title })}</h1>
        <p class="muted">${whoAndWhen(reader, emergency)}</p>
      </header>
      ${posts.length === 0 && html`<p>${words('conversations.emergencies.nothingThere')}</p>`}
      <ol class="posts">
        ${posts.map((post) => postOf(reader, post))}
      </ol>`,
  })
}

function postOf(reader: Reader, post: EmergencyPost): Html {
  const name = post.authorName ?? reader.words('conversations.guests.aMember')
  const isForeign = post.language !== null && post.language !== reader.language
  const body = html`<div class="body"${isForeign && html` lang="${post.language}"`}>${trusted(post.html)}</div>`
  const face = post.authorName === null ? maskedAvatar() : avatar({ id: post.id, name, picture: null })
  return html`<li class="post">
    ${face}
    <div>
      <header><b class="who">${name}</b> <span class="at">${when({ reader, at: post.createdAt })}</span></header>
      ${noted({ reader, note: post.note, content: body, name })}
    </div>
  </li>`
}
