import type { PersonId, Voice } from '#database'
import type { Names, Viewer } from '#kernel/viewer.ts'

/** Something that somebody wrote or began, with the masks that the viewer wears in that conversation: one of a kind. */
export interface Spoken {
  readonly authorId: PersonId
  readonly myMasks: readonly PersonId[]
}

/** Role and region as they are said of somebody without her name: of the two, those that enough others share. */
export interface Position {
  readonly role: Names | null
  readonly region: Names | null
}

/** What a conversation calls a mask: "Member B", or the words that it bears, with its letter. */
export interface MaskLabel extends Position {
  readonly number: number
}

/** As whom somebody may speak beside her own name, and as whom she began to. */
export interface Voices {
  readonly allowsMasks: boolean
  readonly allowsPositions: boolean
  /** What she would be called, or is called already in that conversation; null where too few share it. */
  readonly position: Position | null
  readonly begun: Voice
}

/** Whether the viewer said this, under her name or masked. Only she herself is ever told. */
export function isMine(viewer: Viewer, spoken: Spoken): boolean {
  return spoken.authorId === viewer.id || isMasked(spoken)
}

/** The viewer as whoever said this: what she does to her own masked words, her mask does. */
export function asSpeaker(viewer: Viewer, spoken: Spoken): Viewer {
  return isMasked(spoken) ? { ...viewer, id: spoken.authorId } : viewer
}

/** Whether the viewer said this masked. */
export function isMasked({ authorId, myMasks }: Spoken): boolean {
  return myMasks.includes(authorId)
}

const letters = 26

/** The letter of the first, second and later mask of a conversation: A to Z, then numbers. */
export function letterOf(number: number): string {
  return number <= letters ? String.fromCodePoint('A'.charCodeAt(0) + number - 1) : String(number)
}
