import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity, isOver, type Community } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { gatheringPath } from '../paths.ts'
import { firstOf } from '../rhythm/index.ts'
import { seriesRules } from '../rules.ts'
import { planCycle, planGatherings } from './commands.ts'
import { cycleForm, sessionsIn, sessionsSent, themeFields } from './cycle-form.ts'
import { planningForm, sessions_max, type PlanningForm } from './forms.ts'
import { cyclePage } from './views/cycle-page.ts'
import { planningPage, type Preview } from './views/planning-page.ts'

export function planningRoutes(at: Routes): void {
  const place = '/communities/:id/gatherings'
  at.get(`${place}/new`, async (asked) => page(await planning(asked, noDraft)))

  at.post(`${place}/new`, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(planningForm(now), body)
    if (!form.ok) return again(await planning(asked, form))
    const typedIn = { entered: body, problems: {} }
    if (typed(body, 'act') === 'preview') return again(await planning(asked, typedIn, previewOf(form.value)))
    const doubt = doubtOf(reader, body, { fields: ['nameEn', 'nameFr'] })
    if (doubt) return again(await planning(asked, { ...typedIn, doubt }))

    const first = await planGatherings(db, viewer, { community: id('id'), form: form.value, now })
    return seeOther(gatheringPath(first), { key: 'gatherings.notices.planned' })
  })

  at.get(`${place}/new-cycle`, async (asked) => page(await cycle(asked, noDraft, usualSessions)))

  at.post(`${place}/new-cycle`, planningCycle)
}

/** Five workshops over six months are what cycles usually are. */
const usualSessions = 5

async function planningCycle(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const count = sessionsAsked(asked)
  if (typed(body, 'act').startsWith('more')) return again(await cycle(asked, { entered: body, problems: {} }, count))
  const form = parse(cycleForm, body)
  if (!form.ok) return again(await cycle(asked, form, count))
  const { sessions, problems } = sessionsIn(body, form.value.zone, now)
  if (Object.keys(problems).length > 0) return again(await cycle(asked, { entered: body, problems }, count))
  const doubt = doubtOf(reader, body, { fields: ['nameEn', 'nameFr', ...themeFields] })
  if (doubt) return again(await cycle(asked, { entered: body, problems: {}, doubt }, count))

  const first = await planCycle(db, viewer, { community: id('id'), form: form.value, sessions, now })
  return seeOther(gatheringPath(first), { key: 'gatherings.notices.planned' })
}

/** As many as were on the page, or one more where that was asked for. */
function sessionsAsked({ body }: Asked): number {
  const more = Number(/^more (\d{1,2})$/.exec(typed(body, 'act'))?.[1] ?? 0)
  return Math.min(sessions_max, Math.max(more, sessionsSent(body), 2))
}

function previewOf({ starts, zone, rule, minutes }: PlanningForm): Preview {
  const rhythm = { start: starts, zone, rule, except: [] }
  return { rhythm, minutes, next: firstOf(rhythm, 6) }
}

async function planning(asked: Asked, draft: Draft, preview: Preview | null = null): Promise<Html> {
  const { reader, viewer } = asked
  const community = await enterToArrange(asked)
  return planningPage({ reader, community, can: can(communityRules, viewer, community), draft, preview })
}

async function cycle(asked: Asked, draft: Draft, sessions: number): Promise<Html> {
  const { reader, viewer } = asked
  const community = await enterToArrange(asked)
  return cyclePage({ reader, community, can: can(communityRules, viewer, community), draft, sessions })
}

async function enterToArrange({ db, viewer, id }: Asked): Promise<Community> {
  const community = await enterCommunity(db, viewer, id('id'))
  authorize(seriesRules, 'arrange', viewer, { communityId: community.id, isOver: isOver(community) })
  return community
}
