import type { GatheringId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { enterToChange } from '../changing/routes.ts'
import { gatheringPath } from '../paths.ts'
import { findNext, listFollowing } from '../queries.ts'
import { placeGathering } from './commands.ts'
import { placingForm, type PlacingForm } from './forms.ts'
import { isWithFollowing, placedAnew } from './model.ts'
import { placedPage } from './views/placed-page.ts'
import { placingPage } from './views/placing-page.ts'

export function placingRoutes(at: Routes): void {
  at.get('/gatherings/:id/place', async (asked) => page(await placing(asked, noDraft)))
  at.post('/gatherings/:id/place', place)
}

/** The first time, it is shown what becomes different; then it is done. */
async function place(asked: Asked): Promise<Answer> {
  const { db, viewer, id, body, now } = asked
  const form = parse(placingForm, body)
  if (!form.ok) return again(await placing(asked, form))
  if (form.value.sure !== 'yes') return again(await placed(asked, form.value))

  const gathering = id<GatheringId>('id')
  const isSaved = await placeGathering(db, viewer, { id: gathering, form: form.value, now })
  if (!isSaved) return page(await placing(asked, { entered: body, problems: {} }, true), 409)
  return seeOther(gatheringPath(gathering), { key: 'gatherings.notices.saved' })
}

async function placing(asked: Asked, draft: Draft, isOvertaken = false): Promise<Html> {
  const { db, viewer, now } = asked
  const entered = await enterToChange(asked, 'change')
  const next = await findNext(db, viewer, entered.gathering, now)
  return placingPage({ ...entered, next, draft, isOvertaken })
}

async function placed(asked: Asked, form: PlacingForm): Promise<Html> {
  const { db, viewer, body, now } = asked
  const entered = await enterToChange(asked, 'change')
  const { gathering } = entered
  const all = isWithFollowing(gathering, form) ? await listFollowing(db, viewer, gathering) : [gathering]
  return placedPage({ ...entered, anew: placedAnew(all, form, now), form, entered: body })
}
