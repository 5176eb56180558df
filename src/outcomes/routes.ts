import type { CommunityId, GatheringId, OutcomeActionId, OutcomeDecisionId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { Conflict } from '#kernel/errors.ts'
import { parse, typed, type Problems } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import { parseId } from '#kernel/id.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { todayIn } from '#kernel/today.ts'
import { homePath, noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import { findGathering, type GatheringPart } from '../gatherings/index.ts'
import { recordAction, recordDecision, recordLearning, rewordDecision, settleDecision } from './commands.ts'
import { closeAction, handBackAction, reopenAction, sayOfDecision, takeAction } from './doing-commands.ts'
import {
  actionFormFrom,
  closingForm,
  decisionForm,
  learningForm,
  pressedForm,
  settlingForm,
  voiceForm,
  wordingForm,
} from './forms.ts'
import { decisionPath, gatheringOutcomesPath, outcomesPath, reopeningPath, takingPath } from './paths.ts'
import {
  closedActions,
  decisionsPerPage,
  findDecision,
  listDecisions,
  listNoted,
  listOutcomes,
  openActions,
} from './queries.ts'
import { decisionRules, outcomeRules } from './rules.ts'
import { listTakers } from './takers-queries.ts'
import { decisionPage } from './views/decision-page.ts'
import { gatheringOutcomesPage } from './views/gathering-outcomes-page.ts'
import { outcomesPage } from './views/outcomes-page.ts'
import { outcomesPart, outcomesWay } from './views/part.ts'
import { listVoices } from './voices-queries.ts'

/** What came of gatherings: decisions with their proposals, actions with their owners, what was learned. */
export function outcomeRoutes(at: Routes): void {
  at.get('/communities/:id/outcomes', async (asked) => page(await listed(asked)))
  at.get('/gatherings/:id/outcomes', async (asked) => page(await ofGathering(asked)))
  recordingRoutes(at)
  decidingRoutes(at)
  doingRoutes(at)
}

function recordingRoutes(at: Routes): void {
  at.post('/gatherings/:id/decisions', async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const [form, gathering] = [parse(decisionForm, body), id<GatheringId>('id')]
    if (!form.ok) return again(await ofGathering(asked, { decision: form }))
    const doubt = doubtOf(reader, body, { fields: ['text', 'objections'] })
    if (doubt) return again(await ofGathering(asked, { decision: { entered: body, problems: {}, doubt } }))

    const decision = await recordDecision(db, viewer, { gathering, form: form.value, now })
    if (form.value.state === 'proposed') return seeOther(decisionPath(decision), { key: 'outcomes.notices.proposed' })
    return seeOther(gatheringOutcomesPath(gathering), { key: 'outcomes.notices.recorded' })
  })

  at.post('/gatherings/:id/actions', async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const [form, gathering] = [parse(actionFormFrom(todayIn(asked)), body), id<GatheringId>('id')]
    if (!form.ok) return again(await ofGathering(asked, { action: form }))
    const doubt = doubtOf(reader, body, { fields: ['text'] })
    if (doubt) return again(await ofGathering(asked, { action: { entered: body, problems: {}, doubt } }))

    await recordAction(db, viewer, { gathering, form: form.value, now })
    return seeOther(gatheringOutcomesPath(gathering), { key: 'outcomes.notices.recorded' })
  })

  at.post('/gatherings/:id/learnings', async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const [form, gathering] = [parse(learningForm, body), id<GatheringId>('id')]
    if (!form.ok) return again(await ofGathering(asked, { learning: form }))
    const doubt = doubtOf(reader, body, { fields: ['text'] })
    if (doubt) return again(await ofGathering(asked, { learning: { entered: body, problems: {}, doubt } }))

    await recordLearning(db, viewer, { gathering, form: form.value, now })
    return seeOther(gatheringOutcomesPath(gathering), { key: 'outcomes.notices.recorded' })
  })
}

function decidingRoutes(at: Routes): void {
  at.get('/decisions/:id', async (asked) => page(await one(asked)))

  at.post('/decisions/:id/voice', async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(voiceForm, body)
    if (!form.ok) return again(await one(asked, { saying: form }))
    const doubt = doubtOf(reader, body, { fields: ['words'] })
    if (doubt) return again(await one(asked, { saying: { entered: body, problems: {}, doubt } }))

    const refused = await rewordedMeanwhile(() => sayOfDecision(db, viewer, { id: id('id'), form: form.value, now }))
    if (refused) return page(await one(asked, { saying: { entered: body, problems: refused } }), 409)
    return seeOther(decisionPath(id('id')), { key: 'outcomes.notices.said' })
  })

  at.post('/decisions/:id/wording', async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(wordingForm, body)
    if (!form.ok) return again(await one(asked, { wording: form }))
    const doubt = doubtOf(reader, body, { fields: ['text'] })
    if (doubt) return again(await one(asked, { wording: { entered: body, problems: {}, doubt } }))

    const refused = await rewordedMeanwhile(() => rewordDecision(db, viewer, { id: id('id'), ...form.value, now }))
    if (refused) return page(await one(asked, { wording: { entered: body, problems: refused } }), 409)
    return seeOther(decisionPath(id('id')), { key: 'outcomes.notices.reworded' })
  })

  at.post('/decisions/:id/settling', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(settlingForm, body)
    if (!form.ok) return again(await one(asked))

    await settleDecision(db, viewer, { id: id('id'), ...form.value, now })
    return seeOther(decisionPath(id('id')), { key: 'outcomes.notices.settled' })
  })
}

