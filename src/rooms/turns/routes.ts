import type { GatheringId } from '#database'
import { seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Routes } from '#kernel/routes.ts'
import { whatCame } from '../forms.ts'
import { roomPath } from '../paths.ts'
import { fairForm, handForm, roundForm, turnForm, wordForm } from './forms.ts'
import { countTurns, giveWord, lowerHand, raiseHand } from './hand-commands.ts'
import { endTurn, joinRound, turnRound } from './round-commands.ts'

const place = '/gatherings/:id/room'

export function turnRoutes(at: Routes): void {
  at.post(`${place}/round`, async ({ db, viewer, id, body, now }) => {
    const { act } = whatCame(parse(roundForm, body))
    await turnRound(db, viewer, { id: id<GatheringId>('id'), act, now })
    return seeOther(roomPath(id('id')))
  })

  at.post(`${place}/round/joining`, async ({ db, viewer, id, now }) => {
    await joinRound(db, viewer, { id: id<GatheringId>('id'), now })
    return seeOther(roomPath(id('id')))
  })

  at.post(`${place}/turn`, async ({ db, viewer, id, body, now }) => {
    const form = whatCame(parse(turnForm, body))
    await endTurn(db, viewer, { id: id<GatheringId>('id'), form, now })
    return seeOther(roomPath(id('id')))
  })

  at.post(`${place}/hand`, async ({ db, viewer, id, body, now }) => {
    const { act } = whatCame(parse(handForm, body))
    await (act === 'raise' ? raiseHand : lowerHand)(db, viewer, { id: id<GatheringId>('id'), now })
    return seeOther(roomPath(id('id')))
  })

  at.post(`${place}/word`, async ({ db, viewer, id, body, now }) => {
    const form = whatCame(parse(wordForm, body))
    await giveWord(db, viewer, { id: id<GatheringId>('id'), form, now })
    return seeOther(roomPath(id('id')))
  })

  at.post(`${place}/fair`, async ({ db, viewer, id, body, now }) => {
    const { fair } = whatCame(parse(fairForm, body))
    await countTurns(db, viewer, { id: id<GatheringId>('id'), isFair: fair === 'yes', now })
    return seeOther(roomPath(id('id')))
  })
}
