import * as read from './fields.ts'
import type { Style } from './nodes.ts'

/** A run of text, a mention, an emoji ...: whichever, its fields are few enough to read as one shape. */
export interface RichLeaf {
  readonly type: string
  readonly words: string
  readonly url: string
  /** Of whom or what it names. */
  readonly id: string
  readonly name: string
  readonly unicode: string | undefined
  readonly style: Style
}

/** A section, a quote, a preformatted text, or a list whose items are sections. */
export interface RichPart {
  readonly type: string
  readonly isOrdered: boolean
  readonly indent: number
  readonly offset: number
  readonly leaves: readonly RichLeaf[]
  readonly items: readonly RichPart[]
}

/** One block of a message. Those of apps are read for their words alone. */
export interface RichBlock {
  readonly type: string
  readonly parts: readonly RichPart[]
  readonly texts: readonly RichText[]
}

export interface RichText {
  readonly type: string
  readonly words: string
}

export function readBlock(block: unknown): RichBlock | undefined {
  const type = read.string(block, 'type')
  if (type === undefined) return undefined
  if (type === 'rich_text') return { type, parts: read.list(block, 'elements', readPart), texts: [] }
  const text = readText(read.field(block, 'text'))
  const others = ['fields', 'elements'].flatMap((name) => read.list(block, name, readText))
  return { type, parts: [], texts: text === undefined ? others : [text, ...others] }
}

function readPart(part: unknown): RichPart | undefined {
  const type = read.string(part, 'type')
  if (type === undefined) return undefined
  const isList = type === 'rich_text_list'
  return {
    type,
    isOrdered: read.string(part, 'style') === 'ordered',
    indent: Math.min(20, Math.trunc(read.number(part, 'indent') ?? 0)),
    offset: Math.min(100_000, Math.trunc(read.number(part, 'offset') ?? 0)),
    leaves: isList ? [] : read.list(part, 'elements', readLeaf),
    items: isList ? read.list(part, 'elements', readSection) : [],
  }
}

// Sections hold no lists, whatever a hostile file nests.
function readSection(part: unknown): RichPart | undefined {
  return read.string(part, 'type') === 'rich_text_list' ? undefined : readPart(part)
}

const plain: Style = {}

function readLeaf(leaf: unknown): RichLeaf | undefined {
  const type = read.string(leaf, 'type')
  if (type === undefined) return undefined
  const style = read.field(leaf, 'style')
  return {
    type,
    words: read.words(leaf, 'text') ?? read.words(leaf, 'fallback') ?? read.words(leaf, 'value') ?? '',
    url: read.string(leaf, 'url') ?? '',
    id: read.string(leaf, 'user_id') ?? read.string(leaf, 'channel_id') ?? read.string(leaf, 'usergroup_id') ?? '',
    name: read.string(leaf, 'name') ?? read.string(leaf, 'range') ?? '',
    unicode: read.string(leaf, 'unicode'),
    style: style === undefined ? plain : readStyle(style),
  }
}

function readStyle(style: unknown): Style {
  return {
    bold: read.isTrue(style, 'bold'),
    italic: read.isTrue(style, 'italic'),
    strike: read.isTrue(style, 'strike'),
    code: read.isTrue(style, 'code'),
  }
}

function readText(text: unknown): RichText | undefined {
  const words = read.words(text, 'text')
  return words === undefined ? undefined : { type: read.string(text, 'type') ?? '', words }
}
