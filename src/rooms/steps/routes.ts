import type { GatheringId, RoomStepId } from '#database'
import { seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import type { Draft } from '#shell/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { skippingForm, whatCame } from '../forms.ts'
import { roomPath } from '../paths.ts'
import { runPath } from '../runs/paths.ts'
import { addStep, moveRoom, skipStep } from './commands.ts'
import { moveForm, stepForm } from './forms.ts'

const place = '/gatherings/:id/room'

export function stepRoutes(at: Routes, again: (asked: Asked, draft: Draft) => Promise<Answer>): void {
  at.post(`${place}/move`, async ({ db, viewer, id, body, now }) => {
    const form = whatCame(parse(moveForm, body))
    const { isMoved, begins } = await moveRoom(db, viewer, { id: id<GatheringId>('id'), form, now })
    if (begins !== null) return seeOther(runPath(id('id'), begins))
    return seeOther(roomPath(id('id')), isMoved ? null : { key: 'rooms.notices.movedAlready' })
  })

  at.post(`${place}/steps`, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(stepForm, body)
    if (!form.ok) return again(asked, form)

    const doubt = doubtOf(reader, body, { fields: ['title'] })
    if (doubt) return again(asked, { entered: body, problems: {}, doubt })

    const { language } = reader
    await addStep(db, viewer, { id: id<GatheringId>('id'), form: form.value, language, now })
    return seeOther(roomPath(id('id')), { key: 'rooms.notices.added' })
  })

  at.post(`${place}/steps/:step/skipping`, async ({ db, viewer, id, body, now }) => {
    const { wish } = whatCame(parse(skippingForm, body))
    const step = id<RoomStepId>('step')
    await skipStep(db, viewer, { id: id<GatheringId>('id'), step, isSkipped: wish === 'skip', now })
    return seeOther(roomPath(id('id')))
  })
}
