import type { Token } from 'markdown-it'
import { isBlank } from '#kernel/text.ts'
import { shapeInline, type InlineContext } from './inline.ts'
import { inlineText } from './tokens.ts'

/** Makes the parser's tokens fit to stand in a page among other posts; returns who is mentioned outside of quotes. */
export function shape(tokens: Token[], personPath: ((id: string) => string) | undefined): readonly string[] {
  const mentions = new Set<string>()
  const context: InlineContext = { personPath, quotes: 0, mentions }
  const above: number[] = []
  tokens.forEach((token, i) => {
    if (token.type === 'blockquote_open') context.quotes++
    if (token.type === 'blockquote_close') context.quotes--
    if (token.type === 'inline') token.children = shapeInline(token.children ?? [], context)
    // What a heading says is known when what stands in it has been shaped: a link without words is shown by its address.
    if (token.type === 'heading_close') shapeHeading(tokens, i - 2, above)
    if (token.type === 'th_open') shapeHeadCell(tokens, i)
    if (token.type === 'th_open' || token.type === 'td_open') shapeCell(token)
    if (token.type === 'fence') token.info = ''
  })
  return [...mentions]
}

// The page's h1 is the conversation and its h2 are its parts, so a post begins at h3. However a writer skips levels,
// the page skips none: a screen reader lists headings as a table of contents.
function shapeHeading(tokens: readonly Token[], at: number, above: number[]): void {
  const [open, inline, close] = tokens.slice(at, at + 3)
  if (open === undefined || inline === undefined || close === undefined) return
  const level = Number(open.tag.slice(1))
  if (isBlank(inlineText(inline.children ?? []))) {
    open.hidden = true
    close.hidden = true
    return
  }
  while ((above.at(-1) ?? 0) >= level) above.pop()
  above.push(level)
  open.tag = `h${Math.min(2 + above.length, 6)}`
  close.tag = open.tag
}

function shapeHeadCell(tokens: readonly Token[], at: number): void {
  const [open, inline, close] = tokens.slice(at, at + 3)
  if (open === undefined || inline === undefined || close === undefined) return
  if (isBlank(inline.content)) {
    open.tag = 'td'
    close.tag = 'td'
  } else {
    open.attrSet('scope', 'col')
  }
}

// Styles in the markup are refused by the Content-Security-Policy, so alignment is a class.
function shapeCell(token: Token): void {
  const style = token.attrGet('style')
  if (style === null) return
  token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null
  if (style === 'text-align:right') token.attrSet('class', 'align-end')
  if (style === 'text-align:center') token.attrSet('class', 'align-center')
}
