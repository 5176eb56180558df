import type { BoardId } from '#database'
import { again, seeOther } from '#kernel/answer.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { backTo, votingForm } from '../forms.ts'
import { showBoard } from '../show.ts'
import { beginVoting, closeBoard, goByName, revealBoard, stepBoardBack, type Outcome } from './commands.ts'

/** What those do who run a board. */
export function steeringRoutes(at: Routes): void {
  at.post('/boards/:id/reveal', (asked) => steered(asked, revealBoard(asked.db, asked.viewer, which(asked))))
  at.post('/boards/:id/by-name', (asked) => steered(asked, goByName(asked.db, asked.viewer, which(asked))))
  at.post('/boards/:id/step-back', (asked) => steered(asked, stepBoardBack(asked.db, asked.viewer, which(asked))))

  at.post('/boards/:id/close', (asked) => {
    const isWithoutResult = typed(asked.body, 'without') === 'yes'
    return steered(asked, closeBoard(asked.db, asked.viewer, { ...which(asked), isWithoutResult }))
  })

  at.post('/boards/:id/voting', async (asked) => {
    const { db, viewer, body } = asked
    const { id, now } = which(asked)
    const form = parse(votingForm, body)
    if (!form.ok) return again(await showBoard(asked, id, form))

    const isBegun = await beginVoting(db, viewer, { id, form: form.value, now })
    return seeOther(backTo(body, id), { key: isBegun ? 'boards.notices.voting' : 'boards.notices.done' })
  })
}

function which({ id, now }: Asked) {
  return { id: id<BoardId>('id'), now }
}

/** Whoever comes second is told that it was done already. */
async function steered({ id, body }: Asked, becoming: Promise<Outcome>) {
  const outcome = await becoming
  return seeOther(backTo(body, id<BoardId>('id')), { key: `boards.notices.${outcome}` })
}
