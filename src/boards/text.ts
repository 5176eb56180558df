import type { Words } from '#kernel/words.ts'
import { csvLine } from '../organisations/index.ts'
import { byDots, itemsOf, type Board, type Contents, type Note } from './model.ts'

interface Given {
  readonly words: Words
  readonly board: Board
  readonly contents: Contents
}

/** What all have seen of a board, as plain text for minutes. What is held back is left out. */
export function textOf({ words, board, contents }: Given): string {
  const lines = [board.question, '']
  if (board.voters !== null) {
    lines.push(words('boards.results.voters', { count: board.voters }))
    for (const { label, dots } of byDots(itemsOf(board, contents))) lines.push(`- ${label}: ${dots ?? 0}`)
    lines.push('')
  }
  for (const { name, notes } of inGroups(words, contents)) {
    if (notes.length === 0) continue
    lines.push(name, ...notes.map((note) => `- ${note.words.replaceAll('\n', ' ')}${byline(note)}`), '')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

/** The same as a file for a spreadsheet: a line for each note. */
export function fileOf({ words, board, contents }: Given): string {
  const head = (['group', 'note', 'author', 'dots'] as const).map((name) => words(`boards.file.${name}`))
  const votesOn = board.votesOn === 'groups' ? new Map(contents.groups.map(({ id, dots }) => [id, dots])) : null
  const dotsOf = ({ dots, groupId }: Note) => (groupId === null ? dots : (votesOn?.get(groupId) ?? dots))
  const lines = inGroups(words, contents).flatMap(({ name, notes }) =>
    notes.map((note) => csvLine([name, note.words, note.authorName ?? '', dotsOf(note)?.toString() ?? ''], ',')),
  )
  return `\uFEFF${csvLine(head, ',')}${lines.join('')}`
}

function byline({ authorName }: Note): string {
  return authorName === null ? '' : ` (${authorName})`
}

function inGroups(words: Words, { notes, groups }: Contents) {
  const shown = notes.filter(({ heldAt }) => heldAt === null)
  const loose = shown.filter(({ groupId }) => groupId === null)
  const named = groups.map(({ id, name }) => ({ name, notes: shown.filter(({ groupId }) => groupId === id) }))
  return [...named, { name: groups.length === 0 ? words('boards.file.all') : words('boards.file.loose'), notes: loose }]
}
