import type { GatheringId, RoomParkedId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { Invalid } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { todayIn } from '#kernel/today.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { hasEnded, type GatheringPart } from '../gatherings/index.ts'
import { listTakers } from '../outcomes/index.ts'
import { closeGathering, confirmHarvest, takeHarvestBack } from './commands.ts'
import { minutesRoutes } from './minutes/routes.ts'
import { settleParked } from './parked/commands.ts'
import { settlingFormFrom } from './parked/forms.ts'
import { harvestPath } from './paths.ts'
import { findHarvest, findHarvestPlace } from './queries.ts'
import { harvestRules, minutesRules } from './rules.ts'
import { sharingRoutes } from './sharing/routes.ts'
import { harvestPage, type Settling } from './views/harvest-page.ts'
import { harvestPart } from './views/part.ts'

const harvest = '/gatherings/:id/harvest'

/** What becomes of a gathering once it is over: it is confirmed, written up and closed. */
export function harvestRoutes(at: Routes, outside: Outside): void {
  sharingRoutes(at, outside)
  minutesRoutes(at)
  at.get(harvest, async (asked) => page(await shown(asked)))

  at.post(`${harvest}/confirming`, async ({ db, viewer, id, now }) => {
    await confirmHarvest(db, viewer, { id: id('id'), now })
    return seeOther(harvestPath(id('id')), { key: 'harvest.notices.confirmed' })
  })

  at.post(`${harvest}/taking-back`, async ({ db, viewer, id, now }) => {
    await takeHarvestBack(db, viewer, { id: id('id'), now })
    return seeOther(harvestPath(id('id')), { key: 'harvest.notices.takenBack' })
  })

  at.post(`${harvest}/closing`, async ({ db, viewer, id, now }) => {
    await closeGathering(db, viewer, { id: id('id'), now })
    return seeOther(harvestPath(id('id')), { key: 'harvest.notices.closed' })
  })

  at.post(`${harvest}/parked/:parked`, async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(settlingFormFrom(todayIn(asked)), body)
    if (!form.ok && form.problems['as']) throw new Invalid('forms.notUnderstood')
    if (!form.ok) return again(await shown(asked, { at: id<RoomParkedId>('parked'), draft: form }))

    await settleParked(db, viewer, { id: id('id'), parked: id<RoomParkedId>('parked'), form: form.value, now })
    return seeOther(`${harvestPath(id('id'))}#parked`, { key: `harvest.notices.${form.value.as}` })
  })
}

async function shown({ db, viewer, reader, id, now }: Asked, settling?: Settling): Promise<Html> {
  const place = await findHarvestPlace(db, viewer, { id: id<GatheringId>('id'), now })
  authorize(harvestRules, 'read', viewer, place)
  const may = can(harvestRules, viewer, place)
  const [community, found, takers] = await Promise.all([
    enterCommunity(db, viewer, place.communityId),
    findHarvest(db, viewer, place),
    may.confirm ? listTakers(db, viewer, place.communityId) : [],
  ])
  return harvestPage({
    reader,
    community,
    can: can(communityRules, viewer, community),
    may,
    mayMinutes: can(minutesRules, viewer, place),
    place,
    harvest: found,
    takers,
    ...(settling && { settling }),
  })
}

/** On the page of a gathering that is over: the way to its harvest. It asks the database nothing. */
export const harvestOf: GatheringPart = ({ reader, now }, gathering) =>
  Promise.resolve(harvestPart(reader, { ...gathering, isPast: hasEnded(gathering, now), written: 'none' }))
