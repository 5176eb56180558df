import { Extension, type Editor } from '@tiptap/core'
import { gapCursor } from '@tiptap/pm/gapcursor'
import { goToNextCell } from '@tiptap/pm/tables'
import { TextSelection } from '@tiptap/pm/state'
import { acts } from './acts.ts'

/**
 * The keys of the editor. Tab leads out of it, as it does out of every field, but within a table, where it goes from
 * cell to cell and then out; lists are moved in and out with brackets.
 */
export function keys(area: HTMLTextAreaElement, tools: HTMLElement): Extension {
  return Extension.create({
    name: 'keys',
    priority: 500,
    addProseMirrorPlugins: () => [gapCursor()],
    addKeyboardShortcuts() {
      const { editor } = this
      return { ...shortcuts(editor), ...ways(editor, area, tools), ...lines(editor) }
    },
  })
}

type Keys = Record<string, () => boolean>

const actOf: Readonly<Record<string, string>> = {
  'Mod-b': 'bold',
  'Mod-i': 'italic',
  'Mod-e': 'code',
  'Mod-Shift-x': 'strike',
  'Mod-Shift-7': 'orderedList',
  'Mod-Shift-8': 'bulletList',
  'Mod-Shift-b': 'quote',
  'Mod-Alt-2': 'heading',
  'Mod-Alt-3': 'subheading',
  'Mod-Alt-c': 'codeBlock',
  'Mod-z': 'undo',
  'Mod-Shift-z': 'redo',
  'Mod-y': 'redo',
  'Mod-]': 'indent',
  'Mod-[': 'outdent',
}

function shortcuts(editor: Editor): Keys {
  const entries = Object.entries(actOf).map(([pressed, act]) => {
    const run = (): boolean => {
      acts[act]?.run(editor)
      return true
    }
    return [pressed, run] as const
  })
  return Object.fromEntries(entries)
}

/** Where keys lead: to the buttons, to the form's button, from cell to cell. */
function ways(editor: Editor, area: HTMLTextAreaElement, tools: HTMLElement): Keys {
  return {
    'Mod-k': () => press(tools.querySelector('[data-act=link]')),
    'Alt-F10': () => focus(tools.querySelector('[role=toolbar] [tabindex="0"]')),
    'Mod-Enter': () => post(area),
    Tab: () => goToNextCell(1)(editor.state, editor.view.dispatch),
    'Shift-Tab': () => goToNextCell(-1)(editor.state, editor.view.dispatch),
  }
}

function lines(editor: Editor): Keys {
  return {
    Enter: () => leaveCode(editor) || nextRow(editor) || editor.commands.splitListItem('listItem'),
    'Shift-Enter': () => nextRow(editor) || breakLine(editor),
    Backspace: () => liftAtStart(editor),
    ArrowDown: () => isAtEndOfCode(editor) && isLast(editor) && editor.commands.exitCode(),
  }
}

function isLast({ state: { doc, selection } }: Editor): boolean {
  return selection.$from.after() === doc.content.size
}

function press(button: HTMLElement | null): boolean {
  button?.click()
  return true
}

function focus(button: HTMLElement | null): boolean {
  button?.focus()
  return true
}

/** The text area knows how its form is posted by keys. */
function post(area: HTMLTextAreaElement): boolean {
  area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }))
  return true
}

function isAtEndOfCode({ state: { selection } }: Editor): boolean {
  const { $from, empty } = selection
  return empty && $from.parent.type.name === 'codeBlock' && $from.parentOffset === $from.parent.content.size
}

/** Enter on an empty last line leads out of code. */
function leaveCode(editor: Editor): boolean {
  const { $from } = editor.state.selection
  if (!isAtEndOfCode(editor) || !$from.parent.textContent.endsWith('\n')) return false
  return editor
    .chain()
    .deleteRange({ from: $from.pos - 1, to: $from.pos })
    .exitCode()
    .run()
}

/** From a cell to the one under it, and from the last row to under the table. */
function nextRow(editor: Editor): boolean {
  const { $from } = editor.state.selection
  if ($from.parent.type.name !== 'tableCell') return false
  const table = $from.node(-2)
  const row = $from.index(-2)
  if (row + 1 < table.childCount) {
    const under = $from.after(-1) + 1 + widthBefore(table.child(row + 1), $from.index(-1))
    return editor.commands.setTextSelection(under + 1)
  }
  const after = $from.after(-2)
  const next = editor.state.doc.resolve(after).nodeAfter
  if (next?.isTextblock) return editor.commands.setTextSelection(after + 1)
  return editor
    .chain()
    .insertContentAt(after, { type: 'paragraph' })
    .setTextSelection(after + 1)
    .run()
}

function widthBefore(row: ReturnType<Editor['state']['doc']['child']>, index: number): number {
  return row.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
}

function breakLine(editor: Editor): boolean {
  const { $from } = editor.state.selection
  if ($from.parent.type.name === 'heading') return editor.commands.splitBlock()
  if ($from.parent.type.name === 'codeBlock') return editor.commands.newlineInCode()
  return editor.commands.insertContent({ type: 'break' })
}

function liftAtStart(editor: Editor): boolean {
  const { selection } = editor.state
  const { $from, empty } = selection
  const isFirst = $from.depth > 1 && $from.node(-1).type.name === 'listItem' && $from.index(-1) === 0
  if (!empty || $from.parentOffset > 0 || !isFirst || !(selection instanceof TextSelection)) return false
  return editor.commands.liftListItem('listItem')
}
