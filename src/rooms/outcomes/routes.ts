import type { GatheringId, OutcomeDecisionId } from '#database'
import { seeOther, type Answer } from '#kernel/answer.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { todayIn } from '#kernel/today.ts'
import type { Draft } from '#shell/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import {
  actionFormFrom,
  decisionForm,
  findDecision,
  learningForm,
  recordAction,
  recordDecision,
  recordLearning,
  sayOfDecision,
  settleDecision,
  settlingForm,
  voiceForm,
  type Decision,
} from '../../outcomes/index.ts'
import { whatCame } from '../forms.ts'
import { roomPath } from '../paths.ts'
import type { Typed } from '../views/room-page.ts'

const place = '/gatherings/:id/room'

type Again = (asked: Asked, typed: Typed, status?: 409) => Promise<Answer>

/** What is decided, to be done and learned, written down in the room itself: each form comes back to it. */
export function outcomeRoutesIn(at: Routes, again: Again): void {
  decidingRoutes(at, again)

  at.post(`${place}/actions`, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(actionFormFrom(todayIn(asked)), body)
    if (!form.ok) return again(asked, { form: 'doing', draft: form })
    const doubt = doubtOf(reader, body, { fields: ['text'] })
    if (doubt) return again(asked, { form: 'doing', draft: { entered: body, problems: {}, doubt } })

    await recordAction(db, viewer, { gathering: id<GatheringId>('id'), form: form.value, now })
    return seeOther(roomPath(id('id')), { key: 'outcomes.notices.recorded' })
  })

  at.post(`${place}/learnings`, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(learningForm, body)
    if (!form.ok) return again(asked, { form: 'learning', draft: form })
    const doubt = doubtOf(reader, body, { fields: ['text'] })
    if (doubt) return again(asked, { form: 'learning', draft: { entered: body, problems: {}, doubt } })

    await recordLearning(db, viewer, { gathering: id<GatheringId>('id'), form: form.value, now })
    return seeOther(roomPath(id('id')), { key: 'outcomes.notices.recorded' })
  })
}

function decidingRoutes(at: Routes, again: Again): void {
  at.post(`${place}/decisions`, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(decisionForm, { ...body, state: 'proposed', objections: '' })
    if (!form.ok) return again(asked, { form: 'proposing', draft: form })
    const doubt = doubtOf(reader, body, { fields: ['text'] })
    if (doubt) return again(asked, { form: 'proposing', draft: { entered: body, problems: {}, doubt } })

    await recordDecision(db, viewer, { gathering: id<GatheringId>('id'), form: form.value, now })
    return seeOther(roomPath(id('id')), { key: 'outcomes.notices.proposed' })
  })

  at.post(`${place}/decisions/:decision/voice`, async (asked) => {
    const { db, viewer, reader, body, now } = asked
    const { id, state } = await foundHere(asked)
    const typed = (draft: Draft): Typed => ({ form: 'saying', of: id, draft })
    // Whoever comes too late has her words back, in the room where she wrote them.
    if (state !== 'proposed') return again(asked, typed({ entered: body, problems: {} }), 409)
    const form = parse(voiceForm, body)
    if (!form.ok) return again(asked, typed(form))
    const doubt = doubtOf(reader, body, { fields: ['words'] })
    if (doubt) return again(asked, typed({ entered: body, problems: {}, doubt }))

    try {
      await sayOfDecision(db, viewer, { id, form: form.value, now })
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      return again(asked, typed({ entered: body, problems: { '': error.key } }), 409)
    }
    return seeOther(roomPath(asked.id('id')), { key: 'outcomes.notices.said' })
  })

  settlingRoute(at, again)
}

function settlingRoute(at: Routes, again: Again): void {
  at.post(`${place}/decisions/:decision/settling`, async (asked) => {
    const { db, viewer, body, now } = asked
    const { as, seen } = whatCame(parse(settlingForm, body))
    const { id } = await foundHere(asked)
    try {
      await settleDecision(db, viewer, { id, as, seen, now })
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      return again(asked, { form: 'settling', of: id, draft: { entered: {}, problems: { '': error.key } } }, 409)
    }
    return seeOther(roomPath(asked.id('id')), { key: 'outcomes.notices.settled' })
  })
}

/** What was proposed at another gathering is not found in this room. */
async function foundHere({ db, viewer, id }: Asked): Promise<Decision> {
  const decision = await findDecision(db, viewer, id<OutcomeDecisionId>('decision'))
  if (decision.gatheringId !== id<GatheringId>('id')) throw new NotFound('errors.notFound')
  return decision
}
