import type { UmbrellaId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { trainingPath, type Draft } from '#shell/index.ts'
import { communityRules, findCommunity, placePage, type Community } from '../communities/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import { findUmbrella, formPage } from '../umbrellas/index.ts'
import { draftTraining, draftTrainingOf } from './commands.ts'
import { trainingForm } from './forms.ts'
import { communityTrainingsPath, trainingsPath } from './paths.ts'
import { listTrainings, listTrainingsOf } from './queries.ts'
import { trainingFields } from './views/form-page.ts'
import { trainingsList } from './views/list-page.ts'
import { worded } from './worded.ts'

/** Where trainings are listed for those who announce them, and drafted: under an umbrella, and in one of its communities. */
export function hostRoutes(at: Routes): void {
  umbrellaRoutes(at)
  communityRoutes(at)
}

function umbrellaRoutes(at: Routes): void {
  at.get('/umbrellas/:id/trainings', async ({ db, viewer, reader, id }) => {
    const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
    const trainings = await listTrainings(db, viewer, umbrella.id)
    const form = trainingsList({ reader, trainings, adding: `${trainingsPath(umbrella.id)}/new` })
    const { words } = reader
    return page(
      formPage({ reader, umbrella, title: words('trainings.list.title'), about: words('trainings.list.about'), form }),
    )
  })

  at.get('/umbrellas/:id/trainings/new', async (asked) => page(await newUnder(asked)))

  at.post('/umbrellas/:id/trainings', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
    const form = parse(trainingForm, body)
    if (!form.ok) return again(await newUnder(asked, form))
    const doubt = doubtOf(asked.reader, body, { fields: worded })
    if (doubt) return again(await newUnder(asked, { entered: body, problems: {}, doubt }))

    const training = await draftTraining(db, viewer, { umbrella: umbrella.id, form: form.value, now })
    return seeOther(trainingPath(training), { key: 'trainings.notices.drafted' })
  })
}

async function newUnder({ db, viewer, reader, id }: Asked, draft?: Draft): Promise<Html> {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const typed = draft ? { draft } : {}
  const form = trainingFields({ reader, action: trainingsPath(umbrella.id), training: null, ...typed })
  return formPage({ reader, umbrella, title: reader.words('trainings.list.add'), form })
}

function communityRoutes(at: Routes): void {
  at.get('/communities/:id/trainings', async (asked) => {
    const { db, viewer, reader } = asked
    const community = await hosting(asked)
    const trainings = await listTrainingsOf(db, viewer, community.id)
    const content = trainingsList({ reader, trainings, adding: `${communityTrainingsPath(community.id)}/new` })
    return page(placed(asked, community, { title: reader.words('trainings.list.title'), content }))
  })

  at.get('/communities/:id/trainings/new', async (asked) => page(await newIn(asked)))

  at.post('/communities/:id/trainings', async (asked) => {
    const { db, viewer, body, now } = asked
    const community = await hosting(asked)
    const form = parse(trainingForm, body)
    if (!form.ok) return again(await newIn(asked, form))
    const doubt = doubtOf(asked.reader, body, { fields: worded })
    if (doubt) return again(await newIn(asked, { entered: body, problems: {}, doubt }))

    const training = await draftTrainingOf(db, viewer, { community: community.id, form: form.value, now })
    return seeOther(trainingPath(training), { key: 'trainings.notices.drafted' })
  })
}

async function newIn(asked: Asked, draft?: Draft): Promise<Html> {
  const community = await hosting(asked)
  const { reader } = asked
  const typed = draft ? { draft } : {}
  const content = trainingFields({ reader, action: communityTrainingsPath(community.id), training: null, ...typed })
  return placed(asked, community, { title: reader.words('trainings.list.add'), content })
}

async function hosting({ db, viewer, id }: Asked): Promise<Community> {
  const community = await findCommunity(db, viewer, id('id'))
  authorize(communityRules, 'advertise', viewer, community)
  return community
}

function placed({ reader, viewer }: Asked, community: Community, shown: { title: string; content: Html }): Html {
  return placePage({ reader, community, can: can(communityRules, viewer, community), here: 'trainings', ...shown })
}
