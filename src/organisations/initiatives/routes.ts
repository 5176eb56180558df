import type { InitiativeId, InitiativeRoleId, UmbrellaId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import { newId } from '#kernel/id.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import type { Draft } from '#shell/index.ts'
import { findUmbrella } from '../../umbrellas/index.ts'
import { today } from '../days/day.ts'
import { draftOf, isKept } from '../drafts.ts'
import { listHistory } from '../history/queries.ts'
import { initiativePath } from '../paths.ts'
import { addPart, changePart, keepInitiative, removePart } from './commands.ts'
import { initiativeForm, newPartForm, partForm } from './forms.ts'
import { findInitiative, findPart, listInitiatives, listParts } from './queries.ts'
import { initiativePage, partPage } from './views/initiative-page.ts'
import { initiativeFormPage, initiativesPage } from './views/initiatives-page.ts'

/** Committees and teams with those who chair them: for administrators. */
export function initiativeRoutes(at: Routes): void {
  at.get('/umbrellas/:id/initiatives', async ({ db, viewer, reader, id, now }) => {
    const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
    const initiatives = await listInitiatives(db, viewer, umbrella.id, today(now, umbrella))
    return page(initiativesPage({ reader, umbrella, initiatives }))
  })

  at.get('/umbrellas/:id/initiatives/new', async (asked) => page(await formShown(asked, null)))
  at.get('/umbrellas/:id/initiatives/:initiative/editing', async (asked) =>
    page(await formShown(asked, asked.id<InitiativeId>('initiative'))),
  )
  at.post('/umbrellas/:id/initiatives', (asked) => save(asked, null))
  at.post('/umbrellas/:id/initiatives/:initiative/editing', (asked) =>
    save(asked, asked.id<InitiativeId>('initiative')),
  )

  at.get('/umbrellas/:id/initiatives/:initiative', async (asked) => page(initiativePage(await shown(asked))))
  partRoutes(at)
}

async function save(asked: Asked, known: InitiativeId | null) {
  const { db, viewer, body, now } = asked
  const form = parse(initiativeForm, body)
  if (!form.ok) return again(await formShown(asked, known, form))

  const umbrella = asked.id<UmbrellaId>('id')
  const id = known ?? newId<InitiativeId>()
  const problems = await keepInitiative(db, viewer, { umbrella, id, isNew: known === null, form: form.value, now })
  if (!isKept(problems)) return again(await formShown(asked, known, draftOf(body, problems)))
  return seeOther(initiativePath(umbrella, id), { key: 'organisations.notices.saved' })
}

function partRoutes(at: Routes): void {
  at.post('/umbrellas/:id/initiatives/:initiative/parts', async (asked) => {
    const { db, viewer, body, now } = asked
    const of = whichOf(asked)
    const form = parse(newPartForm, body)
    if (!form.ok) return again(initiativePage({ ...(await shown(asked)), draft: form }))
    const problems = await addPart(db, viewer, { ...of, form: form.value, now })
    if (!isKept(problems)) return again(initiativePage({ ...(await shown(asked)), draft: draftOf(body, problems) }))
    return seeOther(initiativePath(of.umbrella, of.initiative), { key: 'organisations.notices.saved' })
  })

  at.get('/umbrellas/:id/initiatives/:initiative/parts/:part', async (asked) => page(partPage(await onePart(asked))))

  at.post('/umbrellas/:id/initiatives/:initiative/parts/:part', async (asked) => {
    const { db, viewer, body, now } = asked
    const of = whichOf(asked)
    const form = parse(partForm, body)
    if (!form.ok) return again(partPage({ ...(await onePart(asked)), draft: form }))
    const id = asked.id<InitiativeRoleId>('part')
    const problems = await changePart(db, viewer, { ...of, id, form: form.value, now })
    if (!isKept(problems)) return again(partPage({ ...(await onePart(asked)), draft: draftOf(body, problems) }))
    return seeOther(initiativePath(of.umbrella, of.initiative), { key: 'organisations.notices.saved' })
  })

  at.post('/umbrellas/:id/initiatives/:initiative/parts/:part/removal', async (asked) => {
    const { db, viewer, now } = asked
    const of = whichOf(asked)
    await removePart(db, viewer, { ...of, id: asked.id<InitiativeRoleId>('part'), now })
    return seeOther(initiativePath(of.umbrella, of.initiative), { key: 'organisations.notices.removed' })
  })
}

const whichOf = ({ id }: Asked) => ({ umbrella: id<UmbrellaId>('id'), initiative: id<InitiativeId>('initiative') })

async function formShown({ db, viewer, reader, id }: Asked, known: InitiativeId | null, draft?: Draft) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const initiative = known && (await findInitiative(db, viewer, umbrella.id, known))
  return initiativeFormPage({ reader, umbrella, initiative, ...(draft && { draft }) })
}

async function shown({ db, viewer, reader, id, now }: Asked) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const initiative = await findInitiative(db, viewer, umbrella.id, id<InitiativeId>('initiative'))
  const parts = await listParts(db, viewer, initiative)
  const changes = await listHistory(db, viewer, initiative.id)
  return { reader, umbrella, initiative, parts, changes, on: today(now, umbrella) }
}

async function onePart({ db, viewer, reader, id }: Asked) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const initiative = await findInitiative(db, viewer, umbrella.id, id<InitiativeId>('initiative'))
  return { reader, umbrella, initiative, part: await findPart(db, viewer, initiative, id<InitiativeRoleId>('part')) }
}
