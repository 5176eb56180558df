import type { AgendaItemId, GatheringId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { listGatheringGuests } from '../../gatherings/index.ts'
import { listOwn } from '../../protocols/index.ts'
import { agendaPath, itemReturnPath } from '../paths.ts'
import { listFellows } from '../roles/queries.ts'
import { agendaRules } from '../rules.ts'
import { beginAgenda } from './beginning-commands.ts'
import { addItem, editItem, moveItem, publishAgenda, removeItem, returnItem } from './commands.ts'
import { itemForm, movingForm, wordFields } from './forms.ts'
import { findAgendaPlace, findItem, listAllItems, listItems, mixOfSeries } from './queries.ts'
import { templateNamed } from './templates.ts'
import { agendaPage } from './views/agenda-page.ts'
import { editingPage } from './views/editing-page.ts'
import { paperPage } from './views/paper-page.ts'

const agenda = '/gatherings/:id/agenda'
const item = '/agenda-items/:id'

/** What a gathering will be about: where it is read, set and published. */
export function itemRoutes(at: Routes): void {
  at.get(agenda, async (asked) => page(await shown(asked, noDraft)))

  at.get(`${agenda}/paper`, async (asked) => {
    const place = await entered(asked, asked.id<GatheringId>('id'))
    return page(paperPage({ ...place, items: await listItems(asked.db, asked.viewer, place.place.id) }))
  })

  at.post(`${agenda}/items`, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(itemForm, body)
    if (!form.ok) return again(await shown(asked, form))
    const doubt = doubtOf(reader, body, { fields: wordFields })
    if (doubt) return again(await shown(asked, { entered: body, problems: {}, doubt }))

    const gathering = id<GatheringId>('id')
    await addItem(db, viewer, { id: gathering, form: form.value, now })
    return seeOther(agendaPath(gathering), { key: 'agendas.notices.added' })
  })

  at.post(`${agenda}/beginning`, async ({ db, viewer, id, body, now }) => {
    const name = typed(body, 'from')
    const from = name === 'last' ? name : templateNamed(name)
    if (from === null) throw new NotFound('errors.notFound')
    const gathering = id<GatheringId>('id')
    await beginAgenda(db, viewer, { id: gathering, from, now })
    return seeOther(agendaPath(gathering), { key: 'agendas.notices.begun' })
  })

  at.post(`${agenda}/publishing`, async ({ db, viewer, id, now }) => {
    const gathering = id<GatheringId>('id')
    await publishAgenda(db, viewer, { id: gathering, now })
    return seeOther(agendaPath(gathering), { key: 'agendas.notices.published' })
  })

  oneItem(at)
}

function oneItem(at: Routes): void {
  at.get(`${item}/editing`, async (asked) => page(await editing(asked, noDraft)))
  at.post(`${item}/editing`, edit)

  at.post(`${item}/moving`, async ({ db, viewer, id, body, now }) => {
    const form = parse(movingForm, body)
    if (!form.ok) throw new NotFound('errors.notFound')
    const moved = await moveItem(db, viewer, { id: id<AgendaItemId>('id'), to: form.value.to, now })
    return seeOther(`${agendaPath(moved.gatheringId)}#item-${moved.id}`)
  })

  at.post(`${item}/removal`, async ({ db, viewer, id, now }) => {
    const { gatheringId, id: removed } = await removeItem(db, viewer, { id: id<AgendaItemId>('id'), now })
    return seeOther(agendaPath(gatheringId), { key: 'agendas.notices.removed', undo: itemReturnPath(removed) })
  })

  at.post(`${item}/return`, async ({ db, viewer, id, now }) => {
    const { gatheringId } = await returnItem(db, viewer, { id: id<AgendaItemId>('id'), now })
    return seeOther(agendaPath(gatheringId), { key: 'agendas.notices.returned' })
  })
}

/** What was typed is kept where somebody else was quicker. */
async function edit(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const form = parse(itemForm, body)
  if (!form.ok) return again(await editing(asked, form))
  const known = await findItem(db, viewer, id<AgendaItemId>('id'))
  const words = [known.title.en, known.title.fr, known.words, known.wanted].join('\n')
  const doubt = doubtOf(reader, body, { fields: wordFields, known: words })
  if (doubt) return again(await editing(asked, { entered: body, problems: {}, doubt }))

  const isSaved = await editItem(db, viewer, { id: known.id, form: form.value, now })
  if (!isSaved) return page(await editing(asked, { entered: body, problems: {} }, true), 409)
  return seeOther(`${agendaPath(known.gatheringId)}#item-${known.id}`, { key: 'agendas.notices.saved' })
}

async function shown(asked: Asked, draft: Draft): Promise<Html> {
  const { db, viewer, id } = asked
  const found = await entered(asked, id<GatheringId>('id'))
  const { place, community } = found
  const may = can(agendaRules, viewer, place)
  const [items, series, fellows, guests, own] = await Promise.all([
    listAllItems(db, viewer, place.id),
    mixOfSeries(db, viewer, place),
    may.set ? listFellows(db, viewer, community.id) : [],
    may.set ? listGatheringGuests(db, viewer, place.id) : [],
    may.set ? listOwn(db, viewer, community.id) : [],
  ])
  return agendaPage({ ...found, may, items, series, fellows, guests, own, draft })
}

async function editing(asked: Asked, draft: Draft, isOvertaken = false): Promise<Html> {
  const { db, viewer, id } = asked
  const found = await findItem(db, viewer, id<AgendaItemId>('id'))
  const around = await entered(asked, found.gatheringId)
  authorize(agendaRules, 'set', viewer, around.place)
  const [fellows, guests, own] = await Promise.all([
    listFellows(db, viewer, around.community.id),
    listGatheringGuests(db, viewer, around.place.id),
    listOwn(db, viewer, around.community.id),
  ])
  return editingPage({ ...around, item: found, fellows, guests, own, draft, isOvertaken })
}

/** The gathering, with the community around it. */
async function entered({ db, viewer, reader }: Asked, id: GatheringId) {
  const place = await findAgendaPlace(db, viewer, id)
  const community = await enterCommunity(db, viewer, place.communityId)
  return { reader, community, can: can(communityRules, viewer, community), place }
}
