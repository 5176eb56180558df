import type { MemberOrganisationId, OrganisationMembershipId, UmbrellaId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse, type Problems } from '#kernel/form.ts'
import { newId } from '#kernel/id.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import type { Draft } from '#shell/index.ts'
import { findUmbrella } from '../../umbrellas/index.ts'
import { draftOf, isKept } from '../drafts.ts'
import { today } from '../days/day.ts'
import { listStaff } from '../employments/queries.ts'
import { listHistory } from '../history/queries.ts'
import { organisationPath, organisationsPath } from '../paths.ts'
import { keepOrganisation, keepPeriod, removeOrganisation, removePeriod } from './commands.ts'
import { listForm, organisationForm, periodForm } from './forms.ts'
import { findOrganisation, findPeriod, listOrganisations, listPeriods, tallyOrganisations } from './queries.ts'
import { organisationFormPage, periodPage } from './views/organisation-form-page.ts'
import { organisationPage } from './views/organisation-page.ts'
import { organisationsPage } from './views/organisations-page.ts'

/** Member organisations and when they belong: for administrators. */
export function memberRoutes(at: Routes): void {
  at.get('/umbrellas/:id/organisations', async ({ db, viewer, reader, id, query, now }) => {
    const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
    const on = today(now, umbrella)
    const form = listForm.parse(query)
    const found = await listOrganisations(db, viewer, umbrella.id, { ...form, on })
    const tally = await tallyOrganisations(db, viewer, umbrella.id, on)
    return page(organisationsPage({ reader, umbrella, form, found, tally, on }))
  })

  at.get('/umbrellas/:id/organisations/new', async (asked) => page(await formShown(asked, null)))
  at.get('/umbrellas/:id/organisations/:organisation/editing', async (asked) =>
    page(await formShown(asked, organisationIn(asked))),
  )

  at.post('/umbrellas/:id/organisations', addOrganisation)
  at.post('/umbrellas/:id/organisations/:organisation/editing', async (asked) => {
    const { db, viewer, body, now } = asked
    const id = organisationIn(asked)
    const form = parse(organisationForm, body)
    if (!form.ok) return again(await formShown(asked, id, form))
    const umbrella = umbrellaIn(asked)
    const problems = await keepOrganisation(db, viewer, { umbrella, id, isNew: false, form: form.value, now })
    if (!isKept(problems)) return again(await formShown(asked, id, draftOf(body, problems)))
    return seeOther(organisationPath(umbrella, id), { key: 'organisations.notices.saved' })
  })

  at.get('/umbrellas/:id/organisations/:organisation', async (asked) => page(organisationPage(await shown(asked))))

  at.post('/umbrellas/:id/organisations/:organisation/removal', async (asked) => {
    const { db, viewer, now } = asked
    const umbrella = umbrellaIn(asked)
    await removeOrganisation(db, viewer, { umbrella, organisation: organisationIn(asked), now })
    return seeOther(organisationsPath(umbrella), { key: 'organisations.notices.removed' })
  })
  periodRoutes(at)
}

/** An organisation begins with the time in which it belongs, where that is known. */
async function addOrganisation(asked: Asked) {
  const { db, viewer, body, now } = asked
  const form = parse(organisationForm, body)
  if (!form.ok) return again(await formShown(asked, null, form))
  const period = isDated(asked) ? parse(periodForm, body) : null
  if (period && !period.ok) return again(await formShown(asked, null, period))

  const [umbrella, id] = [umbrellaIn(asked), newId<MemberOrganisationId>()]
  const problems = await keepOrganisation(db, viewer, { umbrella, id, isNew: true, form: form.value, now })
  if (!isKept(problems)) return again(await formShown(asked, null, draftOf(body, problems)))
  if (period) await keepPeriod(db, viewer, { umbrella, organisation: id, id: null, form: period.value, now })
  return seeOther(organisationPath(umbrella, id), { key: 'organisations.notices.added' })
}

function isDated({ body }: Asked): boolean {
  return ['startsOn', 'endsOn'].some((name) => body[name] !== undefined && body[name] !== '')
}

function periodRoutes(at: Routes): void {
  at.post('/umbrellas/:id/organisations/:organisation/periods', async (asked) => {
    const draft = await savePeriod(asked, null)
    if (draft) return again(organisationPage({ ...(await shown(asked)), draft }))
    return seeOther(organisationPath(umbrellaIn(asked), organisationIn(asked)), { key: 'organisations.notices.saved' })
  })

  at.get('/umbrellas/:id/organisations/:organisation/periods/:period', async (asked) =>
    page(periodPage(await onePeriod(asked))),
  )

  at.post('/umbrellas/:id/organisations/:organisation/periods/:period', async (asked) => {
    const draft = await savePeriod(asked, asked.id<OrganisationMembershipId>('period'))
    if (draft) return again(periodPage({ ...(await onePeriod(asked)), draft }))
    return seeOther(organisationPath(umbrellaIn(asked), organisationIn(asked)), { key: 'organisations.notices.saved' })
  })

  at.post('/umbrellas/:id/organisations/:organisation/periods/:period/removal', async (asked) => {
    const { db, viewer, id, now } = asked
    const of = { umbrella: umbrellaIn(asked), organisation: organisationIn(asked) }
    await removePeriod(db, viewer, { ...of, id: id<OrganisationMembershipId>('period'), now })
    return seeOther(organisationPath(of.umbrella, of.organisation), { key: 'organisations.notices.removed' })
  })
}

/** What was typed and why it was not kept, or nothing. */
async function savePeriod(asked: Asked, id: OrganisationMembershipId | null): Promise<Draft | null> {
  const { db, viewer, body, now } = asked
  const form = parse(periodForm, body)
  if (!form.ok) return form
  const of = { umbrella: umbrellaIn(asked), organisation: organisationIn(asked) }
  const problems: Problems = await keepPeriod(db, viewer, { ...of, id, form: form.value, now })
  return isKept(problems) ? null : draftOf(body, problems)
}

const umbrellaIn = ({ id }: Asked) => id<UmbrellaId>('id')
const organisationIn = ({ id }: Asked) => id<MemberOrganisationId>('organisation')

async function formShown(asked: Asked, id: MemberOrganisationId | null, draft?: Draft) {
  const { db, viewer, reader } = asked
  const umbrella = await findUmbrella(db, viewer, umbrellaIn(asked))
  const organisation = id && (await findOrganisation(db, viewer, umbrella.id, id))
  return organisationFormPage({ reader, umbrella, organisation, ...(draft && { draft }) })
}

async function shown(asked: Asked) {
  const { db, viewer, reader, now } = asked
  const umbrella = await findUmbrella(db, viewer, umbrellaIn(asked))
  const organisation = await findOrganisation(db, viewer, umbrella.id, organisationIn(asked))
  const periods = await listPeriods(db, viewer, organisation.id)
  const staff = await listStaff(db, viewer, organisation)
  const changes = await listHistory(db, viewer, organisation.id)
  return { reader, umbrella, organisation, periods, staff, changes, on: today(now, umbrella) }
}

async function onePeriod(asked: Asked) {
  const { db, viewer, reader, id } = asked
  const umbrella = await findUmbrella(db, viewer, umbrellaIn(asked))
  const organisation = await findOrganisation(db, viewer, umbrella.id, organisationIn(asked))
  return {
    reader,
    umbrella,
    organisation,
    period: await findPeriod(db, viewer, organisation, id<OrganisationMembershipId>('period')),
  }
}
