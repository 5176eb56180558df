import { again, page, seeOther } from '#kernel/answer.ts'
import { parse, typed, type Entered } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { usualMessages } from '../messages.ts'
import { outcomes, type JoinRequest } from '../model.ts'
import { decisionsPath, requestsPath } from '../paths.ts'
import { requestRules } from '../rules.ts'
import { decideMany } from './many-commands.ts'
import { manyForm } from './forms.ts'
import { idsIn, listChosen } from './queries.ts'
import { manyPage } from './views/message-page.ts'

/** One decision about several: chosen from the list, seen once more, then sent. */
export function manyRoutes(at: Routes, outside: Outside): void {
  at.post(decisionsPath, async (asked) => {
    const { db, viewer, reader, body, now } = asked
    const chosen = await chosenIn(asked)
    if (chosen.length === 0) return seeOther(requestsPath, { key: 'joining.notices.noneChosen' })
    if (typed(body, 'seen') !== 'yes') return page(shown(asked, outside, chosen, noDraft))
    const form = parse(manyForm(chosen.map(({ language }) => language)), body)
    if (!form.ok) return again(shown(asked, outside, chosen, form))
    const doubt = doubtOf(reader, body, { fields: ['messageEn', 'messageFr'] })
    if (doubt) return again(shown(asked, outside, chosen, { entered: body, problems: {}, doubt }))

    const { isFull } = await decideMany(db, viewer, { requests: chosen, form: form.value, now })
    return seeOther(requestsPath, { key: isFull ? 'joining.notices.manyFull' : 'joining.notices.many' })
  })
}

async function chosenIn({ db, viewer, body }: Asked): Promise<JoinRequest[]> {
  const requests = await listChosen(db, viewer, idsIn(body['request']))
  return requests.filter((request) => requestRules.decide(viewer, request))
}

function shown({ reader, body }: Asked, { wordsIn }: Outside, requests: readonly JoinRequest[], draft: Draft) {
  const outcome = outcomeIn(body)
  return manyPage({ reader, requests, outcome, draft, messages: usualMessages(wordsIn, requests, outcome) })
}

function outcomeIn(body: Entered) {
  return outcomes.find((outcome) => outcome === typed(body, 'outcome')) ?? 'approved'
}
