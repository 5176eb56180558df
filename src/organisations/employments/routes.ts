import type { EmploymentId, PersonId, UmbrellaId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import type { Draft } from '#shell/index.ts'
import { findUmbrella } from '../../umbrellas/index.ts'
import { today } from '../days/day.ts'
import { draftOf, isKept } from '../drafts.ts'
import { listHistoryOf } from '../history/queries.ts'
import { listPartsOf } from '../initiatives/queries.ts'
import { listForChoosing } from '../members/queries.ts'
import { recordedPersonPath } from '../paths.ts'
import { listStreams } from '../streams/queries.ts'
import { keepEmployment, putOnRecord, removeEmployment } from './commands.ts'
import { employmentForm, peopleListForm, personForm } from './forms.ts'
import { findEmploymentOf, findRecorded, listEmployments, listRecorded } from './queries.ts'
import { employmentPage } from './views/employment-page.ts'
import { newRecordedPage, recordedPeoplePage } from './views/people-page.ts'
import { recordedPersonPage } from './views/person-page.ts'

/** Of whom an umbrella keeps facts, and where they work: for administrators. */
export function employmentRoutes(at: Routes): void {
  at.get('/umbrellas/:id/people', async ({ db, viewer, reader, id, query }) => {
    const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
    const form = peopleListForm.parse(query)
    return page(recordedPeoplePage({ reader, umbrella, form, found: await listRecorded(db, umbrella.id, form) }))
  })

  at.get('/umbrellas/:id/people/new', async ({ db, viewer, reader, id }) => {
    return page(newRecordedPage({ reader, umbrella: await findUmbrella(db, viewer, id<UmbrellaId>('id')) }))
  })

  at.post('/umbrellas/:id/people', async ({ db, viewer, reader, id, body, now }) => {
    const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
    const form = parse(personForm, body)
    if (!form.ok) return again(newRecordedPage({ reader, umbrella, draft: form }))
    const person = await putOnRecord(db, viewer, { umbrella: umbrella.id, form: form.value, now })
    return seeOther(recordedPersonPath(umbrella.id, person), { key: 'organisations.notices.onRecord' })
  })

  at.get('/umbrellas/:id/people/:person', async (asked) => page(await personShown(asked)))
  at.get('/umbrellas/:id/people/:person/employments/new', async (asked) => page(await employmentShown(asked, null)))
  at.get('/umbrellas/:id/people/:person/employments/:employment', async (asked) =>
    page(await employmentShown(asked, asked.id<EmploymentId>('employment'))),
  )

  at.post('/umbrellas/:id/people/:person/employments', (asked) => saveEmployment(asked, null))
  at.post('/umbrellas/:id/people/:person/employments/:employment', (asked) =>
    saveEmployment(asked, asked.id<EmploymentId>('employment')),
  )

  at.post('/umbrellas/:id/people/:person/employments/:employment/removal', async ({ db, viewer, id, now }) => {
    const of = { umbrella: id<UmbrellaId>('id'), person: id<PersonId>('person') }
    await removeEmployment(db, viewer, { ...of, id: id<EmploymentId>('employment'), now })
    return seeOther(recordedPersonPath(of.umbrella, of.person), { key: 'organisations.notices.removed' })
  })
}

async function saveEmployment(asked: Asked, known: EmploymentId | null) {
  const { db, viewer, id, body, now } = asked
  const form = parse(employmentForm, body)
  if (!form.ok) return again(await employmentShown(asked, known, form))

  const of = { umbrella: id<UmbrellaId>('id'), person: id<PersonId>('person') }
  const problems = await keepEmployment(db, viewer, { ...of, id: known, form: form.value, now })
  if (!isKept(problems)) return again(await employmentShown(asked, known, draftOf(body, problems)))
  return seeOther(recordedPersonPath(of.umbrella, of.person), { key: 'organisations.notices.saved' })
}

async function personShown({ db, viewer, reader, id, now }: Asked) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const person = await findRecorded(db, umbrella.id, id<PersonId>('person'))
  const of = { umbrella: umbrella.id, person: person.personId }
  const employments = await listEmployments(db, viewer, of)
  const parts = await listPartsOf(db, viewer, of)
  const streams = await listStreams(db, viewer, umbrella.id)
  const changes = await listHistoryOf(db, viewer, of.umbrella, of.person)
  return recordedPersonPage({
    reader,
    umbrella,
    person,
    employments,
    parts,
    streams,
    changes,
    on: today(now, umbrella),
  })
}

async function employmentShown({ db, viewer, reader, id }: Asked, known: EmploymentId | null, draft?: Draft) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const person = await findRecorded(db, umbrella.id, id<PersonId>('person'))
  const employment =
    known && (await findEmploymentOf(db, viewer, { umbrella: umbrella.id, person: person.personId }, known))
  const streams = await listStreams(db, viewer, umbrella.id)
  const organisations = (await listForChoosing(db, viewer, umbrella.id)).map(({ name }) => name)
  return employmentPage({ reader, umbrella, person, employment, streams, organisations, ...(draft && { draft }) })
}
