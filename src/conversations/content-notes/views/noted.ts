import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Words } from '#kernel/words.ts'
import { fold } from '#shell/index.ts'
import type { ContentNote } from '../model.ts'

interface Noted {
  readonly reader: Reader
  readonly note: ContentNote | null
  readonly content: Html
  /** Who wrote it, for whoever has the title read aloud on its own. */
  readonly name?: string | null
  readonly isOpen?: boolean
}

/** Words under their note, folded for the reader to open when she wants to; or the words, where there is none. */
export function noted({ reader, note, content, name = null, isOpen = false }: Noted): Html {
  if (note === null) return content
  const by = name !== null && html`<span class="unseen">, ${name}</span>`
  return html`<div class="noted">${fold({ title: html`${noteTitle(reader.words, note)}${by}`, content, isOpen })}</div>`
}

/** What a note says, in one line. */
export function noteTitle(words: Words, { kind, words: said }: ContentNote): Renderable {
  return html`<b>${words(`conversations.contentNotes.titled.${kind}`)}</b>${said && html` <span>${said}</span>`}`
}

/** The same where there is text alone: in a letter. */
export function noteText(words: Words, { kind, words: said }: ContentNote): string {
  const title = words(`conversations.contentNotes.titled.${kind}`)
  return said === '' ? title : `${title} · ${said}`
}
