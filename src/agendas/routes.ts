import { html } from '#kernel/html.ts'
import type { Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import type { GatheringPart } from '../gatherings/index.ts'
import { bringingRoutes } from './bringing/routes.ts'
import { plannerRoutes } from './items/planner-routes.ts'
import { itemRoutes } from './items/routes.ts'
import { findPlan } from './queries.ts'
import { agendaRules } from './rules.ts'
import { turnRoutes } from './roles/routes.ts'
import { ownTurn, turnsSection } from './roles/views/turns-section.ts'
import { topicRoutes } from './topics/routes.ts'
import { topicsSection } from './topics/views/topics-section.ts'
import { agendaAct, agendaSection } from './views/part.ts'

export function agendaRoutes(at: Routes): void {
  itemRoutes(at)
  plannerRoutes(at)
  topicRoutes(at)
  bringingRoutes(at)
  turnRoutes(at)
}

/** What a gathering will be about, on its page: one statement. */
export const agendaPart: GatheringPart = async ({ db, viewer, reader }, gathering) => {
  const plan = await findPlan(db, viewer, gathering)
  const place = { ...gathering, isMyTurn: plan.isMyTurn }
  const part = { reader, place, may: can(agendaRules, viewer, place), plan }
  return {
    first: ownTurn(part),
    below: html`${agendaSection(part)} ${topicsSection(part)} ${turnsSection(part)}`,
    act: agendaAct(part),
  }
}
