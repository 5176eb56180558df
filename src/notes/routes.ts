import type { GatheringId } from '#database'
import { again, file, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import type { Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import { findGathering, type GatheringPart } from '../gatherings/index.ts'
import { toText } from '../writing/index.ts'
import { rewriteNotes, writeTogether } from './commands.ts'
import { notesForm, togetherForm } from './forms.ts'
import { notesPath } from './paths.ts'
import { findNotes } from './queries.ts'
import { notesRules } from './rules.ts'
import { notesPage } from './views/notes-page.ts'
import { wayToNotes } from './views/way-to-notes.ts'

export function noteRoutes(at: Routes): void {
  at.get('/gatherings/:id/notes', async (asked) => page(await notes(asked)))

  at.post('/gatherings/:id/notes', async (asked) => {
    const { db, viewer, reader, id, body } = asked
    const of = id<GatheringId>('id')
    const form = parse(notesForm, body)
    if (!form.ok) return again(await notes(asked, form))
    const known = (await findNotes(db, viewer, of))?.words ?? ''
    const doubt = doubtOf(reader, body, { fields: ['words'], known })
    if (doubt) return again(await notes(asked, { entered: body, problems: {}, doubt }))

    const saved = await rewriteNotes(db, viewer, { of, form: form.value })
    if (saved === 'cannotHold')
      return again(await notes(asked, { entered: body, problems: { words: 'notes.problems.cannotHold' } }))
    if (saved === 'overtaken') return page(await notes(asked, { entered: body, problems: {} }, true), 409)
    return seeOther(notesPath(of), { key: 'notes.notices.saved' })
  })

  at.post('/gatherings/:id/notes/together', async ({ db, viewer, id, body, query }) => {
    const form = parse(togetherForm, { ...query, ...body })
    if (!form.ok) throw new Invalid('notes.problems.unreadable')
    const lacking = await writeTogether(db, viewer, { of: id<GatheringId>('id'), form: form.value })
    return file('text/plain; charset=utf-8', toText(lacking))
  })
}

async function notes(asked: Asked, draft?: Draft, isOvertaken = false): Promise<Html> {
  const { db, viewer, reader, id } = asked
  const gathering = await findGathering(db, viewer, id<GatheringId>('id'))
  const [community, found] = await Promise.all([
    enterCommunity(db, viewer, gathering.communityId),
    findNotes(db, viewer, gathering.id),
  ])
  const may = can(communityRules, viewer, community)
  const canWrite = notesRules.write(viewer, gathering)
  return notesPage({
    reader,
    community,
    can: may,
    gathering,
    notes: found,
    canWrite,
    isOvertaken,
    ...(draft && { draft }),
  })
}

/** The way to the notes, in the room of their gathering. */
export function notesInRoom({ reader }: Asked, room: { readonly id: GatheringId }): Promise<Html> {
  return Promise.resolve(wayToNotes(reader, room.id))
}

/** And on its page. */
export const notesOn: GatheringPart = ({ reader }, gathering) =>
  Promise.resolve({ below: notesRules.write(reader.viewer, gathering) && wayToNotes(reader, gathering.id) })
