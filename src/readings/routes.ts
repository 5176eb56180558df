import type { GatheringId, GatheringReadingId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import type { Filing } from '../files/index.ts'
import { findGathering, type GatheringPart } from '../gatherings/index.ts'
import { addReading, editReading, moveReading, removeReading, returnReading } from './commands.ts'
import { movingForm, readingForm, wordFields } from './forms.ts'
import { readingsPath, returnPath } from './paths.ts'
import { noteRoutes } from './notes/routes.ts'
import { oneReadingRoutes } from './one-routes.ts'
import { findReading, listReadings } from './queries.ts'
import { readingRules } from './rules.ts'
import { editingPage } from './views/editing-page.ts'
import { readingsPage } from './views/readings-page.ts'
import { wayIn, waysBeside } from './views/way.ts'

const one = '/readings/:id'

/** What is read for a gathering: where it is found, put in, changed and ordered. */
export function gatheringReadingRoutes(at: Routes, files: Filing): void {
  oneReadingRoutes(at, files)
  noteRoutes(at)
  at.get('/gatherings/:id/readings', async (asked) => page(await shown(asked, noDraft)))
  at.post('/gatherings/:id/readings', add)
  at.get(`${one}/editing`, async (asked) => page(await editing(asked, noDraft)))
  at.post(`${one}/editing`, edit)

  at.post(`${one}/moving`, async ({ db, viewer, id, body, now }) => {
    const form = parse(movingForm, body)
    if (!form.ok) throw new NotFound('errors.notFound')
    const moved = await moveReading(db, viewer, { id: id<GatheringReadingId>('id'), to: form.value.to, now })
    return seeOther(`${readingsPath(moved.gatheringId)}#reading-${moved.id}`)
  })

  at.post(`${one}/removal`, async ({ db, viewer, id, now }) => {
    const removed = await removeReading(db, viewer, { id: id<GatheringReadingId>('id'), now })
    return seeOther(readingsPath(removed.gatheringId), {
      key: 'readings.notices.removed',
      undo: returnPath(removed.id),
    })
  })

  at.post(`${one}/return`, async ({ db, viewer, id, now }) => {
    const { gatheringId } = await returnReading(db, viewer, { id: id<GatheringReadingId>('id'), now })
    return seeOther(readingsPath(gatheringId), { key: 'readings.notices.returned' })
  })
}

async function add(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const form = parse(readingForm, body)
  if (!form.ok) return again(await shown(asked, form))
  const doubt = doubtOf(reader, body, { fields: wordFields })
  if (doubt) return again(await shown(asked, { entered: body, problems: {}, doubt }))

  const gathering = id<GatheringId>('id')
  await addReading(db, viewer, { id: gathering, form: form.value, now })
  return seeOther(readingsPath(gathering), { key: 'readings.notices.added' })
}

/** What was typed is kept where somebody else was quicker. */
async function edit(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const form = parse(readingForm, body)
  if (!form.ok) return again(await editing(asked, form))
  const known = await findReading(db, viewer, id<GatheringReadingId>('id'))
  const words = [known.title, known.author, ...known.questions].join('\n')
  const doubt = doubtOf(reader, body, { fields: wordFields, known: words })
  if (doubt) return again(await editing(asked, { entered: body, problems: {}, doubt }))

  const isSaved = await editReading(db, viewer, { id: known.id, form: form.value, now })
  if (!isSaved) return page(await editing(asked, { entered: body, problems: {} }, true), 409)
  return seeOther(`${readingsPath(known.gatheringId)}#reading-${known.id}`, { key: 'readings.notices.saved' })
}

async function shown(asked: Asked, draft: Draft): Promise<Html> {
  const { db, viewer, id } = asked
  const around = await entered(asked, id<GatheringId>('id'))
  if (draft !== noDraft) authorize(readingRules, 'set', viewer, around.gathering)
  const readings = await listReadings(db, viewer, around.gathering.id)
  return readingsPage({ ...around, may: can(readingRules, viewer, around.gathering), readings, draft })
}

async function editing(asked: Asked, draft: Draft, isOvertaken = false): Promise<Html> {
  const { db, viewer, id } = asked
  const reading = await findReading(db, viewer, id<GatheringReadingId>('id'))
  const around = await entered(asked, reading.gatheringId)
  authorize(readingRules, 'set', viewer, around.gathering)
  return editingPage({ ...around, reading, draft, isOvertaken })
}

/** The gathering, with the community around it. */
async function entered({ db, viewer, reader }: Asked, id: GatheringId) {
  const gathering = await findGathering(db, viewer, id)
  const community = await enterCommunity(db, viewer, gathering.communityId)
  return { reader, community, can: can(communityRules, viewer, community), gathering }
}

/** The way in on the page of a gathering: for members where there is something to read, for those who convene always. It asks nothing. */
export const readingsWay: GatheringPart = ({ viewer, reader }, gathering) => {
  if (gathering.cancelledAt !== null) return Promise.resolve({})
  const isShown = gathering.readings > 0 || readingRules.set(viewer, gathering)
  return Promise.resolve({ act: isShown && wayIn(reader, gathering) })
}

/** In the room: what is read for it, each in a page of its own beside it. */
export async function readingsInRoom({ db, viewer, reader }: Asked, room: { readonly id: GatheringId }): Promise<Html> {
  return waysBeside(reader, await listReadings(db, viewer, room.id))
}
