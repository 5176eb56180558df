import type { AgendaItemId } from '#database'
import { newId } from '#kernel/id.ts'
import type { Journey } from './browser.ts'
import type { Full } from './full-house.ts'
import { say } from './full-saying.ts'
import type { Gatherings } from './gatherings-pages.ts'
import { seen, wrong, type SomePage } from './some-page.ts'

export interface Agendas {
  readonly item: AgendaItemId
}

const step = { kind: 'concern', minutes: '20', titleEn: 'Court days', titleFr: 'Écouter la nuit' }

/** The next call of Circle's has an agenda, published; a session of its cycle has one that is too long. */
export async function setAgendas(journey: Journey, { next, session }: Gatherings): Promise<Agendas> {
  const items = (id: string) => `/gatherings/${id}/agenda/items`
  await say(journey, 'ana', items(next), { ...step, protocol: 'troika', owner: journey.people.ben, wanted: 'Shorter' })
  await say(journey, 'ana', items(next), { kind: 'check_out', minutes: '10' })
  await say(journey, 'ana', items(next), { kind: 'celebration', minutes: '5' })
  await say(journey, 'ana', `/gatherings/${next}/agenda/publishing`, {})
  await say(journey, 'fay', items(session), { ...step, minutes: '480' })
  const rows = journey.clone.system.selectFrom('agenda_item').where('gathering_id', '=', next)
  const [item, , last] = await rows.orderBy('position').select('id').execute()
  if (last) await say(journey, 'ana', `/agenda-items/${last.id}/removal`, {})
  return { item: item?.id ?? newId<AgendaItemId>() }
}

export function agendaPages({ gatherings, agendas }: Full): SomePage[] {
  const { next, session, moved } = gatherings
  const [agenda, editing] = [`/gatherings/${next}/agenda`, `/agenda-items/${agendas.item}/editing`]
  const all = [next, session, moved].map((id) => `/gatherings/${id}/agenda`)
  return [
    ...seen('ben', [...all, `${agenda}/paper`]),
    ...seen('fay', [...all, `${agenda}/planner?minutes=30`, editing]),
    ...seen('ana', [...all, `${agenda}/paper`, `${agenda}/planner`, `${agenda}/planner?minutes=1`, editing]),
    wrong('ana', `${agenda}/items`, { ...step, minutes: 'x', words: 'Shorter' }),
    wrong('ana', `${agenda}/items`, { ...step, words: 'My client Delia Fernbrook called.' }),
    wrong('ana', editing, { ...step, minutes: '' }),
    { ...wrong('ana', editing, { ...step, seen: '0' }), status: 409 },
    { ...wrong('ana', `${agenda}/beginning`, { from: 'workshop' }), status: 409 },
    { who: 'ben', path: `${agenda}/planner`, status: 403 },
    { who: 'ben', path: editing, status: 403 },
  ]
}
