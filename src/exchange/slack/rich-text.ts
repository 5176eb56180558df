import { emojiFor, emojiOfCode } from './emoji.ts'
import { linkAddress, withAddresses } from './links.ts'
import { person } from './mrkdwn-tokens.ts'
import { plain, textNode, type Block, type Inline, type Item, type Names, type Style } from './nodes.ts'
import { leaves, parts, type RichBlock, type RichLeaf, type RichPart } from './rich-text-records.ts'

/** The blocks that a person wrote: Slack's own editor makes one `rich_text`, in which nothing is escaped. */
export function readRichText(block: RichBlock, names: Names): Block[] {
  const blocks: Block[] = []
  for (const part of block.elements.filter((element) => 'elements' in element)) {
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

function itemsOf({ elements, style, indent = 0, offset = 0 }: RichPart, names: Names): Item[] {
  return parts.parse(elements).map((section, i) => ({
    level: indent,
    number: style === 'ordered' ? offset + i + 1 : null,
    inlines: inlinesOf(section, names),
  }))
}

function inlinesOf({ elements }: RichPart, names: Names): Inline[] {
  return leaves.parse(elements).flatMap((leaf) => {
    const inline = inlineOf(leaf, names)
    return inline.kind === 'text' && !inline.style.code ? withAddresses(inline.text, inline.style) : inline
  })
}

function inlineOf(leaf: RichLeaf, names: Names): Inline {
  const style = styleOf(leaf)
  switch (leaf.type) {
    case 'link':
      return linkOf(leaf, style)
    case 'user':
      return person(leaf.user_id ?? '', '', { style, names })
    case 'channel':
      return textNode(`#${names.channel(leaf.channel_id ?? '') ?? leaf.channel_id ?? ''}`, style)
    case 'broadcast':
      return textNode(`@${leaf.range ?? 'channel'}`, style)
    case 'usergroup':
      return textNode(`@${leaf.usergroup_id ?? ''}`, style)
    case 'emoji':
      return textNode(emojiOf(leaf), style)
    default:
      return textNode(leaf.text ?? leaf.fallback ?? leaf.value ?? '', style)
  }
}

function linkOf({ url = '', text = '' }: RichLeaf, style: Style): Inline {
  return linkAddress(url) === null ? textNode(text || url, style) : { kind: 'link', url, label: text, style }
}

function emojiOf({ unicode, name = '' }: RichLeaf): string {
  return emojiOfCode(unicode) ?? emojiFor(name) ?? `:${name}:`
}

function styleOf({ style }: RichLeaf): Style {
  if (style === undefined) return plain
  const { bold = false, italic = false, strike = false, code = false } = style
  return { bold, italic, strike, code }
}

function shown(inline: Inline): string {
  if (inline.kind === 'text') return inline.text
  return inline.kind === 'mention' ? `@${inline.name}` : inline.label || inline.url
}
