import type { AgendaItemId, GatheringId } from '#database'
import { empty, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import {
  findGatheringVisit,
  gatheringVisitPath,
  type GatheringVisit,
  type GatheringVisitPart,
} from '../../gatherings/index.ts'
import { whatCame } from '../forms.ts'
import { hidingForm } from '../timer/forms.ts'
import { hideVisitTimer } from './commands.ts'
import { findRoomVisited, findStepLed, listVisitSteps } from './queries.ts'
import { stepLedPage } from './views/step-led-page.ts'
import { visitNews, visitPart, type VisitNow } from './views/visit-part.ts'

const place = '/guest/gatherings/:id'

/** The room of a gathering, as one of its guests follows it from her own page: she is in none of it. */
export function visitRoutes(at: Routes): void {
  at.get(`${place}/now`, async (asked) => {
    const news = visitNews(await nowOf(asked, await visitIn(asked)), asked.query['has'] ?? '')
    return news === null ? empty() : page(news)
  })

  at.get(`${place}/steps/:item`, async (asked) => {
    const { db, viewer, reader, id, query, now } = asked
    const visit = await visitIn(asked)
    const item = id<AgendaItemId>('item')
    const step = await findStepLed(db, viewer, { id: visit.gatheringId, item, now })
    return page(stepLedPage({ reader, visit, item, step, asks: query['in'] ?? '' }))
  })

  at.post(`${place}/timer`, async ({ db, viewer, id, body, now }) => {
    const { wish } = whatCame(parse(hidingForm, body))
    await hideVisitTimer(db, viewer, { id: id<GatheringId>('id'), hides: wish === 'hide', now })
    return seeOther(gatheringVisitPath(id('id')))
  })
}

/** On a guest's page of a gathering: where its room is, and the steps that it is made of. */
export const roomOnVisit: GatheringVisitPart = async (asked, visit) => visitPart(await nowOf(asked, visit))

function visitIn({ db, viewer, id, now }: Asked): Promise<GatheringVisit> {
  return findGatheringVisit(db, viewer, { id: id<GatheringId>('id'), now })
}

async function nowOf({ db, viewer, reader, now }: Asked, visit: GatheringVisit): Promise<VisitNow> {
  const visited = { id: visit.gatheringId, now }
  const [room, steps] = await Promise.all([findRoomVisited(db, viewer, visited), listVisitSteps(db, viewer, visited)])
  return { reader, visit, room, steps }
}
