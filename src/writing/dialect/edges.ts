import { isBlank } from '#kernel/text.ts'
import { isSameLink, joined, unmarked, type MarkName, type Run } from './runs.ts'

const names: readonly MarkName[] = ['bold', 'italic', 'strike']

/** With bare white space wherever marks change: where they overlap, one has to end and begin anew in between. */
export function spaced(runs: readonly Run[]): readonly Run[] {
  const bare = runs.flatMap((run) => {
    const pieces = split(run)
    const first = pieces.findIndex((piece) => !isWhite(piece))
    const last = pieces.findLastIndex((piece) => !isWhite(piece))
    return pieces.map((piece, at) => (at < first || at > last ? { ...piece, marks: unmarked } : piece))
  })
  return joined(bare)
}

/** Runs as Markdown can say them: no mark begins or ends on white space, no line does either. */
export function trimmed(runs: readonly Run[]): readonly Run[] {
  const pieces = runs.flatMap(split)
  const bare = names.reduce(withoutEdges, withoutBlankLinks(pieces))
  return joined(withoutEnds(bare))
}

function split(run: Run): Run[] {
  if (run.kind !== 'text' || run.marks.names.includes('code')) return [run]
  return (run.text.match(/[ \t]+|[^\S \t]+|\S+/g) ?? []).map((text) => ({ ...run, text }))
}

// A link of white space alone would be read with its address for its words.
function withoutBlankLinks(pieces: readonly Run[]): Run[] {
  return pieces.map((piece, at) => {
    const { link } = piece.marks
    if (link === null || piece.kind !== 'text' || !isBlank(piece.text)) return piece
    const isInWords = [pieces[at - 1], pieces[at + 1]].some(
      (next) => next !== undefined && isSameLink(next.marks.link, link) && !isBlank(next.text),
    )
    return isInWords ? piece : { ...piece, marks: { ...piece.marks, link: null } }
  })
}

function isWhite(piece: Run): boolean {
  return piece.kind === 'text' && !isCode(piece) && /^\s/.test(piece.text)
}

function withoutEdges(pieces: readonly Run[], name: MarkName): Run[] {
  const bears = (at: number): boolean => pieces[at]?.marks.names.includes(name) ?? false
  const isBare = (at: number): boolean => {
    const piece = pieces[at]
    return piece !== undefined && isWhite(piece)
  }
  const loses = new Set<number>()
  pieces.forEach((_piece, at) => {
    if (bears(at) && !bears(at - 1)) for (let i = at; bears(i) && isBare(i); i++) loses.add(i)
    if (bears(at) && !bears(at + 1)) for (let i = at; bears(i) && isBare(i); i--) loses.add(i)
  })
  return pieces.map((piece, at) => (loses.has(at) ? without(piece, name) : piece))
}

function isCode({ marks }: Run): boolean {
  return marks.names.includes('code')
}

function without(piece: Run, name: MarkName): Run {
  return { ...piece, marks: { ...piece.marks, names: piece.marks.names.filter((one) => one !== name) } }
}

function withoutEnds(pieces: readonly Run[]): Run[] {
  const begun = pieces.reduce<Run[]>(withBeginning, [])
  return begun.toReversed().reduce<Run[]>(withBeginning, []).toReversed()
}

function withBeginning(line: Run[], piece: Run): Run[] {
  const last = line.at(-1)
  const isAtStart = last === undefined || last.kind === 'break'
  const isNothing = (isAtStart && isRoom(piece)) || (last === undefined && piece.kind === 'break')
  if (!isNothing) line.push(piece)
  return line
}

function isRoom(piece: Run): boolean {
  return piece.kind === 'text' && !isCode(piece) && /^[ \t]+$/.test(piece.text)
}
