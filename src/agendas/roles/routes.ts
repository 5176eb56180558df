import type { GatheringId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { findAgendaPlace } from '../items/queries.ts'
import { turnsPath } from '../paths.ts'
import { agendaRules } from '../rules.ts'
import { askForTurn, declineTurn, handOnTurn, takeOffTurn, takeTurn } from './commands.ts'
import { askingForm, roleForm } from './forms.ts'
import { listCandidates, listDuties } from './queries.ts'
import { turnsPage, type TurnsPage } from './views/turns-page.ts'

const turns = '/gatherings/:id/turns'

/** Who does what at a gathering. */
export function turnRoutes(at: Routes): void {
  at.get(turns, async (asked) => page(await shown(asked)))

  at.post(turns, async (asked) => {
    const form = parse(askingForm, asked.body)
    if (!form.ok) return again(await shown(asked, { ...form, role: typed(asked.body, 'role') }))
    await askForTurn(asked.db, asked.viewer, { id: gathering(asked), ...form.value, now: asked.now })
    return seeOther(turnsPath(gathering(asked)), { key: 'agendas.notices.asked' })
  })

  at.post(`${turns}/handing-on`, async (asked) => {
    const form = parse(askingForm, asked.body)
    if (!form.ok) return again(await shown(asked, { ...form, role: typed(asked.body, 'role') }))
    await handOnTurn(asked.db, asked.viewer, { id: gathering(asked), ...form.value, now: asked.now })
    return seeOther(turnsPath(gathering(asked)), { key: 'agendas.notices.handedOn' })
  })

  at.post(`${turns}/taking`, async (asked) => {
    await takeTurn(asked.db, asked.viewer, { id: gathering(asked), role: roleIn(asked), now: asked.now })
    return seeOther(turnsPath(gathering(asked)), { key: 'agendas.notices.taken' })
  })

  at.post(`${turns}/declining`, async (asked) => {
    await declineTurn(asked.db, asked.viewer, { id: gathering(asked), role: roleIn(asked), now: asked.now })
    return seeOther(turnsPath(gathering(asked)), { key: 'agendas.notices.declined' })
  })

  at.post(`${turns}/removal`, async (asked) => {
    const form = parse(askingForm, asked.body)
    if (!form.ok) throw new NotFound('errors.notFound')
    await takeOffTurn(asked.db, asked.viewer, { id: gathering(asked), ...form.value, now: asked.now })
    return seeOther(turnsPath(gathering(asked)), { key: 'agendas.notices.takenOff' })
  })
}

function gathering({ id }: Asked): GatheringId {
  return id<GatheringId>('id')
}

function roleIn({ body }: Asked) {
  const form = parse(roleForm, body)
  if (!form.ok) throw new NotFound('errors.notFound')
  return form.value.role
}

async function shown(asked: Asked, draft?: TurnsPage['draft']): Promise<Html> {
  const { db, viewer, reader } = asked
  const place = await findAgendaPlace(db, viewer, gathering(asked))
  const community = await enterCommunity(db, viewer, place.communityId)
  const [duties, candidates] = await Promise.all([listDuties(db, viewer, place.id), listCandidates(db, viewer, place)])
  const around = { reader, community, can: can(communityRules, viewer, community), place }
  const may = can(agendaRules, viewer, place)
  return turnsPage({ ...around, may, duties, candidates, ...(draft && { draft }) })
}
