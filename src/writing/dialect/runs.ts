import type { Token } from 'markdown-it'
import { shapeInline } from '#kernel/markdown/inline.ts'

/** Words in one line that look the same, somebody who is called, or the end of a line. */
export interface Run {
  readonly kind: 'text' | 'mention' | 'break'
  /** The words, or the name of who is called. */
  readonly text: string
  readonly person: string | null
  readonly marks: Marks
}

export type MarkName = 'bold' | 'italic' | 'strike' | 'code'

export interface Marks {
  readonly names: readonly MarkName[]
  readonly link: Link | null
}

export interface Link {
  readonly href: string
  readonly title: string | null
  /** Hearth found it in plain words. */
  readonly isFound: boolean
}

export const unmarked: Marks = { names: [], link: null }

const named: Readonly<Record<string, MarkName>> = { strong: 'bold', em: 'italic', s: 'strike' }

/** One line as Hearth reads it: marks that stand one in the other are a set. */
export function runsOf(line: Token): readonly Run[] {
  const runs: Run[] = []
  const depths = { bold: 0, italic: 0, strike: 0, code: 0 }
  let link: Link | null = null
  let person: string | null = null
  for (const token of shaped(line)) {
    const name = named[token.tag]
    if (name) depths[name] += token.nesting
    else if (token.type === 'link_open') link = token.hidden ? null : linkOf(token)
    else if (token.type === 'link_close') link = null
    else if (token.type === 'mention_open') person = String(token.attrGet('data-person'))
    else if (token.type === 'mention_close') person = null
    else runs.push(runOf(token, { names: standing(depths), link }, person))
  }
  return joined(runs)
}

/** Without the links that Hearth finds by itself: in the editor they are words like others. */
export function asTyped(runs: readonly Run[]): readonly Run[] {
  return joined(
    runs.map((run) => (run.marks.link?.isFound === true ? { ...run, marks: { ...run.marks, link: null } } : run)),
  )
}

/** With equal neighbours as one, and without those that say nothing. */
export function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (run.kind === 'text' && run.text === '') continue
    if (last?.kind === 'text' && run.kind === 'text' && isAlike(last.marks, run.marks)) {
      all[all.length - 1] = { ...last, text: last.text + run.text }
    } else all.push(run)
  }
  return all
}

export function isAlike(one: Marks, other: Marks): boolean {
  return one.names.join() === other.names.join() && isSameLink(one.link, other.link)
}

export function isSameLink(one: Link | null, other: Link | null): boolean {
  return one?.href === other?.href && one?.title === other?.title
}

function shaped(line: Token): Token[] {
  return shapeInline(line.children ?? [], { personPath: undefined, quotes: 0, mentions: new Set() })
}

function runOf(token: Token, marks: Marks, person: string | null): Run {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return { ...broken, marks }
  if (person !== null) return { kind: 'mention', text: token.content.slice(1), person, marks }
  const isCode = token.type === 'code_inline'
  const names: readonly MarkName[] = isCode ? [...marks.names, 'code'] : marks.names
  return { kind: 'text', text: token.content, person: null, marks: { ...marks, names } }
}

const broken: Run = { kind: 'break', text: '', person: null, marks: unmarked }

function standing(depths: Readonly<Record<MarkName, number>>): MarkName[] {
  return (['bold', 'italic', 'strike'] as const).filter((name) => depths[name] > 0)
}

function linkOf(token: Token): Link {
  const title = token.attrGet('title')
  const isFound = token.markup === 'linkify'
  return { href: String(token.attrGet('href') ?? ''), title: title === null ? null : String(title), isFound }
}
