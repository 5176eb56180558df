import type { BoardId, BoardNoteId, BoardOwnNoteId } from '#database'
import { again, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { backTo, noteForm } from '../forms.ts'
import { showBoard } from '../show.ts'
import { changeNote, holdNote, offerNote, removeNote, restoreNote, takeNoteBack, writeNote } from './commands.ts'

const own = '/boards/:id/notes/:note'
const shown = '/boards/:id/shown/:note'

/** Notes, from writing to taking away. */
export function noteRoutes(at: Routes): void {
  at.post('/boards/:id/notes', async (asked) => {
    const { db, viewer, now } = asked
    const board = asked.id<BoardId>('id')
    const read = await readWords(asked, board)
    if (!read.ok) return read.answer

    const isInTime = await writeNote(db, viewer, { board, words: read.words, now })
    return seeOther(backTo(asked.body, board), { key: isInTime ? 'boards.notices.written' : 'boards.notices.late' })
  })

  ownRoutes(at)
  shownRoutes(at)
}

function ownRoutes(at: Routes): void {
  at.post(`${own}/change`, async (asked) => {
    const { db, viewer } = asked
    const note = which(asked)
    const read = await readWords(asked, note.board)
    if (!read.ok) return read.answer

    await changeNote(db, viewer, { ...note, words: read.words })
    return seeOther(backTo(asked.body, note.board), { key: 'boards.notices.changed' })
  })

  at.post(`${own}/take-back`, async (asked) => {
    const note = which(asked)
    await takeNoteBack(asked.db, asked.viewer, note)
    return seeOther(backTo(asked.body, note.board), { key: 'boards.notices.takenBack' })
  })

  at.post(`${own}/offer`, async (asked) => {
    const note = which(asked)
    await offerNote(asked.db, asked.viewer, note)
    return seeOther(backTo(asked.body, note.board), { key: 'boards.notices.offered' })
  })
}

function which({ id }: Asked) {
  return { board: id<BoardId>('id'), id: id<BoardOwnNoteId>('note') }
}

function shownRoutes(at: Routes): void {
  const acts = { remove: removeNote, hold: holdNote, restore: restoreNote } as const
  for (const act of ['remove', 'hold', 'restore'] as const) {
    at.post(`${shown}/${act}`, async ({ db, viewer, id, body, now }) => {
      const board = id<BoardId>('id')
      await acts[act](db, viewer, { board, id: id<BoardNoteId>('note'), now })
      return seeOther(backTo(body, board), { key: `boards.notices.${act}` })
    })
  }
}

type Read = { readonly ok: true; readonly words: string } | { readonly ok: false; readonly answer: Answer }

/** The words of a note, or the board again with what is wrong with them, or with a doubt. */
async function readWords(asked: Asked, board: BoardId): Promise<Read> {
  const { reader, body } = asked
  const form = parse(noteForm, body)
  if (!form.ok) return { ok: false, answer: again(await showBoard(asked, board, form)) }
  const doubt = doubtOf(reader, body, { fields: ['words'] })
  if (doubt) return { ok: false, answer: again(await showBoard(asked, board, { entered: body, problems: {}, doubt })) }
  return { ok: true, words: form.value.words }
}
