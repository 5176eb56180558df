import type { CommunityId, GatheringReadingId, ReadingNoteId } from '#database'
import type { GatheringReading } from '../model.ts'

/** What somebody makes of something that is read, as one reader sees it. */
export interface ReadingNote {
  readonly id: ReadingNoteId
  readonly readingId: GatheringReadingId
  readonly communityId: CommunityId
  /** The words of the question; empty: of the whole. */
  readonly about: string
  /** Where in the text; may be empty. */
  readonly place: string
  readonly words: string
  readonly isMine: boolean
  /** Null where she has left. */
  readonly name: string | null
  /** Whether members read it; if not, it is her own alone. */
  readonly isShared: boolean
  /** Whether those who convene took it out of what others read. */
  readonly isTakenOut: boolean
  /** Counts the changes, so that somebody who writes in two places loses nothing. */
  readonly revision: number
}

export const note_length_max = 2000
export const place_length_max = 60

/** Of the whole text, and not of one of its questions. */
export const ofTheWhole = ''

/** One question with what is made of it: her own first, then that of others. */
export interface Answered {
  readonly about: string
  /** Whether it is asked now; a question that was changed is kept as long as somebody's words stand under it. */
  readonly isAsked: boolean
  readonly mine: ReadingNote | null
  readonly others: readonly ReadingNote[]
}

/** Puts notes under their questions, in the order of the questions; then under those that are asked no more. */
export function sideBySide(
  { questions }: Pick<GatheringReading, 'questions'>,
  notes: readonly ReadingNote[],
): readonly Answered[] {
  const asked = new Set([...questions, ofTheWhole])
  const earlier = new Set(notes.map(({ about }) => about).filter((about) => !asked.has(about)))
  return [...asked, ...earlier].map((about) => {
    const under = notes.filter((note) => note.about === about)
    return {
      about,
      isAsked: asked.has(about),
      mine: under.find(({ isMine }) => isMine) ?? null,
      others: under.filter(({ isMine }) => !isMine),
    }
  })
}
