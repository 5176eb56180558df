import { readInlines } from './mrkdwn-inlines.ts'
import { lineOf, type Line } from './mrkdwn-lines.ts'
import { decoded, shownToken } from './mrkdwn-tokens.ts'
import { textNode, type Block, type Names } from './nodes.ts'

/** The markup that Slack's messages had before blocks, and still have beside them. */
export function readMrkdwn(text: string, names: Names): Block[] {
  return fencedParts(text).flatMap(({ isCode, words }) => {
    if (isCode) return [codeBlock(words, names)]
    return groupsOf(markQuotedRest(words.split('\n').map(lineOf))).map((lines) => blockOf(lines, names))
  })
}

interface Part {
  readonly isCode: boolean
  readonly words: string
}

function fencedParts(text: string): Part[] {
  const parts = text.split('```')
  // Three ticks that nothing closes are three ticks.
  if (parts.length % 2 === 0) parts.push(parts.splice(-2).join('```'))
  return parts.map((words, i) => ({ isCode: i % 2 === 1, words })).filter(({ words }) => words.trim() !== '')
}

function codeBlock(text: string, names: Names): Block {
  return { kind: 'code', text: decoded(text.replace(/<([^<>\n]*)>/g, (_, token: string) => shownToken(token, names))) }
}

// `>>>` quotes everything after it, the empty lines too.
function markQuotedRest(lines: readonly Line[]): Line[] {
  const start = lines.findIndex(({ quotesRest }) => quotesRest)
  if (start === -1) return [...lines]
  return lines.map((line, i) =>
    i < start ? line : { ...line, sort: 'quote', text: i === start ? line.text : line.raw },
  )
}

function groupsOf(lines: readonly Line[]): Line[][] {
  const items = lines.filter(({ sort }) => sort === 'list')
  // One dash is a dash and one number a number: only two of them, or a real bullet, are a list.
  const isList = items.length > 1 || items.some(({ isCertain }) => isCertain)
  return runs(isList ? lines : lines.map((line) => (line.sort === 'list' ? asText(line) : line))).filter(
    ([first]) => first?.sort !== 'blank',
  )
}

function asText(line: Line): Line {
  return { ...line, sort: 'text', text: line.raw }
}

function runs(lines: readonly Line[]): Line[][] {
  const found: Line[][] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last?.[0]?.sort === line.sort) last.push(line)
    else found.push([line])
  }
  return found
}

function blockOf(lines: readonly Line[], names: Names): Block {
  const [first] = lines
  if (first?.sort === 'list') {
    const items = lines.map(({ level, number, text }) => ({ level, number, inlines: readInlines(text, names) }))
    return { kind: 'list', items }
  }
  const inlines = lines.flatMap(({ text }, i) => [...(i > 0 ? [textNode('\n')] : []), ...readInlines(text, names)])
  const paragraph: Block = { kind: 'paragraph', inlines }
  return first?.sort === 'quote' ? { kind: 'quote', blocks: [paragraph] } : paragraph
}
