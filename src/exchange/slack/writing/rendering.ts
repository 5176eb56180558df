import { markdownVersion, renderMarkdown } from '#kernel/markdown.ts'

export interface Html {
  readonly html: string
  readonly version: number
}

/**
 * The HTML of Markdown. Most of what people type to each other is words and nothing else: those come out of Markdown as
 * they went in, so a hundred thousand of them need not be looked through.
 */
export function htmlOf(markdown: string): Html {
  if (!isPlain(markdown)) return renderMarkdown(markdown)
  return { html: `<p>${markdown.replaceAll('\n', '<br>\n')}</p>\n`, version: markdownVersion }
}

const onlyWords = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic} .,:;?!()'’“”…–—%$/\n-]+$/u
const mayMean = /:\/|\/\/|www\.|^[ \n]|[ \n]$|\n\n|^[-=:]|^\d+[.)]| $|^ /im

function isPlain(markdown: string): boolean {
  return onlyWords.test(markdown) && !mayMean.test(markdown)
}
