import type { WordKey } from '#kernel/words.ts'

/** A file in the workshop, about to be made ready. */
export interface Preparing {
  readonly path: string
  readonly type: string
  readonly bytes: number
}

/** A file as it will be kept, or why it cannot be. */
export type Prepared =
  | {
      readonly ok: true
      readonly type: string
      /** Where in the workshop it lies. */
      readonly main: string
      /** Of a picture, the same for showing in its place. */
      readonly small: string | null
      readonly width: number | null
      readonly height: number | null
      /** Whether who made it and where may still stand in it. */
      readonly tellsOrigin: boolean
    }
  | { readonly ok: false; readonly problem: WordKey }
