import { Node, Slice, type Schema } from '@tiptap/pm/model'
import type { EditorProps, EditorView } from '@tiptap/pm/view'
import { parse } from '#kernel/markdown/parser.ts'
import { cleanText } from '#kernel/text.ts'
import { documentOf } from '../../../dialect/reading.ts'
import { cleaned } from './cleaning.ts'

/** The longest HTML that is read for its look; of more, only the words are taken. */
const htmlMax = 2_000_000

/** What becomes of what is pasted or dropped. */
export function pasting({ maxLength }: HTMLTextAreaElement): EditorProps {
  return {
    transformPastedHTML: (html) => (html.length > htmlMax ? '' : cleaned(html)),
    clipboardTextParser: (text, _context, isPlain, { state: { schema } }) =>
      sliceOf(cut(text, maxLength), schema, isPlain),
    handlePaste: (view, { clipboardData }, slice) =>
      isForFiles(clipboardData) || pasteInCell(view, slice) || pasteMuch(view, slice, clipboardData, maxLength),
    handleDrop: (_view, event) => event.dataTransfer?.types.includes('Files') === true,
  }
}

// The place for files takes them, in the same way wherever they are dropped or pasted.
function isForFiles(data: DataTransfer | null): boolean {
  return data !== null && data.files.length > 0 && !data.types.includes('text/plain')
}

/** In a table, a cell is one line. */
function pasteInCell(view: EditorView, { content }: Slice): boolean {
  if (view.state.selection.$from.parent.type.name !== 'tableCell') return false
  const words = content.textBetween(0, content.size, ' ', ({ attrs }) => (attrs['name'] ? `@${attrs['name']}` : ' '))
  view.dispatch(view.state.tr.insertText(words.replaceAll(/\s+/g, ' ').trim()).scrollIntoView())
  return true
}

/** More than can be posted is cut as a text area cuts it, and comes without its look. */
function pasteMuch(view: EditorView, slice: Slice, data: DataTransfer | null, most: number): boolean {
  const html = data?.getData('text/html') ?? ''
  if ((most < 0 || slice.size <= most) && html.length <= htmlMax) return false
  const text = cut(data?.getData('text/plain') ?? '', most)
  view.dispatch(view.state.tr.replaceSelection(sliceOf(text, view.state.schema, true)).scrollIntoView())
  return true
}

function cut(text: string, most: number): string {
  return cleanText(most > 0 ? text.slice(0, most) : text)
}

/** Plain words are read as Hearth reads them, unless somebody pastes them as nothing but words. */
function sliceOf(text: string, schema: Schema, isPlain: boolean): Slice {
  const tokens = isPlain ? null : parse(text)
  const document = tokens === null ? literal(text, schema) : Node.fromJSON(schema, documentOf(tokens).toJSON())
  const { firstChild, lastChild, content } = document
  return new Slice(content, Number(isLine(firstChild)), Number(isLine(lastChild)))
}

function isLine(node: Node | null): boolean {
  return node?.type.name === 'paragraph'
}

function literal(text: string, schema: Schema): Node {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split('\n').map((line) => (line === '' ? [] : [schema.text(line)]))
    return schema.node(
      'paragraph',
      null,
      lines.flatMap((line, at) => (at === 0 ? line : [schema.node('break'), ...line])),
    )
  })
  return schema.node('doc', null, paragraphs)
}
