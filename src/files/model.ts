import type { CommunityId, FileId, FileState, GatheringReadingId, PersonId, PostId } from '#database'
import { kindOf } from './kinds.ts'

/** A file as pages show it. */
export interface ShownFile {
  readonly id: FileId
  readonly state: FileState
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  /** What a picture shows, in words. */
  readonly alt: string
  /** Whether who made it and where may still stand in it. */
  readonly tellsOrigin: boolean
}

/** A file that somebody sent, with what decides who may open it. */
export interface SentFile extends ShownFile {
  readonly communityId: CommunityId
  /** Null from the moment that it hangs on something. */
  readonly ownerId: PersonId | null
  readonly postId: PostId | null
  readonly readingId: GatheringReadingId | null
}

/** What files hang on: a post, or something that is read for a gathering. */
export type Host = { readonly post: PostId } | { readonly reading: GatheringReadingId }

/** So many files one post can have. */
export const filesMax = 10
export const altMax = 500

/** As people say it. */
export function megabytesOf(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10
}

export function isPicture({ type }: Pick<ShownFile, 'type'>): boolean {
  return kindOf(type) === 'picture'
}

export function isReady({ state }: Pick<ShownFile, 'state'>): boolean {
  return state === 'ready'
}

export type Size = 'main' | 'small'

/** Where the store keeps a file. */
export function keyOf(id: FileId, size: Size): string {
  const kept = size === 'small' ? `${id}-small` : id
  return `${id.slice(-2)}/${kept}`
}

/** Files that nobody hung up are kept for so long. */
export const unhungDays = 14
