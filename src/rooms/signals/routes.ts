import type { GatheringId, RoomSignalId } from '#database'
import { seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Routes } from '#kernel/routes.ts'
import { whatCame } from '../forms.ts'
import { roomPath } from '../paths.ts'
import { answerSignal, sendSignal, takeBackSignal } from './commands.ts'
import { signalAnswerForm, signalForm } from './forms.ts'

const place = '/gatherings/:id/room/signal'

export function signalRoutes(at: Routes): void {
  at.post(place, async ({ db, viewer, id, body, now }) => {
    const { kind } = whatCame(parse(signalForm, body))
    await sendSignal(db, viewer, { id: id<GatheringId>('id'), kind, now })
    return seeOther(roomPath(id('id')), { key: 'rooms.notices.signalled' })
  })

  at.post(`${place}/taking-back`, async ({ db, viewer, id, now }) => {
    await takeBackSignal(db, viewer, { id: id<GatheringId>('id'), now })
    return seeOther(roomPath(id('id')))
  })

  at.post(`${place}/:signal/answer`, async ({ db, viewer, id, body, now }) => {
    const { answer } = whatCame(parse(signalAnswerForm, body))
    const signal = id<RoomSignalId>('signal')
    await answerSignal(db, viewer, { id: id<GatheringId>('id'), signal, answer, now })
    return seeOther(roomPath(id('id')))
  })
}
