import type { Editor } from '@tiptap/core'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from '@tiptap/pm/tables'
import type { Command } from '@tiptap/pm/state'

/** What a button does, whether it is done already where one writes, and whether it can be done. */
export interface Act {
  /** One goes on writing somewhere else. */
  readonly leads?: boolean
  run(editor: Editor): unknown
  isOn?(editor: Editor): boolean
  isPossible?(editor: Editor): boolean
}

const mark = (name: string): Act => ({
  run: (editor) => editor.commands.toggleMark(name),
  isOn: (editor) => editor.isActive(name),
})

const list = (name: string): Act => ({
  run: (editor) => editor.commands.toggleList(name, 'listItem'),
  isOn: (editor) => editor.isActive(name),
})

const heading = (level: number, levels: readonly number[]): Act => ({
  run: (editor) => editor.commands.toggleNode('heading', 'paragraph', { level }),
  isOn: (editor) => levels.some((one) => editor.isActive('heading', { level: one })),
})

const command = (given: Command): Act => ({
  run(editor) {
    given(editor.state, editor.view.dispatch)
  },
})

export const acts: Readonly<Record<string, Act>> = {
  bold: mark('bold'),
  italic: mark('italic'),
  strike: mark('strike'),
  code: mark('code'),
  bulletList: list('bulletList'),
  orderedList: list('orderedList'),
  quote: {
    run: (editor) => editor.commands.toggleWrap('quote'),
    isOn: (editor) => editor.isActive('quote'),
  },
  heading: heading(2, [1, 2]),
  subheading: heading(3, [3, 4, 5, 6]),
  codeBlock: {
    run: (editor) => editor.commands.toggleNode('codeBlock', 'paragraph'),
    isOn: (editor) => editor.isActive('codeBlock'),
  },
  rule: {
    run: (editor) =>
      editor
        .chain()
        .focus()
        .insertContent([{ type: 'rule' }, { type: 'paragraph' }])
        .run(),
  },
  mention: {
    run: (editor) =>
      editor
        .chain()
        .focus()
        .insertContent(isAfterWord(editor) ? ' @' : '@')
        .run(),
  },
  table: { run: insertTable, isPossible: (editor) => !editor.isActive('table') },
  indent: {
    run: (editor) => editor.commands.sinkListItem('listItem'),
    isPossible: (editor) => editor.can().sinkListItem('listItem'),
  },
  outdent: {
    run: (editor) => editor.commands.liftListItem('listItem'),
    isPossible: (editor) => editor.can().liftListItem('listItem'),
  },
  rowAfter: command(addRowAfter),
  columnAfter: command(addColumnAfter),
  rowGone: command(deleteRow),
  columnGone: command(deleteColumn),
  tableGone: command(deleteTable),
  undo: { run: (editor) => editor.commands.undo(), isPossible: (editor) => editor.can().undo() },
  redo: { run: (editor) => editor.commands.redo(), isPossible: (editor) => editor.can().redo() },
}

function isAfterWord({ state: { selection } }: Editor): boolean {
  const { parent, parentOffset } = selection.$from
  return /\S$/.test(parent.textBetween(0, parentOffset, '\n', ' '))
}

const row = { type: 'tableRow', content: [{ type: 'tableCell' }, { type: 'tableCell' }] }

function insertTable(editor: Editor): void {
  const { $from } = editor.state.selection
  const before = $from.depth === 0 ? $from.pos : $from.after(1)
  const isEmpty = $from.depth === 1 && $from.parent.content.size === 0
  const range = isEmpty ? { from: $from.before(1), to: before } : before
  const at = isEmpty ? $from.before(1) : before
  editor
    .chain()
    .insertContentAt(range, [{ type: 'table', content: [row, row] }, { type: 'paragraph' }])
    .setTextSelection(at + 3)
    .scrollIntoView()
    .run()
}
