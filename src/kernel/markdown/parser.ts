import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it'
import type { LinkifyIt } from 'linkify-it'
import { safeUrl } from '#kernel/url.ts'
import { addMentions } from './mention.ts'
import { measure } from './tokens.ts'

/** The longest text whose markup is read; more is shown as it was written. */
export const markdownLengthMax = 50_000

const nestingMax = 60
const outputMax = 1_000_000
const cellsMax = 10_000

const withTables = newParser()
const withoutTables = newParser().disable('table')

/**
 * The text's tokens, or null where reading or showing them would cost out of all proportion to the text:
 * quotes in quotes without end, or a reference to a long address a thousand times.
 */
export function parse(text: string): Token[] | null {
  if (text.length > markdownLengthMax) return null
  const tokens = (mayFillTables(text) ? withoutTables : withTables).parse(text, {})
  const { depth, output } = measure(tokens)
  // The parser leaves out what is nested deeper than it goes; those words must be shown all the same.
  return depth >= nestingMax || output > outputMax ? null : tokens
}

/** Tokens as HTML: not cleaned yet. */
export function write(tokens: Token[]): string {
  return withTables.renderer.render(tokens, withTables.options, {})
}

/** The addresses in plain words that become links by themselves. */
export function addressesIn(text: string): readonly { readonly index: number; readonly lastIndex: number }[] {
  return withTables.linkify.match(text) ?? []
}

/** What somebody typed as the address of a link, as it is kept; null where it leads nowhere. */
export function addressOf(typed: string): string | null {
  const address = withTables.normalizeLink(
    /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(typed.trim()) ? `https://${typed.trim()}` : typed.trim(),
  )
  return withTables.validateLink(address) ? address : null
}

const notUnderHead = /[^\s>*+\d.)|:-]/

// A short row is filled up with empty cells, so that a wide head above many short rows makes a table of millions.
function mayFillTables(text: string): boolean {
  const lines = text.split('\n')
  const columns = lines.map((line) => (notUnderHead.test(line) ? 0 : line.split('|').length))
  return Math.max(...columns) * lines.length > cellsMax
}

function newParser(): Parser {
  // A line break that somebody typed is one that they meant.
  const parser = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: nestingMax })
  const normalize = parser.normalizeLink.bind(parser)
  parser.normalizeLink = (url) => normalize(completed(url))
  parser.validateLink = (url) => safeUrl(url) !== '#'
  addMentions(parser)
  setAddresses(parser.linkify)
  return parser
}

function setAddresses(linkify: LinkifyIt): void {
  // Without this, "done.It" is a link to Italy: of the addresses without a scheme, only www. and mail are certain.
  linkify.set({ fuzzyLink: false, fuzzyEmail: true })
  linkify.add('//', null).add('ftp:', null)
  linkify.add('www.', {
    validate: (text, start, self) => {
      const host = self.re.get_relative_proto_validator()
      host.lastIndex = start
      return host.exec(text)?.[0].length ?? 0
    },
    normalize: (match) => {
      match.url = `https://${match.url}`
    },
  })
}

const mailAddress = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}$/

// People write [our site](www.example.org) and [write to us](us@example.org).
function completed(url: string): string {
  if (/^www\.\w/i.test(url)) return `https://${url}`
  if (mailAddress.test(url)) return `mailto:${url}`
  return url
}
