import type { Node } from '@tiptap/pm/model'
import { parse } from '#kernel/markdown/parser.ts'
import { cleanText } from '#kernel/text.ts'
import { meaningOf } from './meaning.ts'
import { documentOf } from './reading.ts'
import { markdownOf } from './writing.ts'

/** Markdown as the editor can hold it, or null where something that a reader sees would be lost by writing it again. */
export function held(markdown: string): Node | null {
  const document = read(markdown, documentOf)
  if (document === null) return null
  const before = read(markdown, meaningOf)
  return before === read(markdownOf(document), meaningOf) ? document : null
}

// Tokens are read once: looking at them shapes them.
function read<Found>(markdown: string, found: (tokens: NonNullable<ReturnType<typeof parse>>) => Found): Found | null {
  const tokens = parse(cleanText(markdown))
  return tokens === null ? null : found(tokens)
}
