import type { JoinRequestId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse, typed, type Problems } from '#kernel/form.ts'
import { parseId } from '#kernel/id.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { evaluationView } from '../../eligibility/index.ts'
import { findDoor } from '../door/queries.ts'
import { ownPage } from '../following/routes.ts'
import { usualMessage } from '../messages.ts'
import { freePlaces, fullNow, isOpen, outcomes, type JoinRequest, type Outcome } from '../model.ts'
import { requestPath, requestsPath } from '../paths.ts'
import { unlessFull } from '../places/full-now.ts'
import { findRequest, listOthersToDecide, listOwn, listSteps } from '../queries.ts'
import { requestRules } from '../rules.ts'
import { askForMore, decide, handOver, recuse, takeOn } from './commands.ts'
import { decisionForm, handingForm, questionForm, type DecisionForm } from './forms.ts'
import { needsWhy, views, type View } from './model.ts'
import { findJudged, findKeptJudgement, markOf } from './judging-queries.ts'
import { listTogether } from '../together/queries.ts'
import { countToReview, listEarlier, listToReview } from './queries.ts'
import { casePage } from './views/case-page.ts'
import { listPage } from './views/list-page.ts'
import { decisionPage, questionPage } from './views/message-page.ts'

const path = '/requests/:id'

export function reviewingRoutes(at: Routes, outside: Outside): void {
  at.get(requestsPath, async ({ db, viewer, reader, query, now }) => {
    const view = viewIn(query['view'])
    const [counts, own, requests] = await Promise.all([
      countToReview(db, viewer, now),
      listOwn(db, viewer),
      listToReview(db, viewer, view, parseId<JoinRequestId>(query['after'])),
    ])
    return page(listPage({ reader, view, counts, own, page: requests }))
  })

  at.get(path, async (asked) => {
    const request = await findRequest(asked.db, asked.viewer, asked.id('id'))
    return page(request.isMine ? await ownPage(asked, outside, request) : await casePageOf(asked, request))
  })
  decidingRoutes(at, outside)
  amongRoutes(at)
}

function viewIn(text: string | undefined): View {
  return views.find((view) => view === text) ?? 'open'
}

function decidingRoutes(at: Routes, outside: Outside): void {
  at.get(`${path}/decision`, async (asked) => page(await decisionShown(asked, outside, outcomeIn(asked.query['as']))))

  at.post(`${path}/decision`, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    if (typed(body, 'act') === 'wait')
      return page(await decisionShown(asked, outside, 'waitlisted', { entered: body, problems: {} }))
    const outcome = outcomeIn(typed(body, 'outcome'))
    const form = parse(decisionForm, body)
    if (!form.ok) return again(await decisionShown(asked, outside, outcome, form))
    const doubt = doubtOf(reader, body, { fields: ['message', 'why'] })
    if (doubt) return again(await decisionShown(asked, outside, outcome, { entered: body, problems: {}, doubt }))

    const problems = await problemsOf(asked, form.value)
    if (problems) return again(await decisionShown(asked, outside, outcome, { entered: body, problems }))
    const deciding = { id: id<JoinRequestId>('id'), form: { ...form.value, seen: seenIn(asked) }, now }
    const decided = await unlessFull(db, () => decide(db, viewer, deciding))
    if (!decided)
      return again(await decisionShown(asked, outside, outcome, { entered: body, problems: { '': fullNow } }))
    return seeOther(requestPath(id('id')), { key: `joining.notices.${form.value.outcome}` })
  })

  at.get(`${path}/question`, async (asked) => page(await questionShown(asked, outside)))

  at.post(`${path}/question`, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(questionForm, body)
    if (!form.ok) return again(await questionShown(asked, outside, form))
    const doubt = doubtOf(reader, body, { fields: ['message'] })
    if (doubt) return again(await questionShown(asked, outside, { entered: body, problems: {}, doubt }))

    await askForMore(db, viewer, { id: id('id'), form: form.value, now })
    return seeOther(requestPath(id('id')), { key: 'joining.notices.asked' })
  })
}

