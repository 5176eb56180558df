import type { BoardGroupId, BoardId } from '#database'
import { again, seeOther } from '#kernel/answer.ts'
import { parse, typed } from '#kernel/form.ts'
import { parseId } from '#kernel/id.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { backTo, groupForm, movingForm } from '../forms.ts'
import { showBoard } from '../show.ts'
import { dissolveGroup, moveNotes, renameGroup } from './commands.ts'

const one = '/boards/:id/groups/:group'

/** Notes in groups: by ticking and choosing, so that nothing has to be dragged. */
export function groupingRoutes(at: Routes): void {
  at.post('/boards/:id/moves', async (asked) => {
    const { db, viewer, reader, body } = asked
    const board = asked.id<BoardId>('id')
    const form = parse(movingForm, body)
    if (!form.ok) return again(await showBoard(asked, board, form))
    const doubt = doubtOf(reader, body, { fields: ['name'] })
    if (doubt) return again(await showBoard(asked, board, { entered: body, problems: {}, doubt }))

    const isDone = await moveNotes(db, viewer, { board, ...form.value })
    return seeOther(backTo(body, board), { key: isDone ? 'boards.notices.moved' : 'boards.notices.groupGone' })
  })

  at.post(`${one}/rename`, async (asked) => {
    const { db, viewer, reader, body } = asked
    const group = which(asked)
    const form = parse(groupForm, body)
    if (!form.ok) return again(await showBoard(asked, group.board, form))
    const doubt = doubtOf(reader, body, { fields: ['name'] })
    if (doubt) return again(await showBoard(asked, group.board, { entered: body, problems: {}, doubt }))

    const isDone = await renameGroup(db, viewer, { ...group, name: form.value.name })
    return seeOther(backTo(body, group.board), { key: isDone ? 'boards.notices.renamed' : 'boards.notices.groupGone' })
  })

  at.post(`${one}/dissolve`, async (asked) => {
    const { db, viewer, body } = asked
    const group = which(asked)
    const isDone = await dissolveGroup(db, viewer, { ...group, into: parseId<BoardGroupId>(typed(body, 'into')) })
    return seeOther(backTo(body, group.board), {
      key: isDone ? 'boards.notices.dissolved' : 'boards.notices.groupGone',
    })
  })
}

function which({ id }: Asked) {
  return { board: id<BoardId>('id'), id: id<BoardGroupId>('group') }
}
