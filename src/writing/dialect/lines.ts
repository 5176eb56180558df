import type { Node } from '@tiptap/pm/model'
import { mentionOf } from '#kernel/markdown/mention.ts'
import { parse } from '#kernel/markdown/parser.ts'
import { cleanText } from '#kernel/text.ts'
import { spaced, trimmed } from './edges.ts'
import { codeIn, escaped, lineStart, solid, target, type Beside, type Care } from './escaping.ts'
import { marked, type Slant, type Way } from './marking.ts'
import { asTyped, isAlike, joined, runsOf, type Link, type MarkName, type Run } from './runs.ts'

/** What a line stands in. */
export type Place = 'paragraph' | 'heading' | 'underlined' | 'cell'

type Form = (runs: readonly Run[]) => readonly Run[]

const asIs: Form = (runs) => runs

const attempts: readonly (readonly [Care, Slant, Form])[] = [
  ['light', '*', asIs],
  ['light', '_', asIs],
  ['light', '*', spaced],
  ['light', '_', spaced],
  ['heavy', '_', spaced],
  ['heavy', '*', spaced],
]

/** The words of one block in Markdown, written so that reading them gives the same words with the same marks. */
export function lineIn(block: Node, place: Place): string {
  const runs = trimmed(place === 'heading' ? runsIn(block).map(unbroken) : runsIn(block))
  if (runs.length === 0) return ''
  let line = ''
  for (const [care, slant, forms] of attempts) {
    const meant = forms(runs)
    line = settled(marked(meant, wayOf(meant, care, slant)), place)
    if (isReadAs(line, place, meant)) break
  }
  return line
}

function runsIn(block: Node): readonly Run[] {
  return joined(block.children.map(runOf))
}

function runOf(node: Node): Run {
  const names = marksOf(node)
  const link = linkOf(node)
  const marks = { names, link }
  if (node.type.name === 'break') return { kind: 'break', text: '', person: null, marks: { names: [], link: null } }
  if (node.type.name !== 'mention') return { kind: 'text', text: cleanText(node.text ?? ''), person: null, marks }
  return { kind: 'mention', text: String(node.attrs['name']), person: String(node.attrs['person']), marks }
}

function marksOf({ marks }: Node): MarkName[] {
  return (['bold', 'italic', 'strike', 'code'] as const).filter((name) => marks.some(({ type }) => type.name === name))
}

function linkOf({ marks }: Node): Link | null {
  const link = marks.find(({ type }) => type.name === 'link')
  if (!link) return null
  const { href, title } = link.attrs
  return { href: String(href), title: typeof title === 'string' ? title : null, isFound: false }
}

function unbroken(run: Run): Run {
  return run.kind === 'break' ? { ...run, kind: 'text', text: ' ' } : run
}

function wayOf(runs: readonly Run[], care: Care, slant: Slant): Way {
  return {
    slant,
    words: (run, at) => {
      const isBeforeLink = runs[at + 1]?.marks.link !== null && runs[at + 1] !== undefined
      return wordsOf(run, care, { isInLink: run.marks.link !== null, isBeforeLink })
    },
    linkEnd: ({ marks: { link } }) => target(link?.href ?? '', link?.title ?? null),
  }
}

function wordsOf(run: Run, care: Care, beside: Beside): string {
  if (run.kind === 'break') return '\n'
  if (run.kind === 'mention') return mentionOf(run.text, run.person ?? '')
  return run.marks.names.includes('code') ? codeIn(run.text) : escaped(run.text, care, beside)
}

function settled(line: string, place: Place): string {
  if (place === 'cell') return solid(line).replaceAll('|', '\\|')
  if (place === 'heading') return solid(line).replace(/(?<=^|\s)#(?=#*$)/, '\\#')
  const lines = line.split('\n').map(lineStart)
  // A line with nothing in it would end the paragraph.
  return lines.map((one) => (one === '' ? '\\' : one)).join('\n')
}

const around: Readonly<Record<Place, (line: string) => string>> = {
  paragraph: (line) => line,
  heading: (line) => `# ${line}`,
  underlined: (line) => `${line}\n---`,
  cell: (line) => `| ${line} |\n| --- |`,
}

/** Whether it says in its place what was meant, and nothing besides. */
function isReadAs(line: string, place: Place, runs: readonly Run[]): boolean {
  const tokens = parse(cleanText(around[place](line))) ?? []
  const [read, ...others] = tokens.filter(({ type }) => type === 'inline')
  if (!read || others.length > 0 || tokens.length !== (place === 'cell' ? 9 : 3)) return false
  const found = asTyped(runsOf(read))
  return found.length === runs.length && found.every((run, at) => isSame(run, runs[at]))
}

function isSame(one: Run, other: Run | undefined): boolean {
  if (other === undefined || one.kind !== other.kind) return false
  return one.text === other.text && one.person === other.person && isAlike(one.marks, other.marks)
}
