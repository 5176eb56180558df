export interface Line {
  readonly sort: 'blank' | 'quote' | 'list' | 'text'
  readonly raw: string
  /** Without the mark that makes it a quote or an item. */
  readonly text: string
  readonly level: number
  readonly number: number | null
  /** A bullet that nobody types for anything else. */
  readonly isCertain: boolean
  readonly quotesRest: boolean
}

const quoted = /^(?:&gt;|>)((?:&gt;|>){2})? ?(.*)$/
const bulleted = /^([ \t]*)([•◦▪‣*-])[ \t]+(\S.*)$/u
const numbered = /^([ \t]*)(\d{1,2})[.)][ \t]+(\S.*)$/

/** What one line of a message is, by how it begins. */
export function lineOf(raw: string): Line {
  return blank(raw) ?? quote(raw) ?? bullet(raw) ?? numbering(raw) ?? { ...plainLine(raw), sort: 'text' }
}

function plainLine(raw: string): Line {
  return { sort: 'text', raw, text: raw, level: 0, number: null, isCertain: false, quotesRest: false }
}

function blank(raw: string): Line | null {
  return raw.trim() === '' ? { ...plainLine(''), sort: 'blank' } : null
}

function quote(raw: string): Line | null {
  const [, more, text] = quoted.exec(raw) ?? []
  return text === undefined ? null : { ...plainLine(raw), sort: 'quote', text, quotesRest: more !== undefined }
}

function bullet(raw: string): Line | null {
  const [, indent = '', mark = '', text] = bulleted.exec(raw) ?? []
  if (text === undefined) return null
  const own = mark === '◦' ? 1 : mark === '▪' ? 2 : 0
  const isCertain = !'*-'.includes(mark)
  return { ...plainLine(raw), sort: 'list', text, level: Math.max(own, levelOf(indent)), isCertain }
}

function numbering(raw: string): Line | null {
  const [, indent = '', digits, text] = numbered.exec(raw) ?? []
  if (text === undefined) return null
  return { ...plainLine(raw), sort: 'list', text, level: levelOf(indent), number: Number(digits) }
}

function levelOf(indent: string): number {
  return Math.min(5, Math.floor(indent.replaceAll('\t', '    ').length / 4))
}
