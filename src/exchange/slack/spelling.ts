import { mentionOf } from '#kernel/markdown.ts'
import { escapeLabel, escapeText } from './escaping.ts'
import { linkAddress } from './links.ts'
import { plain, sameStyle, textNode, type Inline, type Style } from './nodes.ts'

/** One line of inlines as Markdown. Emphasis that Markdown could not read back is left out; words never are. */
export function spell(inlines: readonly Inline[]): string {
  const runs = joined(inlines.flatMap(trimmed).filter((inline) => inline.kind !== 'text' || inline.text !== ''))
  const spelled = runs.map((run, i) => notAPicture(apart(spellRun(run), run, i === 0), runs[i + 1]))
  let before = ''
  return runs
    .map(({ style }, i) => {
      const text = styled(spelled[i] ?? '', style, { before, after: firstLetter(spelled[i + 1] ?? '') })
      before = text === '' ? before : lastLetter(text)
      return text
    })
    .join('')
}

interface Neighbours {
  readonly before: string
  readonly after: string
}

// Spaces at the ends of an emphasis are not part of it: Markdown reads none there.
function trimmed(inline: Inline): Inline[] {
  if (inline.kind !== 'text' || inline.style.code || sameStyle(inline.style, plain)) return [inline]
  const { text, style } = inline
  const words = text.trim()
  const start = text.length - text.trimStart().length
  if (words === '') return [textNode(text)]
  return [textNode(text.slice(0, start)), textNode(words, style), textNode(text.slice(start + words.length))]
}

// Two runs of the same style side by side would end in marks that Markdown reads as one.
function joined(inlines: readonly Inline[]): Inline[] {
  const runs: Inline[] = []
  for (const inline of inlines) {
    const last = runs.at(-1)
    if (last?.kind === 'text' && inline.kind === 'text' && sameStyle(last.style, inline.style))
      runs.splice(-1, 1, textNode(last.text + inline.text, last.style))
    else runs.push(inline)
  }
  return runs
}

function spellRun(run: Inline): string {
  if (run.kind === 'text') return run.style.code ? codeSpan(run.text) : escapeText(run.text)
  if (run.kind === 'mention') return mentionOf(run.name, run.personId)
  return link(run.url, run.label)
}

// `![label](address)` would be a picture.
function notAPicture(text: string, next: Inline | undefined): string {
  return next?.kind === 'link' && text.endsWith('!') ? `${text.slice(0, -1)}\\!` : text
}

// One `~` means nothing, but two that meet where runs do begin a deletion.
function apart(text: string, { kind, style }: Inline, isFirst: boolean): string {
  if (kind !== 'text' || style.code || !text.includes('~')) return text
  const closed = text.replace(/(?<!\\)~$/, String.raw`\~`)
  return isFirst && !style.strike ? closed : closed.replace(/^~/, String.raw`\~`)
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const room = /^[`\s]|[`\s]$/.test(text) ? ' ' : ''
  return text.trim() === '' ? text : `${fence}${room}${text}${room}${fence}`
}

function link(url: string, label: string): string {
  const address = linkAddress(url)
  const words = label.replace(/\s+/g, ' ').trim()
  if (address === null) return escapeText(words === '' ? url : words)
  const isMail = address.startsWith('mailto:')
  const shown = isMail && (words === '' || words === url) ? url.replace(/^mailto:/i, '') : words
  // An address shows itself; anything else needs a label.
  if (shown === '' || shown === url) return `<${address}>`
  return `[${escapeLabel(shown)}](${address.replace(/&(?=#?\w{1,32};)/g, '&amp;')})`
}

function styled(inner: string, style: Style, { before, after }: Neighbours): string {
  if (inner.trim() === '') return inner
  const isFree = isEdge(before) && isEdge(after)
  const opens = isEdge(before) || !mayBeMark(firstLetter(inner))
  const closes = isEdge(after) || !mayBeMark(lastLetter(inner))
  const isApart = !/[*_~]/.test(before) && after !== '~'
  if (isFree && isApart) return wrapped(inner, [style.bold && '**', style.italic && '_', style.strike && '~~'])
  if (!opens || !closes || !isApart) return inner
  return wrapped(inner, [style.bold ? '**' : style.strike && '~~'])
}

function wrapped(inner: string, marks: readonly (string | false | undefined)[]): string {
  return marks.reduce<string>((text, mark) => (mark ? `${mark}${text}${mark}` : text), inner)
}

function isEdge(letter: string): boolean {
  return letter === '' || /^[\s\p{P}$+<=>^`|~]$/u.test(letter)
}

// Markdown's readers do not agree on whether an emoji is punctuation.
function mayBeMark(letter: string): boolean {
  return /^[\p{P}\p{S}]/u.test(letter)
}

function firstLetter(text: string): string {
  return String.fromCodePoint(...[text.codePointAt(0)].filter((point) => point !== undefined))
}

function lastLetter(text: string): string {
  const last = text.at(-1) ?? ''
  return /[\uDC00-\uDFFF]/.test(last) ? text.slice(-2) : last
}
