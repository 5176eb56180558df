/** Text in either of Slack's two notations, taken apart. */
export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] }

export interface Item {
  readonly level: number
  /** The number it bears; null for a bullet. */
  readonly number: number | null
  readonly inlines: readonly Inline[]
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly style: Style }
  | { readonly kind: 'link'; readonly url: string; readonly label: string; readonly style: Style }
  | { readonly kind: 'mention'; readonly personId: string; readonly name: string; readonly style: Style }

export interface Style {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  readonly code?: boolean
}

/** Who and what the ids in a text are. */
export interface Names {
  person(id: string): string | undefined
  channel(id: string): string | undefined
}

export const plain: Style = {}

export function textNode(text: string, style: Style = plain): Inline {
  return { kind: 'text', text, style }
}

export function sameStyle(a: Style, b: Style): boolean {
  return !a.bold === !b.bold && !a.italic === !b.italic && !a.strike === !b.strike && !a.code === !b.code
}

/** Everybody mentioned, once each, but not in words quoted from others. */
export function mentionsIn(blocks: readonly Block[]): readonly string[] {
  const inlines = blocks.flatMap((block) => (block.kind === 'quote' ? [] : inlinesOf(block)))
  return [...new Set(inlines.flatMap((inline) => (inline.kind === 'mention' ? [inline.personId] : [])))]
}

/** A block's words, whatever stands around them. */
export function inlinesOf(block: Block): readonly Inline[] {
  if (block.kind === 'paragraph') return block.inlines
  if (block.kind === 'list') return block.items.flatMap(({ inlines }) => [...inlines, textNode(' ')])
  if (block.kind === 'quote') return block.blocks.flatMap(inlinesOf)
  return [textNode(block.text)]
}
