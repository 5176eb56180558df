import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  avatar,
  emptyState,
  list,
  noticeBox,
  pager,
  personPath,
  picturePath,
  said,
  saidIn,
  when,
} from '#shell/index.ts'
import { communityItem, memberPath, type Community } from '../../communities/index.ts'
import { maskName, noteText, postPath } from '../../conversations/index.ts'
import { inBrief } from '../../profiles/index.ts'
import type { SearchForm } from '../forms.ts'
import { pageSize, type Found, type FoundPerson, type Piece, type Sought } from '../model.ts'
import { foundPath } from '../paths.ts'

export interface Results {
  readonly sought: Sought
  readonly posts: readonly Found[]
  readonly isMore: boolean
  /** Whether nothing says what was sought, and these come near. */
  readonly isNear: boolean
  readonly people: readonly FoundPerson[]
  readonly communities: readonly Community[]
}

interface Shown {
  readonly reader: Reader
  readonly form: SearchForm
  readonly found: Results | null
}

/** What was found, in a frame of its own that is renewed while somebody types. */
export function results({ reader, form, found }: Shown): Html {
  return html`<turbo-frame id="found" target="_top" class="stack">${found && withResults(reader, form, found)}</turbo-frame>`
}

function withResults(reader: Reader, form: SearchForm, found: Results): Html {
  return html`${summary(reader, found)} ${people(reader, found)} ${communities(reader, found)}
    ${posts(reader, found)} ${pages(reader, form, found)}`
}

/** Said aloud when it changes, too. */
function summary(
  reader: Reader,
  { posts: listed, people: known, communities: named, isMore, isNear, sought }: Results,
): Html {
  const { words } = reader
  const count = listed.length + known.length + named.length
  const text = sought.text
  if (count === 0)
    return emptyState({
      icon: 'search',
      title: words('search.nothing', { text }),
      content: words('search.nothingAbout'),
    })
  if (isNear)
    return noticeBox({ kind: 'note', content: html`<span class="told">${words('search.near', { text })}</span>` })
  return html`<p class="told muted">${words(isMore ? 'search.countMore' : 'search.count', { count })}</p>`
}

function people(reader: Reader, { people: known }: Results): Html | null {
  if (known.length === 0) return null
  return html`<section class="stack-s" aria-labelledby="found-people">
    <h2 id="found-people">${reader.words('search.kinds.people')}</h2>
    ${list(known.map((person) => personItem(reader, person)))}
  </section>`
}

function personItem(reader: Reader, { id, name, hasPicture, communityIds, profile }: FoundPerson): Html {
  const { viewer } = reader
  const shared = viewer.belongings.filter((belonging) => communityIds.includes(belonging.id))
  const [meeting] = communityIds
  const names = shared.map((one) => html`<span>${said(reader, one.name)}</span>`)
  return html`<div class="row">
    ${avatar({ id, name, picture: hasPicture ? picturePath(id) : null })}
    <div><a class="title" href="${meeting ? memberPath(meeting, id) : personPath(id)}">${name}</a>${inBrief(reader, profile ?? [])}<p class="facts">${names}</p></div>
  </div>`
}

function communities(reader: Reader, { communities: named }: Results): Html | null {
  if (named.length === 0) return null
  return html`<section class="stack-s" aria-labelledby="found-communities">
    <h2 id="found-communities">${reader.words('search.kinds.communities')}</h2>
    ${list(named.map((community) => communityItem(reader, community)))}
  </section>`
}

function posts(reader: Reader, { posts: listed }: Results): Html | null {
  if (listed.length === 0) return null
  return html`<section class="stack-s" aria-labelledby="found-words">
    <h2 id="found-words">${reader.words('search.kinds.words')}</h2>
    <ul class="threads found card">${listed.map((post) => postItem(reader, post))}</ul>
  </section>`
}

function postItem(reader: Reader, post: Found): Html {
  const { title, titleLanguage, threadId, seq, createdAt } = post
  const community = reader.viewer.belongings.find(({ id }) => id === post.communityId)
  return html`<li>
    <a class="title" href="${postPath(threadId, seq)}">${saidIn({ reader, lang: titleLanguage, content: pieces(title) })}</a>
    ${beside(reader, post)}
    <p class="facts">
      <span>${author(reader, post)}</span>${community && html`<span>${said(reader, community.name)}</span>`}<span>${when({ reader, at: createdAt, style: 'date' })}</span>
    </p>
  </li>`
}

/** The words that say so, or the note that stands before them. */
function beside(reader: Reader, { excerpt, note, language }: Found): Html | null {
  if (note !== null) return html`<p class="excerpt">${noteText(reader.words, note)}</p>`
  if (excerpt.length === 0) return null
  return html`<p class="excerpt">${saidIn({ reader, lang: language, content: pieces(excerpt) })}</p>`
}

function author({ words }: Reader, { authorName, authorMask }: Found): string {
  if (authorMask !== null) return maskName(words, authorMask)
  return authorName ?? words('conversations.authors.former')
}

function pieces(all: readonly Piece[]): Html {
  return html`${all.map(({ text, isSought }) => (isSought ? html`<mark>${text}</mark>` : text))}`
}

function pages(reader: Reader, form: SearchForm, { isMore }: Results): Html | null {
  const newer = form.from > 0 ? foundPath({ ...form, from: Math.max(0, form.from - pageSize) }) : null
  const older = isMore ? foundPath({ ...form, from: form.from + pageSize }) : null
  return pager({ reader, newer, older })
}
