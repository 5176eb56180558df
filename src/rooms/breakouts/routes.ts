import type { GatheringId, RoomGroupId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import { parseId } from '#kernel/id.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { enterCommunity } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { roomPath } from '../paths.ts'
import { findRoom } from '../queries.ts'
import { closeBreakout, joinGroup, openBreakout, writeNotes } from './commands.ts'
import { breakoutForm, notesForm } from './forms.ts'
import { listBreakouts } from './queries.ts'
import { groupPath } from './paths.ts'
import { groupPage } from './views/group-page.ts'

const place = '/gatherings/:id/room/groups'

export function breakoutRoutes(at: Routes, showAgain: (asked: Asked, draft: Draft) => Promise<Answer>): void {
  at.post(place, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(breakoutForm, body)
    if (!form.ok) return showAgain(asked, form)
    const doubt = doubtOf(reader, body, { fields: ['prompt'] })
    if (doubt) return showAgain(asked, { entered: body, problems: {}, doubt })

    await openBreakout(db, viewer, { id: id<GatheringId>('id'), form: form.value, now })
    return seeOther(roomPath(id('id')))
  })

  at.post(`${place}/joining`, async ({ db, viewer, id, body, now }) => {
    const { group } = body
    const chosen = parseId<RoomGroupId>(typeof group === 'string' ? group : undefined)
    await joinGroup(db, viewer, { id: id<GatheringId>('id'), group: chosen, now })
    return seeOther(roomPath(id('id')))
  })

  at.post(`${place}/closing`, async ({ db, viewer, id, now }) => {
    await closeBreakout(db, viewer, { id: id<GatheringId>('id'), now })
    return seeOther(roomPath(id('id')), { key: 'rooms.notices.back' })
  })

  at.get(`${place}/:group`, async (asked) => page(await notes(asked, noDraft)))

  at.post(`${place}/:group`, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(notesForm, body)
    if (!form.ok) return again(await notes(asked, form))
    const doubt = doubtOf(reader, body, { fields: ['notes'] })
    if (doubt) return again(await notes(asked, { entered: body, problems: {}, doubt }))

    const group = id<RoomGroupId>('group')
    const isWritten = await writeNotes(db, viewer, { id: id<GatheringId>('id'), group, form: form.value, now })
    if (!isWritten) return { ...again(await notes(asked, { entered: body, problems: {} }, 'overtaken')), status: 409 }
    return seeOther(groupPath(id('id'), group), { key: 'rooms.notices.written' })
  })
}

/** What a group writes down, for those of the group and those who lead. */
async function notes({ db, viewer, reader, id }: Asked, draft: Draft, state?: 'overtaken'): Promise<Html> {
  const room = await findRoom(db, viewer, id<GatheringId>('id'))
  const [community, breakouts] = await Promise.all([
    enterCommunity(db, viewer, room.communityId),
    listBreakouts(db, viewer, room.id),
  ])
  const breakout = breakouts.find(({ groups }) => groups.some((one) => one.id === id('group')))
  const group = breakout?.groups.find((one) => one.id === id('group'))
  if (!breakout || !group || group.words === null) throw new NotFound('errors.notFound')
  return groupPage({ reader, community, room, breakout, group, draft, isOvertaken: state === 'overtaken' })
}
