import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip, menu, postButton } from '#shell/index.ts'
import {
  editingPath,
  helpPath,
  helpWithdrawalPath,
  postDeletionPath,
  postPath,
  postRestorationPath,
  quotePath,
  reactionsPath,
} from '../../paths.ts'
import { askWhoPath } from '../../unmasking/paths.ts'
import { notePath } from '../../content-notes/paths.ts'
import { flaggingPath } from '../../flags/paths.ts'
import { reactionButtons, reactionChoices, reactionCounts } from '../../reactions/views/reactions.ts'
import type { ListedPost } from '../model.ts'
import { versionsPath } from '../../versions/paths.ts'
import { postRules } from '../rules.ts'
import { isMasked, isMine } from '../../masks/model.ts'
import { authorName } from './byline.ts'
import type { PostItem } from './post-item.ts'

/** What can be done with a post. All of it is one form, so that a page of posts stays small. */
export function postFooter(item: PostItem): Html {
  const { reader, post, isBare } = item
  if (isBare) return html`<footer>${helped(item)} ${reactionCounts(reader, post.reactions ?? [])}</footer>`

  const name = authorName(reader, post)
  const reactions = (post.isOver ? reactionCounts : reactionButtons)(reader, post.reactions ?? [])
  return html`<footer>
    <form method="post" action="${reactionsPath(post.id)}">
      ${helped(item)} ${quoting(reader, post, name)} ${reactions} ${thanking(reader, post, name)} ${more(reader, post, name)}
    </form>
  </footer>`
}

export function restoring({ words }: Reader, post: ListedPost): Html {
  return postButton({
    action: postRestorationPath(post.id),
    label: words('conversations.post.restore'),
    kind: 'plain',
    icon: 'undo',
  })
}

function helped({ reader, post, askerName }: PostItem): Html | null {
  if (post.helpedAt === null || askerName === null) return null
  return chip({ label: reader.words('conversations.post.helped', { name: askerName }), kind: 'good' })
}

function quoting({ words, viewer }: Reader, post: ListedPost, name: string): Html | null {
  if (!postRules.quote(viewer, post)) return null
  return html`<a class="button plain" href="${quotePath(post.threadId, post.seq, post.id)}"
    >${words('conversations.post.quote')}<span class="unseen">, ${name}</span></a
  >`
}

function thanking({ words, viewer }: Reader, post: ListedPost, name: string): Html | null {
  const isGiven = post.reactions?.some(({ kind }) => kind === 'thanks') ?? false
  if (isGiven || isMine(viewer, post) || !postRules.react(viewer, post)) return null
  return html`<button type="submit" class="button plain" name="kind" value="thanks">
    ${words('conversations.reactions.thank')}<span class="unseen">, ${name}</span>
  </button>`
}

function more(reader: Reader, post: ListedPost, name: string): Html {
  const { words, viewer } = reader
  const act = (path: string, label: string) => html`<button type="submit" formaction="${path}">${label}</button>`
  const items: Renderable[] = [
    ...helping(reader, post, act),
    ...(postRules.react(viewer, post) ? reactionChoices(words) : []),
    html`<a href="${postPath(post.threadId, post.seq)}">${words('conversations.post.link')}</a>`,
  ]
  if (postRules.edit(viewer, post))
    items.push(html`<a href="${editingPath(post.id)}">${words('conversations.post.edit')}</a>`)
  // Her own screen says nowhere but in a menu that masked words are hers.
  if (post.editedAt !== null && isMasked(post))
    items.push(html`<a href="${versionsPath(post.id)}">${words('conversations.versions.title')}</a>`)
  if (postRules.delete(viewer, post)) items.push(act(postDeletionPath(post.id), words('conversations.post.delete')))
  if (post.authorMask !== null && postRules.askWho(viewer, post))
    items.push(html`<a href="${askWhoPath(post.id)}">${words('conversations.unmasking.asking')}</a>`)
  if (postRules.addNote(viewer, post))
    items.push(html`<a href="${notePath(post.id)}">${words('conversations.contentNotes.addTo')}</a>`)
  if (postRules.flag(viewer, post))
    items.push(html`<a href="${flaggingPath(post.id)}">${words('conversations.flags.flag')}</a>`)
  const label = html`${words('conversations.post.more')}, ${name}`
  return menu({ label, items, kind: 'plain', icon: 'more', isLabelHidden: true, side: 'end' })
}

function helping({ words, viewer }: Reader, post: ListedPost, act: (path: string, label: string) => Html): Html[] {
  if (!postRules.markHelped(viewer, post)) return []
  if (post.helpedAt) return [act(helpWithdrawalPath(post.id), words('conversations.post.withdrawHelp'))]
  return [act(helpPath(post.id), words('conversations.post.markHelped'))]
}
