import type { Token } from 'markdown-it'
import { isBlank } from '#kernel/text.ts'
import { inlineText, mentionText, newText, newToken } from './tokens.ts'

/** Where a line stands, and what is gathered from it. */
export interface InlineContext {
  readonly personPath: ((id: string) => string) | undefined
  readonly mentions: Set<string>
  quotes: number
}

/** One line of text: images become links, links say that they are not ours, mentions find their person. */
export function shapeInline(tokens: readonly Token[], context: InlineContext): Token[] {
  const shaped: Token[] = []
  let link: Token | null = null
  let label: Token[] = []
  for (const token of tokens) {
    if (token.type === 'link_close' && link !== null) {
      shaped.push(...nameOf(link, label))
      token.hidden = link.hidden
      link = null
    }
    shaped.push(...shapeToken(token, context, link !== null))
    label.push(token)
    if (token.type === 'link_open') {
      link = token
      label = []
    }
  }
  return shaped
}

// A link without words would be nothing to press, and nothing to hear: its address is its name.
function nameOf(link: Token, label: readonly Token[]): Token[] {
  return isBlank(inlineText(label)) ? [newText(String(link.attrGet('href') ?? ''))] : []
}

function shapeToken(token: Token, context: InlineContext, inLink: boolean): Token[] {
  switch (token.type) {
    case 'image':
      return shapeImage(token, inLink)
    case 'mention':
      return shapeMention(token, context, inLink)
    case 'link_open':
      return [asLink(token, String(token.attrGet('href') ?? ''), token.attrGet('title'))]
    default:
      return [token]
  }
}

// A picture from elsewhere would tell its server who reads what and when: it is offered as a link.
function shapeImage(token: Token, inLink: boolean): Token[] {
  const source = String(token.attrGet('src') ?? '')
  const alt = inlineText(token.children ?? [])
  const text = newText(isBlank(alt) ? source : alt)
  if (inLink) return [text]
  const open = asLink(newToken('link_open', 'a', 1), source, token.attrGet('title'))
  const close = newToken('link_close', 'a', -1)
  close.hidden = open.hidden
  return [open, text, close]
}

function asLink(token: Token, href: string, title: string | number | null): Token {
  token.attrs = [['href', href]]
  // [words]() leads nowhere: only its words are shown.
  token.hidden = href === ''
  if (title !== null) token.attrSet('title', title)
  token.attrSet('rel', 'nofollow noopener noreferrer ugc')
  return token
}

function shapeMention(token: Token, context: InlineContext, inLink: boolean): Token[] {
  const person = String(token.attrGet('data-person') ?? '')
  // Quoting somebody's words to a third person is not calling that person again.
  if (context.quotes === 0) context.mentions.add(person)

  const tag = context.personPath === undefined || inLink ? 'span' : 'a'
  const open = newToken('mention_open', tag, 1)
  open.attrs = [
    ['class', 'mention'],
    ['data-person', person],
  ]
  if (tag === 'a' && context.personPath !== undefined) open.attrSet('href', context.personPath(person))
  return [open, newText(mentionText(token)), newToken('mention_close', tag, -1)]
}
