import MarkdownIt, { type Token } from 'markdown-it'
import { cleanText, isBlank } from '#kernel/text.ts'

/** How deep the tokens nest, and about how many characters of HTML they make. */
export function measure(tokens: readonly Token[]): { depth: number; output: number } {
  let level = 0
  let depth = 0
  let output = 0
  const count = (token: Token): void => {
    level += token.nesting
    depth = Math.max(depth, level)
    output += 10 + token.content.length
    for (const [name, value] of token.attrs ?? []) output += name.length + String(value).length + 4
    if (token.type === 'inline') token.children?.forEach(count)
  }
  tokens.forEach(count)
  return { depth, output }
}

/** What a reader would read aloud, without the quotes of others where there is anything else. */
export function textOf(tokens: readonly Token[]): string {
  const own: string[] = []
  const quoted: string[] = []
  let quotes = 0
  for (const token of tokens) {
    if (token.type === 'blockquote_open') quotes++
    if (token.type === 'blockquote_close') quotes--
    const words = token.type === 'inline' ? inlineText(token.children ?? []) : token.content
    if (!isBlank(words)) (quotes > 0 ? quoted : own).push(words)
  }
  return cleanText((own.length > 0 ? own : quoted).join(' '))
}

/** The words of one line of text. */
export function inlineText(tokens: readonly Token[]): string {
  return tokens.map(wordsOf).join('')
}

/** The name as it is shown. */
export function mentionText(token: Token): string {
  return `@${token.content}`
}

/** A new token, as the parser would have made it. */
export function newToken(type: string, tag: string, nesting: -1 | 0 | 1): Token {
  return new MarkdownIt.Token(type, tag, nesting)
}

/** Plain text as a token. */
export function newText(content: string): Token {
  const token = newToken('text', '', 0)
  token.content = content
  return token
}

function wordsOf(token: Token): string {
  switch (token.type) {
    case 'text':
    case 'code_inline':
      return token.content
    case 'softbreak':
    case 'hardbreak':
      return ' '
    case 'image':
      return inlineText(token.children ?? [])
    case 'mention':
      return mentionText(token)
    default:
      return ''
  }
}
