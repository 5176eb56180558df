import { emojiFor, emojiOfCode } from './emoji.ts'
import { linkAddress, withAddresses } from './links.ts'
import { person } from './mrkdwn-tokens.ts'
import { textNode, type Block, type Inline, type Item, type Names } from './nodes.ts'
import { type RichBlock, type RichLeaf, type RichPart } from './rich-text-records.ts'

/** The blocks that a person wrote: Slack's own editor makes one `rich_text`, in which nothing is escaped. */
export function readRichText(block: RichBlock, names: Names): Block[] {
  const blocks: Block[] = []
  for (const part of block.parts) {
    const last = blocks.at(-1)
    const next = blockOf(part, names)
    // Slack begins a new list at every change of depth.
    if (last?.kind === 'list' && next.kind === 'list')
      blocks.splice(-1, 1, { ...last, items: [...last.items, ...next.items] })
    else blocks.push(next)
  }
  return blocks
}

function blockOf(part: RichPart, names: Names): Block {
  switch (part.type) {
    case 'rich_text_list':
      return { kind: 'list', items: itemsOf(part, names) }
    case 'rich_text_quote':
      return { kind: 'quote', blocks: [{ kind: 'paragraph', inlines: inlinesOf(part, names) }] }
    case 'rich_text_preformatted':
      return { kind: 'code', text: inlinesOf(part, names).map(shown).join('') }
    default:
      return { kind: 'paragraph', inlines: inlinesOf(part, names) }
  }
}

function itemsOf({ items, isOrdered, indent, offset }: RichPart, names: Names): Item[] {
  return items.map((section, i) => ({
    level: indent,
    number: isOrdered ? offset + i + 1 : null,
    inlines: inlinesOf(section, names),
  }))
}

function inlinesOf({ leaves }: RichPart, names: Names): Inline[] {
  return leaves.flatMap((leaf) => {
    const inline = inlineOf(leaf, names)
    return inline.kind === 'text' && !inline.style.code ? withAddresses(inline.text, inline.style) : inline
  })
}

function inlineOf(leaf: RichLeaf, names: Names): Inline {
  const { type, id, style } = leaf
  switch (type) {
    case 'link':
      return linkOf(leaf)
    case 'user':
      return person(id, '', { style, names })
    case 'channel':
      return textNode(`#${names.channel(id) ?? id}`, style)
    case 'broadcast':
      return textNode(`@${leaf.name}`, style)
    case 'usergroup':
      return textNode(`@${id}`, style)
    case 'emoji':
      return textNode(emojiOfCode(leaf.unicode) ?? emojiFor(leaf.name) ?? `:${leaf.name}:`, style)
    default:
      return textNode(leaf.words, style)
  }
}

function linkOf({ url, words, style }: RichLeaf): Inline {
  return linkAddress(url) === null ? textNode(words || url, style) : { kind: 'link', url, label: words, style }
}

function shown(inline: Inline): string {
  if (inline.kind === 'text') return inline.text
  return inline.kind === 'mention' ? `@${inline.name}` : inline.label || inline.url
}
