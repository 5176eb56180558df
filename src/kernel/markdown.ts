import { clean } from '#kernel/markdown/clean.ts'
import { parse, write } from '#kernel/markdown/parser.ts'
import { shape } from '#kernel/markdown/shape.ts'
import { textOf } from '#kernel/markdown/tokens.ts'
import { cleanText, shorten } from '#kernel/text.ts'

export { markdownLengthMax } from '#kernel/markdown/parser.ts'
export { mentionOf } from '#kernel/markdown/mention.ts'

/** Goes up whenever the same Markdown gives other HTML, so that stored HTML can be rendered again. */
export const markdownVersion = 1

/** What the page knows and the text does not. */
export interface MarkdownOptions {
  /** Where a mentioned person's page is, as a path of ours. Without it a mention is no link. */
  readonly personPath?: (id: string) => string
}

/** A text as it is stored: its HTML, and the persons it calls. */
export interface Rendered {
  readonly html: string
  readonly version: number
  /** Each person once; a mention inside of a quote calls nobody. */
  readonly mentions: readonly string[]
}

/** Markdown that people wrote, as HTML that is safe in any page of ours. */
export function renderMarkdown(text: string, options: MarkdownOptions = {}): Rendered {
  const cleaned = cleanText(text)
  const tokens = parse(cleaned)
  if (tokens === null) return { html: clean(asWritten(cleaned)), version: markdownVersion, mentions: [] }

  const mentions = shape(tokens, options.personPath)
  return { html: clean(write(tokens)), version: markdownVersion, mentions }
}

/** The first words of a Markdown text on one line, as plain text, at most `length` long: for lists and letters. */
export function excerptOf(text: string, length: number): string {
  const cleaned = cleanText(text)
  const tokens = parse(cleaned)
  return shorten(tokens === null ? cleaned : textOf(tokens), length)
}

function asWritten(text: string): string {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.map((paragraph) => `<p>${escape(paragraph.trim()).replaceAll('\n', '<br>\n')}</p>\n`).join('')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
