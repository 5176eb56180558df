import type { NoteKind } from '#database'

/** What a post holds, said by its writer: the post opens folded under it. */
export interface ContentNote {
  readonly kind: NoteKind
  /** In her own words, where she says more than the kind does. */
  readonly words: string
}

/** In the order in which a form offers them. */
export const noteKinds = [
  'violence',
  'sexualViolence',
  'children',
  'death',
  'selfHarm',
  'other',
] as const satisfies readonly NoteKind[]

export const noteMax = 120

export function isSameNote(one: ContentNote | null, other: ContentNote | null): boolean {
  return one?.kind === other?.kind && one?.words === other?.words
}

/** The columns that keep a note. */
export function noteColumns(note: ContentNote | null) {
  return { note_kind: note?.kind ?? null, note_words: note?.words ?? '' }
}
