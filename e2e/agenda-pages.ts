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

const brought = (gathering: string) => ({ gathering, protocol: 'troika', words: 'A walk' })

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
  await say(journey, 'ben', `/threads/${journey.threads.waiting}/gathering`, brought(next))
  const topics = `/gatherings/${next}/topics`
  await say(journey, 'ben', topics, { kind: 'question', words: 'Where to wait' })
  await say(journey, 'fay', topics, { kind: 'concern', words: 'The drive home', withoutName: 'yes' })
  await say(journey, 'ana', topics, { words: 'The van' })
  await say(journey, 'ana', topics, { words: 'We move' })
  const put = journey.clone.system.selectFrom('agenda_topic').select('id')
  const [kept, planned] = await put.where('words', 'in', ['The van', 'We move']).orderBy('words').execute()
  if (kept) await say(journey, 'ana', `/agenda-topics/${kept.id}/parking`, { parked: 'yes' })
  if (planned) await say(journey, 'ana', `/agenda-topics/${planned.id}/scheduling`, {})
  for (const role of ['facilitator', 'timekeeper'])
    await say(journey, 'ana', `/gatherings/${next}/turns`, {
      role,
      person: journey.people[role === 'facilitator' ? 'fay' : 'ben'],
    })
  return { item: item?.id ?? newId<AgendaItemId>() }
}

export function agendaPages({ gatherings, agendas, threads }: Full): SomePage[] {
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
    ...[next, session, moved].flatMap((id) => seen('ben', [`/gatherings/${id}/topics`, `/gatherings/${id}/turns`])),
    ...[next, session].flatMap((id) => seen('fay', [`/gatherings/${id}/topics`, `/gatherings/${id}/turns`])),
    ...seen('ana', [`/gatherings/${next}/topics`, `/gatherings/${session}/turns`]),
    wrong('ben', `/gatherings/${next}/topics`, { kind: 'concern', words: '' }),
    wrong('ben', `/gatherings/${next}/topics`, { words: 'My client Delia Fernbrook called.', withoutName: 'yes' }),
    wrong('ana', `/gatherings/${session}/turns`, { role: 'facilitator', person: '' }),
    ...seen('ben', [`/threads/${threads.waiting}/gathering`, `/threads/${threads.listening}/gathering`]),
    ...seen('fay', [`/threads/${threads.waiting}/gathering`]),
    wrong('ben', `/threads/${threads.listening}/gathering`, { ...brought(session), words: '' }),
    { who: 'ben', path: `${agenda}/planner`, status: 403 },
    { who: 'ben', path: editing, status: 403 },
  ]
}
