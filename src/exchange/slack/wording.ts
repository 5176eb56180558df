import { inlinesOf, type Block, type Inline } from './nodes.ts'

/** What a message says, for a title: its own words before those it quotes, and words before addresses. */
export function wordingOf(blocks: readonly Block[], previews: readonly string[]): string {
  const inlines = blocks.filter(({ kind }) => kind !== 'quote').flatMap(spacedInlines)
  const quoted = blocks.flatMap(spacedInlines)
  const [first, ...rest] = inlines
  // A message that begins with a name says it to somebody.
  const said = first?.kind === 'mention' ? rest : inlines
  const readings = [spoken(said, ''), spoken(inlines, ''), ...previews, spoken(inlines), spoken(quoted)]
  return readings.map((text) => text.replace(/^[\s:,]+|\s+$/g, '')).find(hasLetters) ?? spoken(quoted).trim()
}

function spacedInlines(block: Block): Inline[] {
  return [...inlinesOf(block), { kind: 'text', text: ' ', style: {} }]
}

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text)
}

function spoken(inlines: readonly Inline[], address?: string): string {
  return inlines.map((inline) => spokenInline(inline, address)).join('')
}

function spokenInline(inline: Inline, address: string | undefined): string {
  if (inline.kind === 'text') return inline.text
  if (inline.kind === 'mention') return inline.name
  const short = shortAddress(inline.url)
  return inline.label === '' || shortAddress(inline.label) === short ? (address ?? short) : inline.label
}

function shortAddress(url: string): string {
  return url.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/i, '').replace(/[?#].*$|\/$/g, '')
}
