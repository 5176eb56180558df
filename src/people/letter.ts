import { html, type Html } from '#kernel/html.ts'
import type { Letter } from '#kernel/mail.ts'
import { inLanguage } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Words } from '#kernel/words.ts'

interface Writing {
  readonly to: string
  readonly words: Words
  /** Says nothing of what this place is: others may see the list of somebody's letters. */
  readonly subject: string
  /** Paragraphs, in order. The link stands after the one it is given with. */
  readonly parts: readonly (string | LetterLink)[]
}

export interface LetterLink {
  readonly url: string
  readonly label: string
}

/** A letter in words and in markup, saying the same. It loads nothing when it is opened. */
export function writeLetter({ to, words, subject, parts }: Writing): Letter {
  return {
    to,
    language: words.language,
    subject,
    text: `${parts.map(asText).join('\n\n')}\n`,
    html: html`<!doctype html><html lang="${words.language}"><head><meta charset="utf-8"><title>${subject}</title></head>
<body>${parts.map(asHtml)}</body></html>`.text,
  }
}

/** A place's name as a letter says it: in the reader's language where it has one. */
export function named(names: Names, words: Words): string {
  return inLanguage(names, words.language).text
}

function asText(part: string | LetterLink): string {
  return typeof part === 'string' ? part : `${part.label}:\n${part.url}`
}

function asHtml(part: string | LetterLink): Html {
  if (typeof part === 'string') return html`<p>${part}</p>\n`
  return html`<p><a href="${part.url}"><strong>${part.label}</strong></a><br><small>${part.url}</small></p>\n`
}
