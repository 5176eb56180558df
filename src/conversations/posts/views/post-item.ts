import { html, trusted, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { fold, postButton, when } from '#shell/index.ts'
import { unmutingPath } from '../../../communities/index.ts'
import { attached } from '../../../files/index.ts'
import { noted } from '../../content-notes/views/noted.ts'
import { postPath } from '../../paths.ts'
import { mayStillRestore } from '../../threads/model.ts'
import { versionsPath } from '../../versions/paths.ts'
import { isDeleted, isHidden, type ListedPost } from '../model.ts'
import { postRules } from '../rules.ts'
import { authorFace, authorLink, authorName, authorRole } from './byline.ts'
import { postFooter, restoring } from './post-footer.ts'

export interface PostItem {
  readonly reader: Reader
  readonly post: ListedPost
  /** Who asked, where this is an ask. */
  readonly askerName: string | null
  /** Who wrote the words that it answers, where those stand on the same page. */
  readonly quotedName?: string | null
  /** Shown for reading only, without what can be done. */
  readonly isBare?: boolean
}

export function postItem(item: PostItem): Html {
  if (isDeleted(item.post)) return deletedItem(item)
  if (isHidden(item.post)) return hiddenItem(item)
  return item.post.isMuted ? mutedItem(item) : standingItem(item)
}

function standingItem(item: PostItem): Html {
  const { reader, post } = item
  return html`<li class="post${post.helpedAt && ' helped'}" id="post-${post.seq}">
    ${authorFace(post)}
    <div>
      <header>
        <b class="who">${authorLink(reader, post)}</b>${authorRole(reader, post)}
        <a class="at" href="${postPath(post.threadId, post.seq)}">${when({ reader, at: post.createdAt })}</a>
        ${edited(item)}
      </header>
      ${answered(item)}
      ${whatWasSaid(item)} ${postFooter(item)}
    </div>
  </li>`
}

/** What was said, with what hangs on it, under its note where it has one. */
function whatWasSaid(item: PostItem): Html {
  const { reader, post } = item
  const content = html`<div class="body"${isForeign(item) && html` lang="${post.language}"`}>${trusted(post.html)}</div>
    ${attached({ reader, files: post.files ?? [] })}`
  return noted({ reader, note: post.note, content, name: authorName(reader, post), isOpen: post.isNoteOpen })
}

/** Its author can read what it said before. */
function edited({ reader, post }: PostItem): Html | null {
  if (post.editedAt === null) return null
  const ago = when({ reader, at: post.editedAt, style: 'ago' })
  const said = reader.words.rich('conversations.post.edited', { ago })
  const isHers = post.authorId === reader.viewer.id
  return html`<span class="edited">${isHers ? html`<a href="${versionsPath(post.id)}">${said}</a>` : said}</span>`
}

function isForeign({ reader, post }: PostItem): boolean {
  return post.language !== null && post.language !== reader.language
}

function answered({ reader: { words }, post, quotedName }: PostItem): Html | null {
  if (post.quotedSeq === null) return null
  const said = quotedName
    ? words('conversations.post.inAnswerTo', { name: quotedName })
    : words('conversations.post.inAnswer')
  return html`<p class="small"><a href="${postPath(post.threadId, post.quotedSeq)}">${said}</a></p>`
}

/** Words of somebody whom the viewer muted: folded, for her to open when she wants to. */
function mutedItem(item: PostItem): Html {
  const { reader, post } = item
  const name = authorName(reader, post)
  const act = postButton({
    action: unmutingPath(post.communityId, post.authorId),
    label: reader.words('communities.muting.unmute'),
    kind: 'plain',
  })
  const content = html`${whatWasSaid(item)} ${postFooter(item)} ${act}`
  return html`<li class="post unheard" id="post-${post.seq}">
    <span></span>
    ${fold({ title: reader.words('communities.muting.folded', { name }), content })}
  </li>`
}

/** That something stood here, and who took it away; never what it was. */
function deletedItem({ reader, post }: PostItem): Html {
  const { words, viewer, now } = reader
  const isByAuthor = post.deletedBy === post.authorId
  const said = isByAuthor
    ? words('conversations.post.deletedByAuthor', { name: authorName(reader, post) })
    : words('conversations.post.deletedByTeam')
  const canRestore = postRules.restore(viewer, post) && mayStillRestore(post.deletedAt, now)
  return html`<li class="post removed" id="post-${post.seq}">
    <span></span>
    <div>
      <p class="body">${said}</p>
      ${canRestore && restoring(reader, post)}
    </div>
  </li>`
}

/** That somebody looks at what stood here; the words themselves are not in the page. */
function hiddenItem({ reader: { words }, post }: PostItem): Html {
  return html`<li class="post removed" id="post-${post.seq}">
    <span></span>
    <div>
      <p class="body">${words('conversations.flags.hidden')}</p>
    </div>
  </li>`
}
