import { z } from 'zod'
import type { BoardGroupId, BoardId, BoardNoteId, GatheringId } from '#database'
import { typed, type Entered } from '#kernel/form.ts'
import { parseId } from '#kernel/id.ts'
import { line, passage } from '../umbrellas/index.ts'
import { dotsMax, optionsMax, type ItemKey } from './model.ts'
import { boardPath } from './paths.ts'

export const lengths = { question: 300, note: 500, group: 80 } as const

const dots = z.coerce.number('boards.problems.dots').int('boards.problems.dots')
const dotsEach = dots.min(1, 'boards.problems.dots').max(dotsMax, 'boards.problems.dots')
const yes = z
  .literal('yes')
  .optional()
  .transform((sent) => sent === 'yes')

/** One option on each line; empty lines and what stands there twice are left out. */
const options = passage(optionsMax * (lengths.note + 1))
  .transform((text) => {
    const lines = text.split('\n').map((one) => one.trim())
    return [...new Set(lines.filter((one) => one !== ''))]
  })
  .pipe(
    z
      .array(z.string().max(lengths.note, 'forms.tooLong'))
      .min(2, 'boards.problems.options')
      .max(optionsMax, 'boards.problems.options'),
  )

const asked = {
  question: line(lengths.question).pipe(z.string().min(1, 'boards.problems.question')),
  anonymity: z.enum(['named', 'anonymous'], 'boards.problems.anonymity'),
}

/** Of an anonymous vote, sums that are seen while they change would say whose each dot is. */
const seenByName = ({ anonymity, showsVotes }: { readonly anonymity: string; readonly showsVotes: boolean }) =>
  anonymity === 'named' || !showsVotes
const noSums = { path: ['showsVotes'], message: 'boards.problems.showsVotes' }

/** What a board asks, by its kind. */
export const openingForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ideas'), ...asked }),
  z.object({ kind: z.literal('vote'), ...asked, options, dots: dotsEach, showsVotes: yes }).refine(seenByName, noSums),
  z.object({ kind: z.literal('poll'), ...asked, options, isMany: yes, showsVotes: yes }).refine(seenByName, noSums),
])
export type OpeningForm = z.infer<typeof openingForm>

export const noteForm = z.object({ words: passage(lengths.note).pipe(z.string().min(1, 'boards.problems.words')) })

export const votingForm = z.object({
  dots: dotsEach,
  votesOn: z.enum(['notes', 'groups']),
  showsVotes: yes,
})
export type VotingForm = z.infer<typeof votingForm>

export const groupForm = z.object({ name: line(lengths.group).pipe(z.string().min(1, 'boards.problems.groupName')) })

/** Where notes are moved to: out of every group, into a new one, or into one that is there. */
export type Target =
  | { readonly kind: 'out' }
  | { readonly kind: 'new'; readonly name: string }
  | { readonly kind: 'group'; readonly id: BoardGroupId }

/** Notes that somebody ticked, and where they go. */
export interface Moving {
  readonly notes: readonly BoardNoteId[]
  readonly to: Target
}

const ids = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((sent) => [sent].flat().flatMap((text) => parseId<BoardNoteId>(text) ?? []))

export const movingForm = z
  .object({
    notes: ids.pipe(z.array(z.custom<BoardNoteId>()).min(1, 'boards.problems.tick').max(500)),
    to: z.string('boards.problems.target'),
    name: line(lengths.group),
  })
  .transform(({ notes, to, name }, context): Moving => {
    const group = parseId<BoardGroupId>(to)
    if (group !== null) return { notes, to: { kind: 'group', id: group } }
    if (to === 'out') return { notes, to: { kind: 'out' } }
    if (name === '') context.addIssue({ code: 'custom', path: ['name'], message: 'boards.problems.groupName' })
    return { notes, to: { kind: 'new', name } }
  })

/** Which button was pressed: one that gives a dot to this, or one that takes it back. */
export const dotForm = z
  .object({ give: z.string().optional(), take: z.string().optional() })
  .transform(({ give, take }) => ({
    item: itemIn(give ?? take ?? ''),
    act: give === undefined ? ('take' as const) : ('give' as const),
  }))

/** What was chosen in a poll. Nothing is an answer, too: it takes back what was chosen before. */
export const answerForm = z.object({
  items: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((sent) => [...new Set([sent].flat().flatMap((text) => itemIn(text) ?? []))]),
})

function itemIn(text: string): ItemKey | null {
  const [of, id = ''] = text.split(' ')
  const note = parseId<BoardNoteId>(id)
  const group = parseId<BoardGroupId>(id)
  if (of === 'note' && note !== null) return `note ${note}`
  return of === 'group' && group !== null ? `group ${group}` : null
}

/** The page from which somebody acted, where it shows this board: she comes back there. */
export function backTo(entered: Entered, board: BoardId): string {
  const back = typed(entered, 'back')
  return /^\/gatherings\/[\da-f-]{36}(\/[a-z-]+)*$/.test(back) ? back : boardPath(board)
}

export function gatheringIn(entered: Entered): GatheringId | null {
  return parseId<GatheringId>(typed(entered, 'gathering'))
}
