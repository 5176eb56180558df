import type { GatheringId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import { parseId } from '#kernel/id.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import type { Draft } from '#shell/index.ts'
import { communityRules, enterCommunity, isOver, type Community, type Lives } from '../communities/index.ts'
import { accessRoutes } from './access/routes.ts'
import { answerGathering } from './answers/commands.ts'
import { answerForm } from './answers/forms.ts'
import { changingRoutes } from './changing/routes.ts'
import type { Gathering } from './model.ts'
import { findGatheringPage } from './page-queries.ts'
import { gatheringPath, gatheringsPath, pastGatheringsPath } from './paths.ts'
import { placingRoutes } from './placing/routes.ts'
import { planningRoutes } from './planning/routes.ts'
import { gatheringsPerPage, listComing, listNext, listPast } from './queries.ts'
import { seriesRules } from './rules.ts'
import { gatheringPage, type GatheringShown } from './views/gathering-page.ts'
import { listPage } from './views/list-page.ts'
import { nextIn } from './views/next.ts'

/** What another room shows on the page of a gathering. `app.ts` gives them in their order. */
export type GatheringPart = (asked: Asked, gathering: Gathering, community: Community) => Promise<GatheringShown>

export function gatheringRoutes(at: Routes, parts: readonly GatheringPart[]): void {
  at.get('/communities/:id/gatherings', async (asked) => page(await listed(asked, 'coming')))
  at.get('/communities/:id/gatherings/past', async (asked) => page(await listed(asked, 'past')))
  planningRoutes(at)
  changingRoutes(at)
  placingRoutes(at)
  accessRoutes(at)

  at.get('/gatherings/:id', async (asked) => page(await one(asked, parts)))

  at.post('/gatherings/:id/answer', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(answerForm, body)
    if (!form.ok) return again(await one(asked, parts, form))

    const { id: gathering } = await answerGathering(db, viewer, { id: id<GatheringId>('id'), form: form.value, now })
    return seeOther(gatheringPath(gathering), { key: `gatherings.notices.${form.value.answer}` })
  })
}

async function listed({ db, viewer, reader, id, query, now }: Asked, shows: 'coming' | 'past'): Promise<Html> {
  const community = await enterCommunity(db, viewer, id('id'))
  const asked = { community: community.id, after: parseId<GatheringId>(query['after']), now }
  const found = await (shows === 'coming' ? listComing : listPast)(db, viewer, asked)
  const gatherings = found.slice(0, gatheringsPerPage)
  const last = found.length > gatheringsPerPage ? gatherings.at(-1) : undefined
  const base = (shows === 'coming' ? gatheringsPath : pastGatheringsPath)(community.id)
  const canPlan = seriesRules.arrange(viewer, { communityId: community.id, isOver: isOver(community) })
  const may = can(communityRules, viewer, community)
  const onward = last ? `${base}?after=${last.id}` : null
  return listPage({ reader, community, can: may, canPlan, shows, gatherings, onward })
}

async function one(asked: Asked, parts: readonly GatheringPart[], draft?: Draft): Promise<Html> {
  const { db, viewer, reader, id, now } = asked
  const found = await findGatheringPage(db, viewer, { id: id<GatheringId>('id'), now })
  const { gathering, community } = found
  const shown = await Promise.all(parts.map((part) => part(asked, gathering, community)))
  const may = can(communityRules, viewer, community)
  return gatheringPage({ ...found, reader, can: may, shown, ...(draft && { draft }) })
}

/** For so many days before, the next gathering stands on the page of its community. */
const nextDays = 92

/** What lives in a community, under its next gathering. */
export function underNextGathering(lives: Lives): Lives {
  return async (asked, community) => {
    const { db, viewer, reader, now } = asked
    const below = await lives(asked, community)
    const [next] = await listNext(db, viewer, { community: community.id, days: nextDays, count: 1, now })
    return next ? html`${nextIn(reader, next)} ${below}` : below
  }
}
