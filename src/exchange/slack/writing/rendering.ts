import { markdownVersion, renderMarkdown } from '#kernel/markdown.ts'

export interface Html {
  readonly html: string
  readonly version: number
}

/**
 * The HTML of Markdown. Most of what people type to each other is words, with here and there a name, an address or an
 * emphasis: those come out of Markdown in one way only, so a hundred thousand of them need not be looked through.
 */
export function htmlOf(markdown: string): Html {
  if (!isPlain(markdown.replace(form, 'w'))) return renderMarkdown(markdown)
  const html = markdown.replace(form, (...found) => written(found.at(-1))).replaceAll('\n', '<br>\n')
  return { html: `<p>${html}</p>\n`, version: markdownVersion }
}

const onlyWords = /^[\p{L}\p{M}\p{N}\p{Extended_Pictographic} .,:;?!()'’“”…–—%$/\n-]+$/u
const mayMean = /:\/|\/\/|www\.|^[ \n]|[ \n]$|\n\n|^[-=:]|^\d+[.)]| $|^ /im

function isPlain(markdown: string): boolean {
  return onlyWords.test(markdown) && !mayMean.test(markdown)
}

const word = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N} ,'’-]{0,150}[\p{L}\p{N}])?`
const address = String.raw`https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+(?:\/[\w\/.~=?-]{0,500})?`
const person = String.raw`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}`

// An exclamation mark before a label makes a picture; what stands around an emphasis decides whether it is one.
const form = new RegExp(
  [
    String.raw`@\[(?<name>${word})\]\(person:(?<id>${person})\)`,
    String.raw`(?<!!)\[(?<label>${word})\]\((?<to>${address})\)`,
    `<(?<bare>${address})>`,
    String.raw`(?<=^|[ \n(>])(?:\*\*(?<strong>${word})\*\*|_(?<em>${word})_)(?=$|[ \n.,;:!?)<@[])`,
  ].join('|'),
  'gu',
)

interface Found {
  readonly name?: string
  readonly id?: string
  readonly label?: string
  readonly to?: string
  readonly bare?: string
  readonly strong?: string
  readonly em?: string
}

function written({ name, id, label, to, bare, strong, em }: Found): string {
  if (name !== undefined) return `<span class="mention" data-person="${id}">@${name}</span>`
  if (strong !== undefined) return `<strong>${strong}</strong>`
  if (em !== undefined) return `<em>${em}</em>`
  return `<a href="${to ?? bare}" rel="nofollow noopener noreferrer ugc">${label ?? bare}</a>`
}
