import type { TrainingId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { openPage, readerIn, trainingPath } from '#shell/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import { interestOffer, interestRoutesAt, isInterested, listInterested, type Announced } from '../interest/index.ts'
import { facePath } from '../umbrellas/index.ts'
import { announceTraining, changeTraining, discardTraining } from './commands.ts'
import { trainingForm } from './forms.ts'
import { hostRoutes } from './host-routes.ts'
import { letterRoutes } from './letter-routes.ts'
import { asksInterest, type Training } from './model.ts'
import { communityTrainingsPath, trainingsPath } from './paths.ts'
import { countLetters, findTraining } from './queries.ts'
import { trainingRules } from './rules.ts'
import { trainingEditingPage } from './views/editing-page.ts'
import { trainingInterestedPage } from './views/interested-page.ts'
import { trainingPage } from './views/training-page.ts'
import { worded } from './worded.ts'

/** Trainings that are announced: drafted, shown, changed, called off; and saying that one is interested. */
export function trainingRoutes(at: Routes, outside: Outside): void {
  hostRoutes(at)
  at.get('/trainings/:id', async (asked) => {
    const { viewer } = asked
    const reader = readerIn(asked, outside)
    const training = await found(asked)
    const may = can(trainingRules, viewer, training)
    const up = facePath(training.umbrellaId)
    const address = outside.settings.origin + trainingPath(training.id)
    const interest = await interestIn({ ...asked, reader }, training)
    return openPage(reader, trainingPage({ reader, training, can: may, interest, up, address }))
  })
  editingRoutes(at)
  interestRoutesAt(at, '/trainings/:id', {
    outside,
    find: async (asked) => announcedOf(await found(asked), asked),
  })

  at.get('/trainings/:id/interested', async (asked) => {
    const { db, viewer, reader } = asked
    const training = await found(asked)
    authorize(trainingRules, 'seeInterested', viewer, training)
    const interested = await listInterested(db, viewer, { kind: 'training', id: training.id })
    const letters = await countLetters(db, training.id)
    const { write: isUp } = can(trainingRules, viewer, training)
    return page(trainingInterestedPage({ reader, training, interested, letters, isUp }))
  })
  letterRoutes(at, outside)
}

function editingRoutes(at: Routes): void {
  at.get('/trainings/:id/editing', async (asked) => {
    const training = await found(asked)
    authorize(trainingRules, 'change', asked.viewer, training)
    return page(trainingEditingPage({ reader: asked.reader, training }))
  })

  at.post('/trainings/:id/editing', async (asked) => {
    const { db, viewer, reader, body, now } = asked
    const training = await found(asked)
    authorize(trainingRules, 'change', viewer, training)
    const form = parse(trainingForm, body)
    if (!form.ok) return again(trainingEditingPage({ reader, training, draft: form }))
    const doubt = doubtOf(reader, body, { fields: worded })
    if (doubt) return again(trainingEditingPage({ reader, training, draft: { entered: body, problems: {}, doubt } }))

    await changeTraining(db, viewer, { id: training.id, form: form.value, now })
    return seeOther(trainingPath(training.id), { key: 'trainings.notices.saved' })
  })

  at.post('/trainings/:id/announcement', async ({ db, viewer, id, now }) => {
    const training = id<TrainingId>('id')
    await announceTraining(db, viewer, { id: training, now })
    return seeOther(trainingPath(training), { key: 'trainings.notices.announced' })
  })

  at.post('/trainings/:id/removal', async (asked) => {
    const { id, community } = await found(asked)
    const umbrella = await discardTraining(asked.db, asked.viewer, { id, now: asked.now })
    const list = community ? communityTrainingsPath(community.id) : trainingsPath(umbrella)
    return seeOther(list, { key: 'trainings.notices.discarded' })
  })
}

function found({ db, viewer, id }: Asked): Promise<Training> {
  return findTraining(db, viewer, id('id'))
}

function announcedOf(training: Training, { viewer, now }: Asked): Announced {
  const isOwn = can(trainingRules, viewer, training).seeInterested
  return { of: { kind: 'training', id: training.id }, name: training.name, isOpen: asksInterest(training, now), isOwn }
}

async function interestIn(asked: Asked, training: Training) {
  const { db, viewer, reader } = asked
  const announced = announcedOf(training, asked)
  if (announced.isOwn) return null
  const isSaid = await isInterested(db, viewer, announced.of)
  return isSaid || announced.isOpen ? interestOffer({ reader, announced, isInterested: isSaid }) : null
}
