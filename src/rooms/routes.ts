import type { GatheringId } from '#database'
import { again, empty, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import type { Draft } from '#shell/index.ts'
import { enterCommunity } from '../communities/index.ts'
import { beginLeading, endLeading, endRoom, openRoom, unguardedBeat } from './commands.ts'
import { leadingForm, whatCame } from './forms.ts'
import { isBeatDue, isOpen, type Room } from './model.ts'
import { breakoutRoutes } from './breakouts/routes.ts'
import { checkRoutes } from './checks/routes.ts'
import { outcomeRoutesIn } from './outcomes/routes.ts'
import { parkingRoutes } from './parking/routes.ts'
import { roomPath } from './paths.ts'
import { runRoutes } from './runs/routes.ts'
import { signalRoutes } from './signals/routes.ts'
import { roomNowOf, sharedRooms, type Found, type SharedRooms } from './shared/room-now.ts'
import { stepRoutes } from './steps/routes.ts'
import { timerRoutes } from './timer/routes.ts'
import { turnRoutes } from './turns/routes.ts'
import { roomNews, roomNow } from './views/parts.ts'
import { visitRoutes } from './visits/routes.ts'
import { roomPage, type RoomNow, type Typed } from './views/room-page.ts'

const place = '/gatherings/:id/room'

/** What another room shows below what goes on in this one, while it is open. It keeps itself new, and leads back here. */
export type RoomPart = (
  asked: Asked,
  room: Pick<Room, 'id' | 'communityId' | 'isMyTurn'>,
  path: string,
) => Promise<Html>

/** The page that everybody has open beside the call. */
export function roomRoutes(at: Routes, { system }: Pick<Outside, 'system'>, parts: readonly RoomPart[]): void {
  const shared = sharedRooms()
  at.get(place, async (asked) => {
    const found = await roomNowOf(asked, shared)
    staysHere(asked, found, system)
    return page(await whole(asked, found.page, parts))
  })

  at.get(`${place}/now`, async (asked) => {
    const found = await roomNowOf(asked, shared)
    staysHere(asked, found, system)
    const news = roomNews(found.page, asked.query['has'] ?? '')
    return news === null ? empty() : atOnce(news)
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

  insideRoutes(at, shared, parts)
}

/** What is done in it. */
function insideRoutes(at: Routes, shared: SharedRooms, parts: readonly RoomPart[]): void {
  stepRoutes(at, showAgain('adding', shared, parts))
  timerRoutes(at)
  signalRoutes(at)
  turnRoutes(at)
  checkRoutes(at)
  runRoutes(at)
  breakoutRoutes(at, showAgain('grouping', shared, parts))
  parkingRoutes(at, showAgain('parking', shared, parts))
  visitRoutes(at)
  outcomeRoutesIn(at, (asked, typed, status) => showTyped(asked, { typed, shared, parts, status }))
}

/** Three kilobytes for each of hundreds who ask in the same moment: packing takes longer than sending. */
function atOnce(news: Html): Answer {
  return { ...page(news), body: Buffer.from(news.text) }
}

async function whole(asked: Asked, now: RoomNow, parts: readonly RoomPart[]): Promise<Html> {
  const { room } = now
  const [community, below] = await Promise.all([
    enterCommunity(asked.db, asked.viewer, room.communityId),
    isOpen(room) ? Promise.all(parts.map((part) => part(asked, room, roomPath(room.id)))) : [],
  ])
  return roomPage(community, now, { now: roomNow(now), below })
}

function showAgain(form: Typed['form'], shared: SharedRooms, parts: readonly RoomPart[]) {
  return (asked: Asked, draft: Draft) => showTyped(asked, { typed: { form, draft }, shared, parts })
}

interface Showing {
  readonly typed: Typed
  readonly shared: SharedRooms
  readonly parts: readonly RoomPart[]
  readonly status?: 409 | undefined
}

/** The room as it is now, with what was typed and not kept. */
async function showTyped(asked: Asked, { typed, shared, parts, status }: Showing): Promise<Answer> {
  const { page: now } = await roomNowOf(asked, shared, typed)
  return { ...again(await whole(asked, now, parts)), ...(status && { status }) }
}

/** Whoever looks at an open room is in it. That she is can be lost, so nobody waits for it. */
function staysHere({ viewer, now, afterwards }: Asked, { seat }: Found, system: Outside['system']): void {
  const { id: person } = viewer
  const { room, seenAt } = seat
  if (person !== null && isOpen(room) && isBeatDue(seenAt, now)) {
    afterwards(() => unguardedBeat(system, { room, person, now }))
  }
}
