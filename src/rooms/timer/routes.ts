import type { GatheringId } from '#database'
import { seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Routes } from '#kernel/routes.ts'
import { whatCame } from '../forms.ts'
import { roomPath } from '../paths.ts'
import { hideTimer, setTimer } from './commands.ts'
import { hidingForm, timerForm } from './forms.ts'

const place = '/gatherings/:id/room/timer'

export function timerRoutes(at: Routes): void {
  at.post(place, async ({ db, viewer, id, body, now }) => {
    const { act } = whatCame(parse(timerForm, body))
    await setTimer(db, viewer, { id: id<GatheringId>('id'), act, now })
    return seeOther(roomPath(id('id')))
  })

  at.post(`${place}/hiding`, async ({ db, viewer, id, body, now }) => {
    const { wish } = whatCame(parse(hidingForm, body))
    await hideTimer(db, viewer, { id: id<GatheringId>('id'), hides: wish === 'hide', now })
    return seeOther(roomPath(id('id')))
  })
}
