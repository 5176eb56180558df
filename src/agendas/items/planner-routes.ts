import type { GatheringId } from '#database'
import { page } from '#kernel/answer.ts'
import { typed } from '#kernel/form.ts'
import type { Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { isWanted, library, listOwn, stages } from '../../protocols/index.ts'
import { timeOf } from '../model.ts'
import { agendaRules } from '../rules.ts'
import { findAgendaPlace, listItems } from './queries.ts'
import { plannerPage } from './views/planner-page.ts'

/** Which ways of working fit the time that is left, those who come, and where the community stands. */
export function plannerRoutes(at: Routes): void {
  at.get('/gatherings/:id/agenda/planner', async ({ db, viewer, reader, id, query }) => {
    const place = await findAgendaPlace(db, viewer, id<GatheringId>('id'))
    authorize(agendaRules, 'set', viewer, place)
    const community = await enterCommunity(db, viewer, place.communityId)
    const [items, own] = await Promise.all([listItems(db, viewer, place.id), listOwn(db, viewer, community.id)])

    const { left } = timeOf(items, place)
    const stage = stages.find((one) => one === typed(query, 'stage')) ?? null
    const wanted = {
      minutes: numberIn(typed(query, 'minutes')) ?? (left > 0 ? left : null),
      people: numberIn(typed(query, 'people')) ?? (place.comes + place.maybe || null),
      stage,
      isGentle: query['gentle'] === 'yes',
    }
    const found = [...own, ...library].filter((protocol) => isWanted(protocol, wanted))
    const may = can(communityRules, viewer, community)
    return page(plannerPage({ reader, community, can: may, place, wanted, found, left }))
  })
}

function numberIn(text: string): number | null {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : null
}
