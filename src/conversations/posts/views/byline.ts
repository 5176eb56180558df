import type { Role } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { avatar, maskedAvatar, personPath, picturePath, withCard } from '#shell/index.ts'
import { maskName } from '../../masks/views/mask-name.ts'
import type { ListedPost } from '../model.ts'

/** Who wrote it, as this community knows her: by name while she belongs, and as a former member afterwards. */
export function authorName({ words }: Reader, post: ListedPost): string {
  if (post.authorHasLeft) return words('conversations.authors.former')
  if (post.authorMask !== null) return maskName(words, post.authorMask)
  return post.authorName ?? words('conversations.authors.elsewhere')
}

/** The same, leading to what she shows of herself, where she belongs here. A mask leads nowhere. */
export function authorLink(reader: Reader, post: ListedPost): Html {
  const name = authorName(reader, post)
  const isHere = post.authorRoles !== null && !post.authorHasLeft
  if (!isHere) return html`${name}`
  return withCard(post.authorId, html`<a href="${personPath(post.authorId)}">${name}</a>`)
}

export function authorFace(post: ListedPost): Html {
  if (post.authorHasLeft || post.authorName === null) return maskedAvatar()
  const picture = post.authorHasPicture ? picturePath(post.authorId) : null
  return avatar({ id: post.authorId, name: post.authorName, picture })
}

/** One is said beside a name: what matters most in a conversation. */
const rolesSaid: readonly Role[] = ['coordinator', 'facilitator', 'knowledge_steward', 'core_member']

/** What she does here beyond belonging. */
export function authorRole({ words }: Reader, post: ListedPost): Html | null {
  if (post.isByGuest) return html` <span class="from">${words('conversations.guests.guest')}</span>`
  if (post.authorHasLeft || post.authorRoles === null) return null
  const { authorRoles } = post
  const role = rolesSaid.find((one) => authorRoles.includes(one))
  return role ? html` <span class="from">${words(`communities.roles.${role}.label`)}</span>` : null
}
