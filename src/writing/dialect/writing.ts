import type { Node } from '@tiptap/pm/model'
import { lineIn, type Place } from './lines.ts'

/** What the editor holds, as Markdown. */
export function markdownOf(document: Node): string {
  return blocksIn(document, false, '')
}

const written = new WeakMap<Node, string>()

// Nodes never change, so a long text costs what was changed in it.
function lineOf(block: Node, place: Place): string {
  const known = written.get(block)
  if (known !== undefined) return known
  const line = lineIn(block, place)
  written.set(block, line)
  return line
}

function blocksIn(parent: Node, isTight: boolean, outer: string): string {
  const said = parent.children.filter((block) => !isNothing(block))
  let text = ''
  let marker = ''
  said.forEach((block, at) => {
    const last = said[at - 1]
    marker = markerFor(block, last ? marker : outer)
    const gap = isTight && last && staysApart(last, block) ? '\n' : '\n\n'
    text += (last ? gap : '') + blockOf(block, marker)
  })
  return text
}

/** An empty paragraph is room, which pages have by themselves. */
function isNothing(block: Node): boolean {
  return block.type.name === 'paragraph' && lineOf(block, 'paragraph') === ''
}

const markers: Readonly<Record<string, readonly [string, string]>> = { bulletList: ['-', '+'], orderedList: ['.', ')'] }

/** Two lists next to each other stay two by another marker; so do lists that begin in one line, lest they be a rule. */
function markerFor(block: Node, before: string): string {
  const [usual, other] = markers[block.type.name] ?? ['', '']
  return before === usual ? other : usual
}

const beginsByItself = ['heading', 'quote', 'codeBlock', 'rule', 'bulletList', 'orderedList']
const endsByItself = ['heading', 'codeBlock', 'rule']

/** Whether the second is read as a block of its own right under the first. */
function staysApart(first: Node, second: Node): boolean {
  if (first.type.name === 'table' || (first.type === second.type && !endsByItself.includes(first.type.name)))
    return false
  if (second.type.name === 'heading' && isUnderlined(second)) return endsByItself.includes(first.type.name)
  if (endsByItself.includes(first.type.name)) return true
  return beginsByItself.includes(second.type.name) && !isQuietList(second)
}

// Only a list that begins at one, with something in it, is seen under a paragraph.
function isQuietList(block: Node): boolean {
  if (!block.type.name.endsWith('List')) return false
  const [item] = block.children
  return (block.type.name === 'orderedList' && block.attrs['start'] !== 1) || !item || item.children.every(isNothing)
}

function blockOf(block: Node, marker: string): string {
  switch (block.type.name) {
    case 'paragraph':
      return lineOf(block, 'paragraph')
    case 'heading':
      return headingOf(block)
    case 'quote':
      return blocksIn(block, false, '').replaceAll(/^(.?)/gm, (_line, first: string) =>
        first === '' ? '>' : `> ${first}`,
      )
    case 'codeBlock':
      return codeOf(block)
    case 'rule':
      return '***'
    case 'table':
      return tableOf(block)
    default:
      return listOf(block, marker)
  }
}

function isUnderlined(heading: Node): boolean {
  return Number(heading.attrs['level']) <= 2 && heading.children.some(({ type }) => type.name === 'break')
}

function headingOf(heading: Node): string {
  const level = Number(heading.attrs['level'])
  const lines = isUnderlined(heading) ? lineOf(heading, 'underlined') : ''
  // Over a rule of dashes, a line with bars would be the head of a table.
  if (lines.includes('\n') && (level === 1 || !lines.includes('|'))) return `${lines}\n${level === 1 ? '===' : '---'}`
  return `${'#'.repeat(level)} ${lineIn(heading, 'heading')}`.trimEnd()
}

function codeOf({ textContent: text, attrs }: Node): string {
  const info = String(attrs['info'])
  const mark = info.includes('`') ? '~' : '`'
  const runs = [...text.matchAll(mark === '~' ? /~{3,}/g : /`{3,}/g)].map(([run]) => run.length)
  const fence = mark.repeat(Math.max(2, ...runs) + 1)
  return [`${fence}${info}`, ...(text === '' ? [] : [text]), fence].join('\n')
}

function listOf(list: Node, marker: string): string {
  const isTight = list.attrs['tight'] === true
  const start = Number(list.attrs['start'] ?? 1)
  const items = list.children.map((item, at) => {
    const mark = list.type.name === 'orderedList' ? `${start + at}${marker}` : marker
    const text = blocksIn(item, isTight, marker).replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(mark.length + 1)}`)
    return text === '' ? mark : `${mark} ${text}`
  })
  return items.join(isTight ? '\n' : '\n\n')
}

const rules: Readonly<Record<string, string>> = { right: '--:', center: ':-:' }

function tableOf(table: Node): string {
  const width = Math.max(...table.children.map(({ childCount }) => childCount))
  const columns = Array.from({ length: width }, (_none, at) => at)
  const head = table.firstChild
  const line = (row: Node) => `| ${columns.map((at) => cellOf(row.maybeChild(at))).join(' | ')} |`
  const rule = `| ${columns.map((at) => rules[String(head?.maybeChild(at)?.attrs['align'])] ?? '---').join(' | ')} |`
  const [first = '', ...others] = table.children.map(line)
  return [first, rule, ...others].join('\n')
}

function cellOf(cell: Node | null): string {
  return cell ? lineOf(cell, 'cell') : ''
}