/** What is said where the words of a proposal changed meanwhile: what was typed stands in its form again, below the new ones. */
async function rewordedMeanwhile(work: () => Promise<unknown>): Promise<Problems | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (!(error instanceof Conflict) || error.key !== reworded) throw error
    return { '': reworded }
  }
}

const reworded = 'outcomes.problems.reworded'

function doingRoutes(at: Routes): void {
  at.post('/actions/:id/closing', async ({ db, viewer, id, body, now }) => {
    const form = parse(closingForm, body)
    const [action, as] = [id<OutcomeActionId>('id'), form.ok ? form.value.as : 'done']
    const { communityId } = await closeAction(db, viewer, { id: action, as, now })
    return seeOther(backTo(body, communityId), { key: `outcomes.notices.${as}`, undo: reopeningPath(action) })
  })

  at.post('/actions/:id/reopening', async ({ db, viewer, id, now }) => {
    const { communityId } = await reopenAction(db, viewer, { id: id('id'), now })
    return seeOther(outcomesPath(communityId), { key: 'outcomes.notices.reopened' })
  })

  at.post('/actions/:id/handing-back', async ({ db, viewer, id, body, now }) => {
    const action = id<OutcomeActionId>('id')
    const { communityId } = await handBackAction(db, viewer, { id: action, now })
    return seeOther(backTo(body, communityId), { key: 'outcomes.notices.handedBack', undo: takingPath(action) })
  })

  at.post('/actions/:id/taking', async ({ db, viewer, id, now }) => {
    const { communityId } = await takeAction(db, viewer, { id: id('id'), now })
    return seeOther(outcomesPath(communityId), { key: 'outcomes.notices.taken' })
  })
}

function backTo(body: Asked['body'], community: CommunityId): string {
  const form = parse(pressedForm, body)
  return form.ok && form.value.from === 'home' ? homePath : outcomesPath(community)
}

async function listed({ db, viewer, reader, id, query }: Asked): Promise<Html> {
  const community = await enterCommunity(db, viewer, id('id'))
  const [search, after] = [typed(query, 'q').trim().slice(0, 100), parseId<OutcomeDecisionId>(query['after'])]
  const [open, closed, found] = await Promise.all([
    openActions(db, viewer, community.id),
    closedActions(db, viewer, community.id),
    listDecisions(db, viewer, { community: community.id, after, search }),
  ])
  const decisions = found.slice(0, decisionsPerPage)
  const last = found.length > decisionsPerPage ? decisions.at(-1) : undefined
  const may = can(communityRules, viewer, community)
  const onward =
    last && `${outcomesPath(community.id)}?${new URLSearchParams({ q: search, after: last.id }).toString()}`
  return outcomesPage({ reader, community, can: may, open, closed, decisions, search, onward: onward ?? null })
}

type Drafts = Partial<Readonly<Record<'decision' | 'action' | 'learning', Draft>>>

async function ofGathering({ db, viewer, reader, id }: Asked, drafts: Drafts = {}): Promise<Html> {
  const gathering = await findGathering(db, viewer, id<GatheringId>('id'))
  const [community, outcomes, takers] = await Promise.all([
    enterCommunity(db, viewer, gathering.communityId),
    listOutcomes(db, viewer, gathering.id),
    listTakers(db, viewer, gathering.communityId),
  ])
  const shown = { decision: noDraft, action: noDraft, learning: noDraft, ...drafts }
  const may = can(outcomeRules, viewer, gathering)
  return gatheringOutcomesPage({
    reader,
    community,
    can: can(communityRules, viewer, community),
    may,
    gathering,
    outcomes,
    takers,
    drafts: shown,
  })
}

interface OneDrafts {
  readonly saying?: Draft
  readonly wording?: Draft
}

async function one({ db, viewer, reader, id }: Asked, drafts: OneDrafts = {}): Promise<Html> {
  const decision = await findDecision(db, viewer, id<OutcomeDecisionId>('id'))
  const [community, said] = await Promise.all([
    enterCommunity(db, viewer, decision.communityId),
    listVoices(db, viewer, decision),
  ])
  const shown = { saying: noDraft, wording: noDraft, ...drafts }
  const may = can(decisionRules, viewer, decision)
  return decisionPage({ reader, community, can: can(communityRules, viewer, community), may, decision, said, ...shown })
}

/** What came of a gathering, or what is still to be done before it, and the way to write it down. */
export const outcomesOf: GatheringPart = async ({ db, viewer, reader, now }, gathering) => {
  if (gathering.cancelledAt !== null) return {}
  const noted = await listNoted(db, viewer, gathering)
  return { below: outcomesPart(reader, gathering, noted), act: outcomesWay(reader, gathering, now) }
}
