import { createHash } from 'node:crypto'
import type { CommunityId, PersonId, PostId, Role, ThreadId, ThreadKind } from '#database'
import type { Language } from '#kernel/words.ts'
import type { ShownFile } from '../../files/index.ts'
import type { ContentNote } from '../content-notes/model.ts'
import type { MaskLabel } from '../masks/model.ts'
import { namesOnly } from '../mentions/model.ts'
import type { ReactionCount } from '../reactions/model.ts'

/** Words in a conversation, with what decides who may do what to them. */
export interface Post {
  readonly id: PostId
  readonly threadId: ThreadId
  readonly communityId: CommunityId
  readonly threadAuthorId: PersonId
  readonly threadKind: ThreadKind
  readonly isThreadClosed: boolean
  /** Whether its community is closed. */
  readonly isOver: boolean
  readonly isThreadDeleted: boolean
  readonly seq: number
  readonly authorId: PersonId
  /** The masks that the viewer wears in this conversation. */
  readonly myMasks: readonly PersonId[]
  readonly html: string
  /** What its writer says that it holds. */
  readonly note: ContentNote | null
  /** The language of the words, where it could be told. */
  readonly language: Language | null
  readonly editedAt: Temporal.Instant | null
  readonly helpedAt: Temporal.Instant | null
  /** While somebody looks at what was flagged in it. */
  readonly hiddenAt: Temporal.Instant | null
  /** When something was last taken out of it for good. */
  readonly redactedAt: Temporal.Instant | null
  readonly deletedAt: Temporal.Instant | null
  readonly deletedBy: PersonId | null
  readonly createdAt: Temporal.Instant
}

/** A post as its author wrote it, for changing or quoting it. */
export interface WrittenPost extends Post {
  readonly markdown: string
}

/** A post as a conversation shows it. */
export interface ListedPost extends Post {
  /** Null where she never belonged to this community: the conversation was moved here. */
  readonly authorName: string | null
  /** What the conversation calls her, where she is masked. */
  readonly authorMask: MaskLabel | null
  readonly authorHasPicture: boolean
  readonly authorRoles: readonly Role[] | null
  readonly authorHasLeft: boolean
  /** Whether its author came from outside, for this conversation. */
  readonly isByGuest: boolean
  /** Whether the viewer would rather not hear from her. Nobody is muted behind a mask. */
  readonly isMuted: boolean
  /** Whether the viewer wants such a note opened without asking. */
  readonly isNoteOpen: boolean
  readonly quotedSeq: number | null
  readonly reactions: readonly ReactionCount[] | null
  readonly files: readonly ShownFile[] | null
}

export const openingSeq = 1
export const repliesPerPage = 25
export const wordsMax = 20_000

export function isOpening(post: { readonly seq: number }): boolean {
  return post.seq === openingSeq
}

/** Its words are elsewhere until somebody has looked at them. */
export function isHidden(post: Post): boolean {
  return post.hiddenAt !== null
}

export function isDeleted(post: Post): boolean {
  return post.deletedAt !== null
}

/** What a link to a conversation asks for: numbers of posts, or the first one not read yet. */
export interface Wanted {
  readonly after?: string
  readonly before?: string
  readonly post?: string
  readonly from?: string
}

interface Read {
  readonly lastSeq: number
  readonly lastRead: number | null
}

const repliesOfContext = 5

/** The post after which the wanted page of replies begins. */
export function pageAfter({ after, before, post, from }: Wanted, { lastSeq, lastRead }: Read): number {
  const latest = latestAfter(lastSeq)
  if (after) return within(numberIn(after), lastSeq)
  if (before) return within(numberIn(before) - 1 - repliesPerPage, lastSeq)
  if (post) return around(numberIn(post), latest)
  if (from === 'unread' && lastRead !== null) return around(lastRead + 1, latest)
  return openingSeq
}

/** Where the page with the latest replies begins. */
export function latestAfter(lastSeq: number): number {
  return Math.max(openingSeq, lastSeq - repliesPerPage)
}

function around(seq: number, latest: number): number {
  if (seq <= openingSeq + repliesPerPage) return openingSeq
  return within(seq - 1 - repliesOfContext, latest)
}

function within(seq: number, most: number): number {
  return Math.max(openingSeq, Math.min(seq, most))
}

function numberIn(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}

/** Stands for a post's words and their note, so that whoever changes them can say what she saw. */
export function printOf({ markdown, note }: WrittenPost): string {
  return fingerprint(note === null ? markdown : `${note.kind} ${note.words}\n${markdown}`)
}

/** Stands for a text, so that whoever changes it can say which text she saw. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

const linesQuoted = 12

/** A post's words as the beginning of an answer to them: without what they quoted themselves. */
export function quoteOf(markdown: string): string {
  const own = namesOnly(markdown)
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('>'))
  const text = own
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  const lines = text.split('\n')
  const kept = lines.length > linesQuoted ? [...lines.slice(0, linesQuoted), '…'] : lines
  return `${kept.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`
}
