import type { GatheringId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { linkButton, noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import { findGathering, hasEnded, type GatheringPart } from '../gatherings/index.ts'
import { answerFeedback, chooseQuestions } from './commands.ts'
import { answerForm, choiceForm } from './forms.ts'
import { feedbackPath } from './paths.ts'
import { findChoice, findForm, listResults, listSaid, listSpells } from './queries.ts'
import { feedbackRules, feedbackTeamRules } from './rules.ts'
import { choosingPage } from './views/choosing-page.ts'
import { feedbackPage } from './views/feedback-page.ts'

const place = '/gatherings/:id/feedback'

/** What those who came say of a gathering, and what the group says. */
export function feedbackRoutes(at: Routes): void {
  at.get(place, async (asked) => page(await shown(asked)))

  at.post(place, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(answerForm, body)
    if (!form.ok) return again(await shown(asked, form))
    const doubt = doubtOf(reader, body, { fields: ['helped', 'different'] })
    if (doubt) return again(await shown(asked, { entered: body, problems: {}, doubt }))

    await answerFeedback(db, viewer, { id: id<GatheringId>('id'), form: form.value, now })
    return seeOther(feedbackPath(id('id')), { key: 'feedback.notices.sent' })
  })

  at.get(`${place}/questions`, async (asked) => page(await choosing(asked)))

  at.post(`${place}/questions`, async (asked) => {
    const { db, viewer, id, body, now } = asked
    const form = parse(choiceForm, body)
    if (!form.ok) return again(await choosing(asked, form))

    await chooseQuestions(db, viewer, { id: id<GatheringId>('id'), form: form.value, now })
    return seeOther(feedbackPath(id('id')), { key: 'feedback.notices.chosen' })
  })
}

async function shown({ db, viewer, reader, id, now }: Asked, draft: Draft = noDraft): Promise<Html> {
  const gathering = await findGathering(db, viewer, id<GatheringId>('id'))
  const [community, form, choice, results, said, spells] = await Promise.all([
    enterCommunity(db, viewer, gathering.communityId),
    findForm(db, viewer, gathering.id),
    findChoice(db, viewer, gathering.seriesId),
    listResults(db, viewer, gathering.id),
    listSaid(db, viewer, gathering),
    listSpells(db, viewer, gathering),
  ])
  const may = {
    ...can(feedbackTeamRules, viewer, gathering),
    answer: form !== null && feedbackRules.answer(viewer, form),
  }
  const has = { community, can: can(communityRules, viewer, community), gathering, form, may, results, said, spells }
  return feedbackPage({ reader, ...has, hasEnded: hasEnded(gathering, now), isOff: choice.isOff, draft })
}

async function choosing({ db, viewer, reader, id }: Asked, draft: Draft = noDraft): Promise<Html> {
  const gathering = await findGathering(db, viewer, id<GatheringId>('id'))
  authorize(feedbackTeamRules, 'choose', viewer, gathering)
  const [community, choice] = await Promise.all([
    enterCommunity(db, viewer, gathering.communityId),
    findChoice(db, viewer, gathering.seriesId),
  ])
  return choosingPage({ reader, community, can: can(communityRules, viewer, community), gathering, choice, draft })
}

/** From its end on, the way to how it was; for those who convene before, to what will be asked. It asks nothing. */
export const feedbackWay: GatheringPart = ({ viewer, reader, now }, gathering) => {
  const { words } = reader
  const href = feedbackPath(gathering.id)
  if (gathering.cancelledAt !== null) return Promise.resolve({})
  if (hasEnded(gathering, now))
    return Promise.resolve({ below: html`<p><a href="${href}">${words('feedback.way')}</a></p>` })
  const act = linkButton({ href, label: words('feedback.title'), kind: 'quiet', icon: 'list' })
  return Promise.resolve(feedbackTeamRules.choose(viewer, gathering) ? { act } : {})
}
