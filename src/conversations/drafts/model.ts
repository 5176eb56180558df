import { createHash } from 'node:crypto'
import type { Activity, CommunityId, DraftId, ThreadId, ThreadKind, Voice } from '#database'

import type { ContentNote } from '../content-notes/model.ts'

/** Where words are being written: a reply, a new conversation, or, with neither, news to several communities. */
export interface Place {
  readonly communityId: CommunityId | null
  readonly threadId: ThreadId | null
  /** Whether a conversation begins in the peer-support space. */
  readonly isSupport?: boolean
}

/** Words not yet posted. Nobody but their owner ever sees them. */
export interface Draft extends Place {
  readonly id: DraftId
  readonly title: string
  readonly markdown: string
  readonly note: ContentNote | null
  readonly kind: ThreadKind | null
  readonly activity: Activity | null
  /** Whose experience it will be asked of. */
  readonly topics: readonly string[]
  readonly voice: Voice
  readonly updatedAt: Temporal.Instant
}

type Text = Pick<Draft, 'title' | 'markdown'>

/** Stands for what a form began with, so that a save can say which words it goes on from. */
export function versionOf(draft: Text | null): string {
  if (draft === null || isEmpty(draft)) return ''
  return createHash('sha256').update(`${draft.title}\n${draft.markdown}`).digest('base64url').slice(0, 22)
}

export function isEmpty({ title, markdown }: Text): boolean {
  return title.trim() === '' && markdown.trim() === ''
}

/**
 * The last to write wins, on however many devices, with one exception: words that this device never showed are not
 * replaced by shorter ones. Their owner is asked.
 */
export function mayReplace(kept: Text | null, written: Text & { readonly seen: string }): boolean {
  return kept === null || written.seen === versionOf(kept) || lengthOf(written) >= lengthOf(kept)
}

function lengthOf({ title, markdown }: Text): number {
  return title.length + markdown.length
}

/** For so long a discarded draft can be brought back. */
export const discardedHours = 24
