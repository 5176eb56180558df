import type { GatheringId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import { html } from '#kernel/html.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import type { Draft } from '#shell/index.ts'
import { enterCommunity } from '../communities/index.ts'
import { beginLeading, endLeading, endRoom, openRoom, unguardedBeat } from './commands.ts'
import { leadingForm, whatCame } from './forms.ts'
import { isOpen } from './model.ts'
import { findCheck } from './checks/queries.ts'
import { checkRoutes } from './checks/routes.ts'
import { listParked } from './parking/queries.ts'
import { parkingRoutes } from './parking/routes.ts'
import { roomPath } from './paths.ts'
import { findRoom, listPresent, listSteps } from './queries.ts'
import { signalRoutes } from './signals/routes.ts'
import { listSignals } from './signals/queries.ts'
import { stepRoutes } from './steps/routes.ts'
import { timerRoutes } from './timer/routes.ts'
import { findTurns } from './turns/queries.ts'
import { turnRoutes } from './turns/routes.ts'
import { roomNow, roomPage, type RoomNow, type Typed } from './views/room-page.ts'

const place = '/gatherings/:id/room'

/** The page that everybody has open beside the call. */
export function roomRoutes(at: Routes, { system }: Pick<Outside, 'system'>): void {
  at.get(place, async (asked) => {
    const now = await whatIs(asked)
    staysHere(asked, now, system)
    return page(await whole(asked, now))
  })

  at.get(`${place}/now`, async (asked) => {
    const now = await whatIs(asked)
    staysHere(asked, now, system)
    return page(
      html`<turbo-stream action="update" method="morph" target="room-now"><template>${roomNow(now)}</template></turbo-stream>`,
    )
  })

  at.post(`${place}/opening`, async ({ db, viewer, id, now }) => {
    await openRoom(db, viewer, { id: id<GatheringId>('id'), now })
    return seeOther(roomPath(id('id')))
  })

  at.post(`${place}/leading`, async ({ db, viewer, id, body, now }) => {
    const { wish } = whatCame(parse(leadingForm, body))
    await (wish === 'lead' ? beginLeading : endLeading)(db, viewer, { id: id<GatheringId>('id'), now })
    return seeOther(roomPath(id('id')), { key: wish === 'lead' ? 'rooms.notices.leading' : 'rooms.notices.left' })
  })

  at.post(`${place}/ending`, async ({ db, viewer, id, now }) => {
    await endRoom(db, viewer, { id: id<GatheringId>('id'), now })
    return seeOther(roomPath(id('id')))
  })

  stepRoutes(at, showAgain('adding'))
  timerRoutes(at)
  signalRoutes(at)
  turnRoutes(at)
  checkRoutes(at)
  parkingRoutes(at, showAgain('parking'))
}

async function whatIs({ db, viewer, reader, id, now }: Asked, typed: Typed | null = null): Promise<RoomNow> {
  const gathering = id<GatheringId>('id')
  const [room, steps, present, signals, turns, check, parked] = await Promise.all([
    findRoom(db, viewer, gathering),
    listSteps(db, viewer, gathering),
    listPresent(db, viewer, { id: gathering, now }),
    listSignals(db, viewer, gathering),
    findTurns(db, viewer, { id: gathering, now }),
    findCheck(db, viewer, gathering),
    listParked(db, viewer, gathering),
  ])
  return { reader, room, steps, present, signals, turns, check, parked, typed }
}

async function whole({ db, viewer }: Asked, now: RoomNow) {
  return roomPage(await enterCommunity(db, viewer, now.room.communityId), now)
}

function showAgain(form: Typed['form']) {
  return async (asked: Asked, draft: Draft): Promise<Answer> =>
    again(await whole(asked, await whatIs(asked, { form, draft })))
}

/** Whoever looks at an open room is in it. That she is can be lost, so nobody waits for it. */
function staysHere({ viewer, now, afterwards }: Asked, { room }: RoomNow, system: Outside['system']): void {
  const { id: person } = viewer
  if (person !== null && isOpen(room)) afterwards(() => unguardedBeat(system, { room, person, now }))
}
