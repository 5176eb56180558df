import { addressesIn } from '#kernel/markdown/parser.ts'

/** How careful words are written: as people would, or with every mark of punctuation made harmless. */
export type Care = 'light' | 'heavy'

/** What words stand in and next to. */
export interface Beside {
  readonly isInLink: boolean
  readonly isBeforeLink: boolean
}

const punctuation = /[!-/:-@[-`{-~]/g

const marks =
  /`|\[|(?<!\s)\*|\*(?!\s)|~(?=~|$)|(?<=~|^)~|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z])|&(?=#|[a-z])/giu

/** Words as Markdown does not take them for marks. Addresses stay what they are: Hearth finds them by themselves. */
export function escaped(text: string, care: Care, beside: Beside): string {
  if (care === 'heavy') return text.replace(punctuation, '\\$&')
  const addresses = beside.isInLink ? [] : addressesIn(text)
  let written = ''
  let end = 0
  for (const { index, lastIndex } of addresses) {
    written += lightly(text.slice(end, index), beside) + text.slice(index, lastIndex)
    end = lastIndex
  }
  return written + lightly(text.slice(end), beside)
}

function lightly(text: string, { isInLink, isBeforeLink }: Beside): string {
  const written = text.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\').replace(marks, '\\$&')
  const inLink = isInLink ? written.replace(/\]/g, '\\]') : written
  return isBeforeLink ? inLink.replace(/!$/, '\\!') : inLink
}

const block = /^(?=#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|[-=|:_* \t]+$)/
const number = /^(\d{1,9})(?=[.)](?:\s|$))/

/** A line as it does not begin a list, a quote, a heading or a table. */
export function lineStart(line: string): string {
  return solid(line.replace(block, '\\').replace(number, '$1\\'))
}

/** What is white at an end of a line would be taken away, a space that does not break too. */
export function solid(line: string): string {
  return line.replace(/^[^\S \t\n]|[^\S \t\n]$/g, entity)
}

/** Code with a fence that is in it nowhere. */
export function codeIn(text: string): string {
  const line = text.replaceAll('\n', ' ')
  const fence = '`'.repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length)) + 1)
  const room = /^`|`$|^ .*\S.* $|^ .* $/.test(line) && line.trim() !== '' ? ' ' : ''
  return fence + room + line + room + fence
}

/** Where a link leads, after its words. */
export function target(href: string, title: string | null): string {
  const address = /[\s()<>\\]/.test(href) ? `<${href.replace(/[<>\\]/g, '\\$&')}>` : href
  const named = title === null ? '' : ` "${unread(title.replace(/[\\"]/g, '\\$&'))}"`
  return `](${unread(address)}${named})`
}

function unread(text: string): string {
  return text.replace(/&(?=#|[a-z])/gi, '&amp;')
}

/** A letter in a form that Markdown takes for punctuation until it is read. */
export function entity(letter: string): string {
  return `&#${letter.codePointAt(0)};`
}
