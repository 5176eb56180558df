import type { CommunityId, Language, PersonId, PostId, ThreadId } from '#database'
import { cleanText } from '#kernel/text.ts'
import type { Names } from '#kernel/viewer.ts'
import type { ContentNote, MaskLabel } from '../conversations/index.ts'
import type { ProfileField } from '../profiles/index.ts'

/** What of Hearth is looked through. */
export const kinds = ['all', 'words', 'people', 'communities'] as const
export type Kind = (typeof kinds)[number]

/** What somebody looks for, as the database is asked for it. */
export interface Sought {
  /** As it was typed, cleaned. */
  readonly text: string
  /** What has to be there: words, "phrases" and -exclusions. */
  readonly whole: string
  /** The last word where it may not be finished: whatever begins like it is meant. */
  readonly begun: string | null
  /** Each word that is looked for, without those that must not be there. */
  readonly words: readonly string[]
  /** Whether something must not be there. */
  readonly excludes: boolean
}

const longest = 200
const wordsMax = 12

/**
 * Takes what somebody typed apart: at most 200 characters and twelve words. Between quotation marks words stand next to
 * each other; a word after a minus sign must not be there. Null where there is no word to look for.
 */
export function soughtIn(typed: string): Sought | null {
  const text = cleanText(typed).replace(/\s+/g, ' ').trim().slice(0, longest)
  const straight = text.replace(/[«»“”]/g, '"')
  const positive = straight.replace(/(^|\s)-\S+/g, ' ')
  const wanted = positive.match(/[\p{L}\p{N}]+/gu) ?? []
  const words = wanted.slice(0, wordsMax)
  if (words.length === 0) return null
  const isPhraseOpen = straight.split('"').length % 2 === 0
  const last = wanted.length > wordsMax || isPhraseOpen ? null : /(?:^|\s)([\p{L}\p{N}]{3,})$/u.exec(straight)
  const begun = last?.[1] ?? null
  const before = begun === null ? straight : straight.slice(0, -begun.length)
  return {
    text,
    whole: wanted.length > wordsMax ? words.join(' ') : before.trim(),
    begun,
    words,
    excludes: positive !== straight,
  }
}

export const pageSize = 20

/** A post that says what is sought, as a result shows it. */
export interface Found {
  readonly id: PostId
  readonly threadId: ThreadId
  readonly communityId: CommunityId
  readonly seq: number
  /** The conversation's, with the words marked. */
  readonly title: readonly Piece[]
  readonly titleLanguage: Language | null
  /** The part of it that says so; empty where only the title does. */
  readonly excerpt: readonly Piece[]
  /** What the post holds: its words are not shown beside. */
  readonly note: ContentNote | null
  readonly language: Language | null
  /** Null for whoever is masked, or belongs no longer. */
  readonly authorName: string | null
  readonly authorMask: MaskLabel | null
  readonly createdAt: Temporal.Instant
}

/** A part of a text, which is what was looked for or stands around it. */
export interface Piece {
  readonly text: string
  readonly isSought: boolean
}

export interface FoundPerson {
  readonly id: PersonId
  readonly name: string
  readonly hasPicture: boolean
  /** Where one meets her. */
  readonly communityIds: readonly CommunityId[]
  /** What she tells the viewer of herself; null where that is nothing. */
  readonly profile: readonly ProfileField[] | null
}

/** Where marked words begin and end: characters that no text holds. */
export const [markStart, markEnd] = ['\uE000', '\uE001']

/** A text in which the database has marked words, in pieces. */
export function piecesOf(marked: string): Piece[] {
  return marked.split(markStart).flatMap((part, index) => {
    const [sought = '', around = ''] = index === 0 ? ['', part] : part.split(markEnd, 2)
    const pieces = [
      { text: sought, isSought: true },
      { text: around, isSought: false },
    ]
    return pieces.filter(({ text }) => text !== '')
  })
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether, in one language or the other, each word sought begins a word of these texts. Accents do not count. */
export function isSaidIn(texts: readonly Names[], words: readonly string[]): boolean {
  const said = texts
    .flatMap(({ en, fr }) => [en ?? '', fr ?? ''])
    .flatMap((text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [])
  return words.every((word) => said.some((one) => one.startsWith(plain(word))))
}
