import type { GatheringReadingId, ReadingNoteId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse, type Entered } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { readingShown, type Shown } from '../one-routes.ts'
import { readingPath } from '../paths.ts'
import { deleteNote, keepNote, takeOutNote, type Became } from './commands.ts'
import { noteForm } from './forms.ts'
import { findOwnNote } from './queries.ts'

/** What members make of something that is read. */
export function noteRoutes(at: Routes): void {
  at.post('/readings/:id/notes', keep)

  at.post('/reading-notes/:id/deletion', async ({ db, viewer, id }) => {
    const { readingId } = await deleteNote(db, viewer, { id: id<ReadingNoteId>('id') })
    return seeOther(readingPath(readingId), { key: 'readings.notices.noteDeleted' })
  })

  at.post('/reading-notes/:id/taking-out', async ({ db, viewer, id, now }) => {
    const { readingId } = await takeOutNote(db, viewer, { id: id<ReadingNoteId>('id'), now })
    return seeOther(readingPath(readingId), { key: 'readings.notices.noteTakenOut' })
  })
}

async function keep(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const reading = id<GatheringReadingId>('id')
  const form = parse(noteForm, body)
  if (!form.ok) return again(await readingShown(asked, reading, { note: form }))
  const before = await findOwnNote(db, viewer, { reading, about: form.value.about })
  const doubt = doubtOf(reader, body, { fields: ['words', 'place'], known: before?.words ?? '' })
  if (doubt) return again(await readingShown(asked, reading, { note: { entered: body, problems: {}, doubt } }))

  const became = await keepNote(db, viewer, { id: reading, form: form.value, now })
  if (became !== 'kept') return page(await readingShown(asked, reading, notKept(body, became)), 409)
  const key = form.value.who === 'me' ? 'readings.notices.noteKept' : 'readings.notices.noteShown'
  return seeOther(readingPath(reading), { key })
}

/** What she typed is in the form again. */
function notKept(body: Entered, became: Exclude<Became, 'kept'>): Shown {
  if (became === 'overtaken') return { note: { entered: body, problems: {} }, isOvertaken: true }
  return { note: { entered: body, problems: { '': 'readings.notes.problems.changed' } } }
}
