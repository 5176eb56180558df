import type { PersonId } from '#database'
import type { Viewer } from '#kernel/viewer.ts'

/** As whom somebody speaks in a conversation: under her name, or as "a member". */
export type Voice = 'name' | 'mask'

/** Something that somebody wrote or began, with the mask that the viewer wears in that conversation, if any. */
export interface Spoken {
  readonly authorId: PersonId
  readonly myMask: PersonId | null
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
export function isMasked({ authorId, myMask }: Spoken): boolean {
  return myMask !== null && authorId === myMask
}

const letters = 26

/** What a conversation calls its first, second and later masked members: A to Z, then numbers. */
export function labelOf(number: number): string {
  return number <= letters ? String.fromCodePoint('A'.charCodeAt(0) + number - 1) : String(number)
}
