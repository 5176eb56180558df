import { again, page, seeOther } from '#kernel/answer.ts'
import { parse, typed, type Entered } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { usualMessages } from '../messages.ts'
import { fullForSome, outcomes, type JoinRequest } from '../model.ts'
import { decisionsPath, requestsPath } from '../paths.ts'
import { requestRules } from '../rules.ts'
import { decideMany, type Decided } from './many-commands.ts'
import { manyForm } from './forms.ts'
import { listJudged } from './judging-queries.ts'
import { needsWhy } from './model.ts'
import { idsIn, listChosen } from './queries.ts'
import { manyPage, type ManyPage } from './views/many-page.ts'

/** One decision about several: chosen from the list, seen once more, then sent. */
export function manyRoutes(at: Routes, outside: Outside): void {
  at.post(decisionsPath, async (asked) => {
    const { db, viewer, reader, body, now } = asked
    const isSent = typed(body, 'seen') === 'yes'
    const chosen = await chosenIn(asked)
    const requests = chosen.filter((request) => requestRules.decide(viewer, request))
    if (requests.length === 0) return seeOther(requestsPath, { key: `joining.notices.${nothing(chosen, isSent)}` })
    const judged = await listJudged(db, requests, now.toZonedDateTimeISO(viewer.timeZone).toPlainDate())
    const outcomeShown = typed(body, 'act') === 'wait' ? 'waitlisted' : outcomeIn(body)
    const all = { requests, judged, outcome: outcomeShown }
    const backTo = (draft: Draft) => again(shown(asked, outside, all, draft))
    if (!isSent) return page(shown(asked, outside, all, noDraft))
    if (typed(body, 'act') === 'wait') return page(shown(asked, outside, all, { entered: body, problems: {} }))
    const form = parse(manyForm(requests.map(({ language }) => language)), body)
    if (!form.ok) return backTo(form)
    const { outcome, why } = form.value
    if (why === '' && [...judged.values()].some(({ evaluation }) => needsWhy(outcome, evaluation))) {
      return backTo({ entered: body, problems: { why: 'joining.forms.whyNeeded' } })
    }
    const doubt = doubtOf(reader, body, { fields: ['messageEn', 'messageFr', 'why'] })
    if (doubt) return backTo({ entered: body, problems: {}, doubt })

    const { count, left } = await decideMany(db, viewer, { requests, form: form.value, now })
    if (left.length > 0) {
      const draft = { entered: body, problems: { '': fullForSome } }
      return page(shown(asked, outside, { ...all, requests: left }, draft))
    }
    const isSome = count < idsIn(body['request']).length
    return seeOther(requestsPath, { key: `joining.notices.${noticeOf({ count, isSome })}` })
  })
}

/** Whoever sends is told where others were faster. */
function noticeOf({ count, isSome }: Pick<Decided, 'count'> & { readonly isSome: boolean }) {
  if (count === 0) return 'manyNone'
  return isSome ? 'manySome' : 'many'
}

function nothing(chosen: readonly JoinRequest[], isSent: boolean) {
  return isSent && chosen.length > 0 ? 'manyNone' : 'noneChosen'
}

function chosenIn({ db, viewer, body }: Asked): Promise<JoinRequest[]> {
  return listChosen(db, viewer, idsIn(body['request']))
}

type Chosen = Pick<ManyPage, 'requests' | 'judged' | 'outcome'>

function shown({ reader }: Asked, { wordsIn }: Outside, chosen: Chosen, draft: Draft) {
  return manyPage({ reader, ...chosen, draft, messages: usualMessages(wordsIn, chosen.requests, chosen.outcome) })
}

function outcomeIn(body: Entered) {
  return outcomes.find((outcome) => outcome === typed(body, 'outcome')) ?? 'approved'
}
