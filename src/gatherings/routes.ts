import type { GatheringId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import { parseId } from '#kernel/id.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import type { Draft } from '#shell/index.ts'
import { communityRules, enterCommunity, isOver } from '../communities/index.ts'
import { answerGathering } from './answers/commands.ts'
import { answerForm } from './answers/forms.ts'
import { findWayIn, listAnswers } from './answers/queries.ts'
import { changingRoutes } from './changing/routes.ts'
import { gatheringPath, gatheringsPath, pastGatheringsPath } from './paths.ts'
import { planningRoutes } from './planning/routes.ts'
import { findGathering, gatheringsPerPage, listComing, listPast } from './queries.ts'
import { seriesRules } from './rules.ts'
import { gatheringPage } from './views/gathering-page.ts'
import { listPage } from './views/list-page.ts'

export function gatheringRoutes(at: Routes): void {
  at.get('/communities/:id/gatherings', async (asked) => page(await listed(asked, 'coming')))
  at.get('/communities/:id/gatherings/past', async (asked) => page(await listed(asked, 'past')))
  planningRoutes(at)
  changingRoutes(at)

  at.get('/gatherings/:id', async (asked) => page(await one(asked)))

  at.post('/gatherings/:id/answer', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(answerForm, body)
    if (!form.ok) return again(await one(asked, form))

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

async function one({ db, viewer, reader, id, now }: Asked, draft?: Draft): Promise<Html> {
  const gathering = await findGathering(db, viewer, id<GatheringId>('id'))
  const community = await enterCommunity(db, viewer, gathering.communityId)
  const wayIn = await findWayIn(db, gathering.id, now)
  const answers = await listAnswers(db, viewer, gathering)
  const may = can(communityRules, viewer, community)
  return gatheringPage({ reader, community, can: may, gathering, wayIn, answers, ...(draft && { draft }) })
}
