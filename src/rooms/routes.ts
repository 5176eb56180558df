import type { GatheringId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import { html } from '#kernel/html.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { enterCommunity } from '../communities/index.ts'
import { beginLeading, endLeading, endRoom, openRoom, unguardedBeat } from './commands.ts'
import { leadingForm, whatCame } from './forms.ts'
import { isOpen } from './model.ts'
import { roomPath } from './paths.ts'
import { findRoom, listPresent, listSteps } from './queries.ts'
import { signalRoutes } from './signals/routes.ts'
import { listSignals } from './signals/queries.ts'
import { stepRoutes } from './steps/routes.ts'
import { timerRoutes } from './timer/routes.ts'
import { roomNow, roomPage, type RoomNow } from './views/room-page.ts'

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

  stepRoutes(at, showAgain)
  timerRoutes(at)
  signalRoutes(at)
}

async function whatIs({ db, viewer, reader, id, now }: Asked, draft: Draft = noDraft): Promise<RoomNow> {
  const gathering = id<GatheringId>('id')
  const [room, steps, present, signals] = await Promise.all([
    findRoom(db, viewer, gathering),
    listSteps(db, viewer, gathering),
    listPresent(db, viewer, { id: gathering, now }),
    listSignals(db, viewer, gathering),
  ])
  return { reader, room, steps, present, signals, draft }
}

async function whole({ db, viewer }: Asked, now: RoomNow) {
  return roomPage(await enterCommunity(db, viewer, now.room.communityId), now)
}

async function showAgain(asked: Asked, draft: Draft): Promise<Answer> {
  return again(await whole(asked, await whatIs(asked, draft)))
}

/** Whoever looks at an open room is in it. That she is can be lost, so nobody waits for it. */
function staysHere({ viewer, now, afterwards }: Asked, { room }: RoomNow, system: Outside['system']): void {
  const { id: person } = viewer
  if (person !== null && isOpen(room)) afterwards(() => unguardedBeat(system, { room, person, now }))
}
