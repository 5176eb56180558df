import type { FamilyId, UmbrellaId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { administratorRoutes } from './administrators/routes.ts'
import { addFamily, addUmbrella, editFamily, editUmbrella } from './commands.ts'
import { familyForm, umbrellaEditingForm, umbrellaForm } from './forms.ts'
import type { Family, Umbrella } from './model.ts'
import { umbrellaPath } from './paths.ts'
import { findFamily, findUmbrella, listFamilies, listUmbrellas } from './queries.ts'
import { familyFormPage } from './views/family-form-page.ts'
import { newUmbrellaPage, umbrellaEditingPage } from './views/umbrella-form-page.ts'
import { umbrellaPage } from './views/umbrella-page.ts'

/** The communities of an umbrella in their families, from those who know communities. */
export type CommunitiesUnder = (
  asked: Pick<Asked, 'db' | 'reader'>,
  umbrella: Umbrella,
  families: readonly Family[],
) => Promise<Html | null>

export function umbrellaRoutes(at: Routes, outside: Outside, communitiesUnder: CommunitiesUnder): void {
  at.get('/umbrellas/:id', async ({ db, viewer, reader, id }) => {
    const umbrella = await findUmbrella(db, viewer, id('id'))
    const families = await listFamilies(db, viewer, umbrella.id)
    const communities = await communitiesUnder({ db, reader }, umbrella, families)
    const all = await listUmbrellas(db, viewer)
    const children = all.filter(({ parentId }) => parentId === umbrella.id)
    const parent = all.find(({ id: above }) => above === umbrella.parentId) ?? null
    return page(umbrellaPage({ reader, umbrella, communities, parent, children }))
  })
  editingRoutes(at)
  addingRoutes(at)
  familyRoutes(at)
  administratorRoutes(at, outside)
}

function editingRoutes(at: Routes): void {
  at.get('/umbrellas/:id/editing', async (asked) => {
    const { db, viewer, reader, id } = asked
    const umbrella = await findUmbrella(db, viewer, id('id'))
    confirmed(asked)
    return page(umbrellaEditingPage({ reader, umbrella }))
  })

  at.post('/umbrellas/:id/editing', async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const umbrella = await findUmbrella(db, viewer, id('id'))
    confirmed(asked)
    const form = parse(umbrellaEditingForm, body)
    if (!form.ok) return again(umbrellaEditingPage({ reader, umbrella, draft: form }))

    await editUmbrella(db, viewer, { id: umbrella.id, form: form.value, now })
    return seeOther(umbrellaPath(umbrella.id), { key: 'umbrellas.notices.saved' })
  })
}

function addingRoutes(at: Routes): void {
  at.get('/umbrellas/:id/umbrellas/new', async ({ db, viewer, reader, id }) => {
    const umbrella = await findUmbrella(db, viewer, id('id'))
    return page(newUmbrellaPage({ reader, umbrella }))
  })

  at.post('/umbrellas/:id/umbrellas', async ({ db, viewer, reader, id, body, now }) => {
    const umbrella = await findUmbrella(db, viewer, id('id'))
    const form = parse(umbrellaForm, body)
    if (!form.ok) return again(newUmbrellaPage({ reader, umbrella, draft: form }))

    const child = await addUmbrella(db, viewer, { parent: umbrella.id, form: form.value, now })
    return seeOther(umbrellaPath(child), { key: 'umbrellas.notices.added' })
  })
}

function familyRoutes(at: Routes): void {
  at.get('/umbrellas/:id/families/new', async ({ db, viewer, reader, id }) => {
    const umbrella = await findUmbrella(db, viewer, id('id'))
    return page(familyFormPage({ reader, umbrella, family: null }))
  })

  at.get('/umbrellas/:id/families/:family', async ({ db, viewer, reader, id }) => {
    const umbrella = await findUmbrella(db, viewer, id('id'))
    const family = await findFamily(db, viewer, umbrella.id, id('family'))
    return page(familyFormPage({ reader, umbrella, family }))
  })

  at.post('/umbrellas/:id/families', (asked) => saveFamily(asked, null))
  at.post('/umbrellas/:id/families/:family', (asked) => saveFamily(asked, asked.id<FamilyId>('family')))
}

async function saveFamily({ db, viewer, reader, id, body, now }: Asked, edited: FamilyId | null) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const family = edited && (await findFamily(db, viewer, umbrella.id, edited))
  const form = parse(familyForm, body)
  if (!form.ok) return again(familyFormPage({ reader, umbrella, family, draft: form }))

  const saved = { umbrella: umbrella.id, form: form.value, now }
  if (edited) await editFamily(db, viewer, { ...saved, family: edited })
  else await addFamily(db, viewer, saved)
  return seeOther(umbrellaPath(umbrella.id), { key: 'umbrellas.notices.saved' })
}
