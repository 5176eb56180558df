import type { CommunityId, PersonId, UmbrellaId } from '#database'
import { page, seeOther } from '#kernel/answer.ts'
import { typed } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { listMixes } from '../agendas/index.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { findNeeds } from '../gatherings/index.ts'
import { findUmbrella, umbrellaRules } from '../umbrellas/index.ts'
import { chooseCounting, noteAsked, takeBackAsked } from './commands.ts'
import { boundsOf, quartersAround } from './model.ts'
import { ownPulsePath, pulsePath } from './paths.ts'
import { findOwnPulse, listGathered, listMet, listMissed } from './queries.ts'
import { ownPulseRules, pulseRules } from './rules.ts'
import { ownPulsePage } from './views/own-page.ts'
import { pulsePage } from './views/pulse-page.ts'
import { underPage } from './views/under-page.ts'

/** How communities come together over time: for those who convene, for each about herself, for an umbrella. */
export function pulseRoutes(at: Routes): void {
  at.get('/communities/:id/gatherings/rhythm', async (asked) => page(await whole(asked)))

  at.post('/communities/:id/gatherings/rhythm/asked/:person', async ({ db, viewer, id, now }) => {
    const community = id<CommunityId>('id')
    await noteAsked(db, viewer, { community, person: id<PersonId>('person'), now })
    return seeOther(pulsePath(community), { key: 'pulse.notices.asked' })
  })

  at.post('/communities/:id/gatherings/rhythm/asked/:person/removal', async ({ db, viewer, id }) => {
    const community = id<CommunityId>('id')
    await takeBackAsked(db, viewer, { community, person: id<PersonId>('person') })
    return seeOther(pulsePath(community), { key: 'pulse.notices.takenBack' })
  })

  at.get('/communities/:id/gatherings/rhythm/mine', async ({ db, viewer, reader, id }) => {
    const community = await enterCommunity(db, viewer, id('id'))
    const own = await findOwnPulse(db, viewer, community.id)
    const may = can(ownPulseRules, viewer, community)
    return page(ownPulsePage({ reader, community, can: can(communityRules, viewer, community), may, own }))
  })

  at.post('/communities/:id/gatherings/rhythm/mine', async ({ db, viewer, id, body, now }) => {
    const [community, isLeftOut] = [id<CommunityId>('id'), typed(body, 'leftOut') === 'yes']
    await chooseCounting(db, viewer, { community, isLeftOut, now })
    return seeOther(ownPulsePath(community), { key: isLeftOut ? 'pulse.notices.leftOut' : 'pulse.notices.counted' })
  })

  at.get('/umbrellas/:id/rhythm', async (asked) => page(await under(asked)))
}

async function whole({ db, viewer, reader, id, now }: Asked): Promise<Html> {
  const community = await enterCommunity(db, viewer, id('id'))
  authorize(pulseRules, 'read', viewer, community)
  const quarters = quartersAround(now, viewer.timeZone)
  const around = { community: community.id, ...boundsOf(quarters, viewer.timeZone) }
  const [met, mixes, missed, needs] = await Promise.all([
    listMet(db, viewer, around),
    listMixes(db, viewer, around),
    listMissed(db, viewer, community.id, now),
    findNeeds(db, viewer, { community: community.id, from: around.from, now }),
  ])
  const may = can(pulseRules, viewer, community)
  const has = { community, can: can(communityRules, viewer, community), may }
  return pulsePage({ reader, ...has, quarters, met, mixes, missed, needs })
}

async function under({ db, viewer, reader, id, now }: Asked): Promise<Html> {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  authorize(umbrellaRules, 'read', viewer, umbrella)
  const quarters = quartersAround(now, viewer.timeZone)
  const around = { umbrella: umbrella.id, ...boundsOf(quarters, viewer.timeZone) }
  return underPage({ reader, umbrella, quarters, communities: await listGathered(db, viewer, around) })
}
