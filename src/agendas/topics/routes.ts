import type { AgendaTopicId, GatheringId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { gatheringPath, hasEnded } from '../../gatherings/index.ts'
import { findAgendaPlace } from '../items/queries.ts'
import { topicsPath } from '../paths.ts'
import { agendaRules } from '../rules.ts'
import { parkTopic, putInTopic, scheduleTopic, voteForTopic, withdrawTopic } from './commands.ts'
import { parkingForm, topicForm, voteForm } from './forms.ts'
import { listTopics } from './queries.ts'
import { topicsPage } from './views/topics-page.ts'

const topics = '/gatherings/:id/topics'
const topic = '/agenda-topics/:id'

/** What members want to talk of, before a gathering. */
export function topicRoutes(at: Routes): void {
  at.get(topics, async (asked) => page(await shown(asked, noDraft)))

  at.post(topics, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(topicForm, body)
    if (!form.ok) return again(await shown(asked, form))
    const doubt = doubtOf(reader, body, { fields: ['words'] })
    if (doubt) return again(await shown(asked, { entered: body, problems: {}, doubt }))

    const gathering = id<GatheringId>('id')
    await putInTopic(db, viewer, { id: gathering, form: form.value, now })
    return seeOther(topicsPath(gathering), { key: 'agendas.notices.putIn' })
  })

  at.post(`${topic}/vote`, async ({ db, viewer, id, body, now }) => {
    const form = parse(voteForm, body)
    if (!form.ok) throw new NotFound('errors.notFound')
    const { vote, from } = form.value
    const voted = await voteForTopic(db, viewer, { id: id<AgendaTopicId>('id'), vote, now })
    const back = (from === 'gathering' ? gatheringPath : topicsPath)(voted.gatheringId)
    return seeOther(`${back}#topic-${voted.id}`)
  })

  oneTopic(at)
}

function oneTopic(at: Routes): void {
  at.post(`${topic}/withdrawal`, async ({ db, viewer, id, now }) => {
    const { gatheringId } = await withdrawTopic(db, viewer, { id: id<AgendaTopicId>('id'), now })
    return seeOther(topicsPath(gatheringId), { key: 'agendas.notices.withdrawn' })
  })

  at.post(`${topic}/parking`, async ({ db, viewer, id, body, now }) => {
    const form = parse(parkingForm, body)
    if (!form.ok) throw new NotFound('errors.notFound')
    const parked = form.value.parked === 'yes'
    const { gatheringId } = await parkTopic(db, viewer, { id: id<AgendaTopicId>('id'), parked, now })
    return seeOther(topicsPath(gatheringId), { key: parked ? 'agendas.notices.parked' : 'agendas.notices.unparked' })
  })

  at.post(`${topic}/scheduling`, async ({ db, viewer, id, now }) => {
    const { gatheringId } = await scheduleTopic(db, viewer, { id: id<AgendaTopicId>('id'), now })
    return seeOther(topicsPath(gatheringId), { key: 'agendas.notices.scheduled' })
  })
}

async function shown({ db, viewer, reader, id, now }: Asked, draft: Draft): Promise<Html> {
  const place = await findAgendaPlace(db, viewer, id<GatheringId>('id'))
  const community = await enterCommunity(db, viewer, place.communityId)
  const may = can(agendaRules, viewer, place)
  const around = { reader, community, can: can(communityRules, viewer, community), place, may }
  return topicsPage({
    ...around,
    hasEnded: hasEnded(place, now),
    topics: await listTopics(db, viewer, place.id),
    draft,
  })
}
