import { z } from 'zod'
import type { GatheringId, RoomStepId } from '#database'
import { seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Routes } from '#kernel/routes.ts'
import { whatCame } from '../forms.ts'
import { roomPath } from '../paths.ts'
import { checkIn, closeCheck, sharePicture } from './commands.ts'
import { answers } from './model.ts'

const answerForm = z.object({ mood: z.enum(answers) })
const closingForm = z.object({ act: z.enum(['close', 'share']) })
const place = '/gatherings/:id/room/steps/:step'

export function checkRoutes(at: Routes): void {
  at.post(`${place}/check`, async ({ db, viewer, id, body, now }) => {
    const { mood } = whatCame(parse(answerForm, body))
    const step = id<RoomStepId>('step')
    const isCounted = await checkIn(db, viewer, { id: id<GatheringId>('id'), step, mood, now })
    return seeOther(roomPath(id('id')), { key: isCounted ? 'rooms.notices.counted' : 'rooms.notices.notCounted' })
  })

  at.post(`${place}/check/closing`, async ({ db, viewer, id, body, now }) => {
    const { act } = whatCame(parse(closingForm, body))
    const step = id<RoomStepId>('step')
    await (act === 'close' ? closeCheck : sharePicture)(db, viewer, { id: id<GatheringId>('id'), step, now })
    return seeOther(roomPath(id('id')))
  })
}
