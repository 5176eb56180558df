import type { BoardId } from '#database'
import { again, seeOther } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Routes } from '#kernel/routes.ts'
import { answerForm, backTo, dotForm } from '../forms.ts'
import { showBoard } from '../show.ts'
import { answerPoll, moveDot } from './commands.ts'

/** Dots, and answers to a poll. */
export function voteRoutes(at: Routes): void {
  at.post('/boards/:id/dots', async (asked) => {
    const { db, viewer, body } = asked
    const board = asked.id<BoardId>('id')
    const form = parse(dotForm, body)
    if (!form.ok) return again(await showBoard(asked, board, form))
    const { item, act } = form.value
    if (item === null) throw new NotFound('errors.notFound')

    const given = await moveDot(db, viewer, { board, item, act })
    return seeOther(backTo(body, board), given === 'counts' ? null : { key: `boards.notices.${missed[given]}` })
  })

  at.post('/boards/:id/answer', async (asked) => {
    const { db, viewer, body } = asked
    const board = asked.id<BoardId>('id')
    const form = parse(answerForm, body)
    if (!form.ok) return again(await showBoard(asked, board, form))

    const given = await answerPoll(db, viewer, { board, items: form.value.items })
    return seeOther(backTo(body, board), { key: `boards.notices.${given === 'counts' ? 'answered' : missed[given]}` })
  })
}

const missed = { late: 'voteLate', spent: 'dotsSpent' } as const
