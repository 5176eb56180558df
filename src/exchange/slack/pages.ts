import { linesOf, markdownOf } from './markdown.ts'
import { textNode, type Block, type Inline } from './nodes.ts'

/** Blocks as Markdown in as many pieces as it takes for none to be longer than `lengthMax`. */
export function pagesOf(blocks: readonly Block[], lengthMax: number): string[] {
  const whole = markdownOf(blocks)
  if (roomFor(whole) <= lengthMax) return whole === '' ? [] : [whole]
  const pages: string[] = []
  for (const piece of blocks.flatMap((block) => small(block, lengthMax))) {
    const last = pages.at(-1)
    const together = last === undefined ? piece : `${last}\n\n${piece}`
    if (last !== undefined && roomFor(together) <= lengthMax) pages.splice(-1, 1, together)
    else pages.push(piece)
  }
  return pages
}

function small(block: Block, lengthMax: number): string[] {
  const written = markdownOf([block])
  if (roomFor(written) <= lengthMax) return written === '' ? [] : [written]
  return halvesOf(block).flatMap((half) => small(half, lengthMax))
}

// Slack's id in a mention is replaced by a longer one of ours.
function roomFor(markdown: string): number {
  return markdown.length + 36 * (markdown.split('](person:').length - 1)
}

function halvesOf(block: Block): Block[] {
  if (block.kind === 'quote')
    return halved(block.blocks, (one) => halvesOf(one)).map((blocks) => ({ ...block, blocks }))
  if (block.kind === 'code') return halvesOfText(block.text).map((text) => ({ ...block, text }))
  if (block.kind === 'list')
    return block.items.length > 1
      ? halved(block.items, () => []).map((items) => ({ ...block, items }))
      : block.items.map(({ inlines }) => ({ kind: 'paragraph', inlines }))
  return halved(inLines(block.inlines), halvesOfInline).map((inlines) => ({ ...block, inlines }))
}

function halved<T>(all: readonly T[], divide: (one: T) => T[]): T[][] {
  const [only] = all
  const parts = all.length === 1 && only !== undefined ? divide(only) : all
  const middle = Math.ceil(parts.length / 2)
  return [parts.slice(0, middle), parts.slice(middle)].filter((half) => half.length > 0)
}

function inLines(inlines: readonly Inline[]): Inline[] {
  return linesOf(inlines).flatMap((line, i) => (i === 0 ? line : [textNode('\n'), ...line]))
}

function halvesOfInline(inline: Inline): Inline[] {
  if (inline.kind === 'text') return halvesOfText(inline.text).map((text) => ({ ...inline, text }))
  const words = inline.kind === 'link' ? inline.label : inline.name
  return halvesOfText(words).map((text) => textNode(text, inline.style))
}

function halvesOfText(text: string): string[] {
  const middle = Math.floor(text.length / 2)
  const cut = [text.indexOf('\n', middle), text.indexOf(' ', middle)].find((at) => at !== -1 && at < text.length - 1)
  const at = cut === undefined ? middle : cut + 1
  return [text.slice(0, at), text.slice(at)]
}
