import { Node } from '@tiptap/core'
import { tableEditing } from '@tiptap/pm/tables'

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  extendNodeSchema: ({ name }: Node) => (name === 'table' ? { tableRole: 'table' } : {}),
  addProseMirrorPlugins: () => [tableEditing()],
})

const TableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
  extendNodeSchema: ({ name }: Node) => (name === 'tableRow' ? { tableRole: 'row' } : {}),
})

// Markdown's tables have one line of words in each cell, and their first row is the head.
const TableCell = Node.create({
  name: 'tableCell',
  content: '(text | mention)*',
  isolating: true,
  addAttributes: () => ({
    colspan: { default: 1, rendered: false, parseHTML: () => 1 },
    rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
    colwidth: { default: null, rendered: false, parseHTML: () => null },
    align: { default: null, rendered: false, parseHTML: (element) => alignOf(element.getAttribute('data-align')) },
  }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: ({ node }) => ['td', classed(node.attrs['align']), 0],
  extendNodeSchema: ({ name }: Node) => (name === 'tableCell' ? { tableRole: 'cell' } : {}),
})

function alignOf(written: string | null): string | null {
  return written === 'right' || written === 'center' ? written : null
}

function classed(align: unknown): { class?: string } {
  if (align === 'right') return { class: 'align-end' }
  return align === 'center' ? { class: 'align-center' } : {}
}

export const tables = [Table, TableRow, TableCell]
