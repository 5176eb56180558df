import type { GatheringId, RoomRunId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse, type Entered } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { enterCommunity } from '../../communities/index.ts'
import { whatCame } from '../forms.ts'
import { roomPath } from '../paths.ts'
import { findRoom, listPresent } from '../queries.ts'
import { roomRules } from '../rules.ts'
import { beginRun, stopRun } from './commands.ts'
import { runForm } from './forms.ts'
import type { Want } from './model.ts'
import { findRun, listWants } from './queries.ts'
import { runPage } from './views/run-page.ts'

const place = '/gatherings/:id/room/runs/:run'

export function runRoutes(at: Routes): void {
  at.get(place, async (asked) => page(await before(asked, {}, null)))

  at.post(`${place}/beginning`, async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = whatCame(parse(runForm, body))
    const missing = await beginRun(db, viewer, { id: id<GatheringId>('id'), run: id<RoomRunId>('run'), form, now })
    return missing.length > 0 ? again(await before(asked, body, missing)) : seeOther(roomPath(id('id')))
  })

  at.post(`${place}/stopping`, async ({ db, viewer, id, now }) => {
    await stopRun(db, viewer, { id: id<GatheringId>('id'), run: id<RoomRunId>('run'), now })
    return seeOther(roomPath(id('id')), { key: 'rooms.notices.stopped' })
  })
}

/** What a protocol wants before it begins, for those who lead. */
async function before({ db, viewer, reader, id, now }: Asked, entered: Entered, missing: Want[] | null): Promise<Html> {
  const room = await findRoom(db, viewer, id<GatheringId>('id'))
  authorize(roomRules, 'lead', viewer, room)
  const run = await findRun(db, viewer, { id: room.id, run: id<RoomRunId>('run') })
  const [community, present, wanted] = await Promise.all([
    enterCommunity(db, viewer, room.communityId),
    listPresent(db, viewer, { id: room.id, now }),
    listWants(db, { run: run.id, supportId: null, hasSkill: false, now }),
  ])
  const here = present.filter(({ isHere }) => isHere)
  return runPage({ reader, community, room, run, here, wanted, missing, draft: { entered, problems: {} } })
}
