import { escapeLineStart } from './escaping.ts'
import type { Block, Inline, Item } from './nodes.ts'
import { spell } from './spelling.ts'

/** Blocks as Markdown that shows just these words in just this form. */
export function markdownOf(blocks: readonly Block[]): string {
  return blocks.map(written).filter(Boolean).join('\n\n')
}

function written(block: Block): string {
  if (block.kind === 'paragraph')
    return linesOf(block.inlines)
      .map(line)
      .join('\n')
      .replace(/\n{2,}/g, '\n\n')
      .trim()
  if (block.kind === 'quote') return markdownOf(block.blocks).replace(/^/gm, '> ').replace(/^> $/gm, '>')
  if (block.kind === 'code') return fenced(block.text)
  return listed(block.items)
}

/** Inlines cut where a line of the text ends. */
export function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      lines.at(-1)?.push(inline)
      continue
    }
    const [first = '', ...rest] = inline.text.split('\n')
    if (first !== '') lines.at(-1)?.push({ ...inline, text: first })
    for (const text of rest) lines.push(text === '' ? [] : [{ ...inline, text }])
  }
  return lines
}

// Spaces that begin a line are how people draw with text; in Markdown they would be lost, or begin a code block.
function line(inlines: readonly Inline[]): string {
  const text = spell(inlines).trimEnd()
  const words = text.trimStart()
  const indent = text.length - words.length
  return words === '' ? '' : `${indent > 1 ? '\u{A0}'.repeat(Math.min(indent, 20)) : ''}${escapeLineStart(words)}`
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text.replace(/^\n+|\s+$/g, '')}\n${fence}`
}

// Each item is as deep as what stands above it allows, and begins under the first letter of its parent.
function listed(items: readonly Item[]): string {
  const indents = [0]
  const lines = items.flatMap(({ level: wanted, number, inlines }) => {
    const [first, ...rest] = linesOf(inlines).map(line).filter(Boolean)
    if (first === undefined) return []
    const level = Math.min(wanted, indents.length - 1)
    const indent = indents[level] ?? 0
    const mark = number === null ? '- ' : `${number}. `
    indents.splice(level + 1, Infinity, indent + mark.length)
    return [' '.repeat(indent) + mark + first, ...rest.map((text) => ' '.repeat(indent + mark.length) + text)]
  })
  return lines.join('\n')
}
