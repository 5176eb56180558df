/** A text that somebody who means harm might post. */
export interface Attack {
  readonly name: string
  readonly markdown: string
}
