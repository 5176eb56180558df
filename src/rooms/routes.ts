import type { GatheringId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import type { Draft } from '#shell/index.ts'
import { enterCommunity } from '../communities/index.ts'
import { beginLeading, endLeading, endRoom, openRoom, unguardedBeat } from './commands.ts'
import { leadingForm, whatCame } from './forms.ts'
import { isOpen, type Room } from './model.ts'
import { listBreakouts } from './breakouts/queries.ts'
import { breakoutRoutes } from './breakouts/routes.ts'
import { findCheck } from './checks/queries.ts'
import { checkRoutes } from './checks/routes.ts'
import { listParked } from './parking/queries.ts'
import { parkingRoutes } from './parking/routes.ts'
import { roomPath } from './paths.ts'
import { findRoom, listPresent, listSteps } from './queries.ts'
import { listRuns } from './runs/queries.ts'
import { runRoutes } from './runs/routes.ts'
import { signalRoutes } from './signals/routes.ts'
import { listSignals } from './signals/queries.ts'
import { stepRoutes } from './steps/routes.ts'
import { timerRoutes } from './timer/routes.ts'
import { findTurns } from './turns/queries.ts'
import { turnRoutes } from './turns/routes.ts'
import { roomNow, roomPage, type RoomNow, type Typed } from './views/room-page.ts'

const place = '/gatherings/:id/room'

/** What another room shows below what goes on in this one, while it is open. It keeps itself new, and leads back here. */
export type RoomPart = (asked: Asked, room: Pick<Room, 'id' | 'communityId'>, path: string) => Promise<Html>

/** The page that everybody has open beside the call. */
export function roomRoutes(at: Routes, { system }: Pick<Outside, 'system'>, parts: readonly RoomPart[]): void {
  at.get(place, async (asked) => {
    const now = await whatIs(asked)
    staysHere(asked, now, system)
    return page(await whole(asked, now, parts))
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

  stepRoutes(at, showAgain('adding', parts))
  timerRoutes(at)
  signalRoutes(at)
  turnRoutes(at)
  checkRoutes(at)
  runRoutes(at)
  breakoutRoutes(at, showAgain('grouping', parts))
  parkingRoutes(at, showAgain('parking', parts))
}

async function whatIs({ db, viewer, reader, id, now }: Asked, typed: Typed | null = null): Promise<RoomNow> {
  const gathering = id<GatheringId>('id')
  const [room, steps, present, signals, turns, check, parked, breakouts, runs] = await Promise.all([
    findRoom(db, viewer, gathering),
    listSteps(db, viewer, gathering),
    listPresent(db, viewer, { id: gathering, now }),
    listSignals(db, viewer, gathering),
    findTurns(db, viewer, { id: gathering, now }),
    findCheck(db, viewer, gathering),
    listParked(db, viewer, gathering),
    listBreakouts(db, viewer, gathering),
    listRuns(db, viewer, gathering),
  ])
  return { reader, room, steps, present, signals, turns, check, parked, breakouts, runs, typed }
}

async function whole(asked: Asked, now: RoomNow, parts: readonly RoomPart[]): Promise<Html> {
  const { room } = now
  const [community, below] = await Promise.all([
    enterCommunity(asked.db, asked.viewer, room.communityId),
    isOpen(room) ? Promise.all(parts.map((part) => part(asked, room, roomPath(room.id)))) : [],
  ])
  return roomPage(community, now, below)
}

function showAgain(form: Typed['form'], parts: readonly RoomPart[]) {
  return async (asked: Asked, draft: Draft): Promise<Answer> =>
    again(await whole(asked, await whatIs(asked, { form, draft }), parts))
}

/** Whoever looks at an open room is in it. That she is can be lost, so nobody waits for it. */
function staysHere({ viewer, now, afterwards }: Asked, { room }: RoomNow, system: Outside['system']): void {
  const { id: person } = viewer
  if (person !== null && isOpen(room)) afterwards(() => unguardedBeat(system, { room, person, now }))
}