function outcomeIn(text: string | undefined): Outcome {
  return outcomes.find((outcome) => outcome === text) ?? 'approved'
}

function amongRoutes(at: Routes): void {
  at.post(`${path}/taking-on`, async ({ db, viewer, id, now }) => {
    await takeOn(db, viewer, { id: id('id'), now })
    return seeOther(requestPath(id('id')), { key: 'joining.notices.takenOn' })
  })

  at.post(`${path}/handing-over`, (asked) => hand(asked))

  at.post(`${path}/recusal`, async ({ db, viewer, id, now }) => {
    await recuse(db, viewer, { id: id('id'), now })
    return seeOther(requestsPath, { key: 'joining.notices.recused' })
  })
}

async function hand(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const request = await findRequest(db, viewer, id('id'))
  const form = parse(handingForm, body)
  if (!form.ok) return again(await casePageOf(asked, request, form))
  const doubt = doubtOf(reader, body, { fields: ['note'] })
  if (doubt) return again(await casePageOf(asked, request, { entered: body, problems: {}, doubt }))

  await handOver(db, viewer, { id: request.id, form: form.value, now })
  return seeOther(requestPath(request.id), { key: 'joining.notices.handedOver' })
}

async function casePageOf({ db, viewer, reader, now }: Asked, request: JoinRequest, draft: Draft = noDraft) {
  const steps = await listSteps(db, request)
  const door = await findDoor(db, { id: request.communityId })
  const others = await listOthersToDecide(db, request.id)
  const earlier = await listEarlier(db, viewer, request)
  const together = await listTogether(db, viewer, request)
  const mayReadNotes = requestRules.readNotes(viewer, request)
  const kept = !isOpen(request) && mayReadNotes ? await findKeptJudgement(db, request) : null
  const judged = isOpen(request) ? await findJudged(db, request, today(viewer, now)) : kept
  const evaluation = judged && evaluationView({ reader, evaluation: judged.evaluation })
  const why = kept?.why ?? ''
  return casePage({ reader, request, steps, door, others, earlier, together, evaluation, why, draft })
}

async function decisionShown(asked: Asked, { wordsIn }: Outside, outcome: Outcome, draft: Draft = noDraft) {
  const { db, viewer, reader, id, now } = asked
  const request = await findRequest(db, viewer, id<JoinRequestId>('id'))
  authorize(requestRules, 'decide', viewer, request)
  const judged = await findJudged(db, request, today(viewer, now))
  const message = usualMessage(wordsIn, request, outcome)
  return decisionPage({ reader, request, outcome, draft, message, judged })
}

/** The community is full; what is on record has come to say something else since; or whoever is taken in does not fit. */
async function problemsOf(asked: Asked, { outcome, why }: DecisionForm): Promise<Problems | null> {
  const { db, viewer, id, now } = asked
  const request = await findRequest(db, viewer, id<JoinRequestId>('id'))
  const door = await findDoor(db, { id: request.communityId })
  if (outcome === 'approved' && freePlaces(door) === 0) return { '': fullNow }
  const judged = await findJudged(db, request, today(viewer, now))
  const seen = seenIn(asked)
  if (seen !== null && seen !== markOf(judged)) return { '': 'joining.problems.turned' }
  return judged && why === '' && needsWhy(outcome, judged.evaluation) ? { why: 'joining.forms.whyNeeded' } : null
}

/** How the rule came out on the page that was sent. */
function seenIn({ body }: Asked): string | null {
  return 'judged' in body ? typed(body, 'judged') : null
}

async function questionShown(asked: Asked, { wordsIn }: Outside, draft: Draft = noDraft) {
  const { db, viewer, reader, id } = asked
  const request = await findRequest(db, viewer, id<JoinRequestId>('id'))
  authorize(requestRules, 'ask', viewer, request)
  return questionPage({ reader, request, draft, message: usualMessage(wordsIn, request, 'asked') })
}

function today({ timeZone }: Asked['viewer'], now: Temporal.Instant): Temporal.PlainDate {
  return now.toZonedDateTimeISO(timeZone).toPlainDate()
}
