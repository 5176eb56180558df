import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Can } from '#kernel/rules.ts'
import { hiddenField, type Draft } from '#shell/index.ts'
import type { Board, Contents } from '../model.ts'
import type { boardRules } from '../rules.ts'

/** A board as somebody sees it, on a page of its own or as a part of another. */
export interface BoardShown {
  readonly reader: Reader
  readonly board: Board
  readonly contents: Contents
  readonly may: Can<typeof boardRules>
  /** Whether she may hold notes of others back. */
  readonly mayHold: boolean
  /** The form that did not go through, on the page that shows it again. */
  readonly draft: Draft
  /** The page to come back to; null where it is the board’s own. */
  readonly back: string | null
  /** The level of its inner headings. */
  readonly level: 2 | 3
}

export function heading({ level }: Pick<BoardShown, 'level'>, content: Renderable, id?: string): Html {
  const as = id === undefined ? null : html` id="${id}"`
  return level === 2 ? html`<h2${as}>${content}</h2>` : html`<h3${as}>${content}</h3>`
}

/** Sent along with each form, so that whoever acts comes back to where she was. */
export function backField({ back }: Pick<BoardShown, 'back'>): Html | null {
  return back === null ? null : hiddenField('back', back)
}

/** The same for an act that is nothing but its button. */
export function backValue({ back }: Pick<BoardShown, 'back'>): Readonly<Record<string, string>> {
  return back === null ? {} : { back }
}
