import { parse } from '#kernel/markdown/parser.ts'
import { cleanText } from '#kernel/text.ts'
import { Slice, type Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { documentOf } from '../../../dialect/reading.ts'
import { markdownOf } from '../../../dialect/writing.ts'

// A letter that no text holds stands for the caret while the one is made into the other.
const mark = '\uE123'

/** Where the caret of the text area is among the words as the editor holds them; null where that is not to be seen. */
export function placeOf(area: HTMLTextAreaElement, document: Node): number | null {
  const { value, selectionStart: at } = area
  const tokens = parse(cleanText(`${value.slice(0, at)}${mark}${value.slice(at)}`))
  if (tokens === null || value.includes(mark)) return null
  const marked = documentOf(tokens)
  const place = placeIn(marked)
  if (place === null) return null
  const same = marked.replace(place, place + 1, Slice.empty)
  return JSON.stringify(same.toJSON()) === JSON.stringify(document.toJSON()) ? place : null
}

/** Where the caret of the editor is in the Markdown that it writes. */
export function caretIn({ tr, selection }: EditorState, markdown: string): number {
  const marked = markdownOf(tr.insertText(mark, selection.from).doc)
  const at = marked.indexOf(mark)
  return at >= 0 && marked.replace(mark, '') === markdown ? at : markdown.length
}

function placeIn(document: Node): number | null {
  let place: number | null = null
  document.descendants((node, at) => {
    const index = node.text?.indexOf(mark) ?? -1
    if (index >= 0) place = at + index
  })
  return place
}
