import type { CommunityId, TrainingId, TrainingLetterId, UmbrellaId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { communityRules, lockCommunity } from '../communities/index.ts'
import { lockUmbrella, namesOf, umbrellaRules } from '../umbrellas/index.ts'
import type { TrainingEvent } from './events.ts'
import type { LetterForm, TrainingForm } from './forms.ts'
import { lettersMax, stateOf } from './model.ts'
import { countLetters, lockTraining } from './queries.ts'
import { trainingRules } from './rules.ts'

interface When {
  readonly now: Temporal.Instant
}

interface Drafting extends When {
  readonly umbrella: UmbrellaId
  readonly form: TrainingForm
}

/** Seen by nobody but those who may announce it. */
export function draftTraining(db: Db, viewer: Viewer, { umbrella, form, now }: Drafting): Promise<TrainingId> {
  return transaction(db, async (tx) => {
    authorize(umbrellaRules, 'edit', viewer, await lockUmbrella(tx, viewer, umbrella))

    return await drafted(tx, viewer, { umbrella, community: null, form, now })
  })
}

/** The same, for one of its communities. */
export function draftTrainingOf(
  db: Db,
  viewer: Viewer,
  { community: id, form, now }: Omit<Drafting, 'umbrella'> & { readonly community: CommunityId },
): Promise<TrainingId> {
  return transaction(db, async (tx) => {
    const community = await lockCommunity(tx, viewer, id)
    authorize(communityRules, 'advertise', viewer, community)

    return await drafted(tx, viewer, { umbrella: community.umbrellaId, community: id, form, now })
  })
}

interface Changing extends When {
  readonly id: TrainingId
}

export function changeTraining(db: Db, viewer: Viewer, changing: Changing & { form: TrainingForm }): Promise<void> {
  const { id, form, now } = changing
  return transaction(db, async (tx) => {
    const training = await lockTraining(tx, viewer, id)
    authorize(trainingRules, 'change', viewer, training)

    await tx.updateTable('training').set(columnsOf(form)).where('id', '=', id).execute()

    await happened(tx, viewer, 'training.changed', { id, umbrella: training.umbrellaId, now })
  })
}

/** A draft that comes to nothing. */
export function discardTraining(db: Db, viewer: Viewer, { id, now }: Changing): Promise<UmbrellaId> {
  return transaction(db, async (tx) => {
    const training = await lockTraining(tx, viewer, id)
    authorize(trainingRules, 'discard', viewer, training)

    await tx.deleteFrom('training').where('id', '=', id).execute()

    await happened(tx, viewer, 'training.discarded', { id, umbrella: training.umbrellaId, now })
    return training.umbrellaId
  })
}

/** From now on it is seen by whoever may know of its community, or by everybody. */
export function announceTraining(db: Db, viewer: Viewer, { id, now }: Changing): Promise<void> {
  return transaction(db, async (tx) => {
    const training = await lockTraining(tx, viewer, id)
    authorize(trainingRules, 'announce', viewer, training)
    if (stateOf(training, now) === 'past') throw new Conflict('trainings.problems.past')
    if (training.community?.visibility === 'hidden') throw new Conflict('trainings.problems.hidden')

    const who = { announced_at: now, announced_by: signedIn(viewer) }
    await tx.updateTable('training').set(who).where('id', '=', id).execute()

    await happened(tx, viewer, 'training.announced', { id, umbrella: training.umbrellaId, now })
  })
}

/** To all who are interested now. It leaves with this. */
export function writeToInterested(db: Db, viewer: Viewer, writing: Changing & { form: LetterForm }): Promise<void> {
  const { id, now } = writing
  return transaction(db, async (tx) => {
    const training = await lockTraining(tx, viewer, id)
    authorize(trainingRules, 'write', viewer, training)
    if ((await countLetters(tx, id)) >= lettersMax) throw new Conflict('trainings.problems.enoughLetters')

    await insertLetter(tx, viewer, writing)

    await happened(tx, viewer, 'training.written', { id, umbrella: training.umbrellaId, now })
  })
}

/** It will not take place, and those who are interested are told in these words. */
export function callOffTraining(db: Db, viewer: Viewer, ending: Changing & { form: LetterForm }): Promise<void> {
  const { id, now } = ending
  return transaction(db, async (tx) => {
    const training = await lockTraining(tx, viewer, id)
    authorize(trainingRules, 'callOff', viewer, training)
    if (stateOf(training, now) === 'past') throw new Conflict('trainings.problems.past')

    const who = { called_off_at: now, called_off_by: signedIn(viewer) }
    await tx.updateTable('training').set(who).where('id', '=', id).execute()
    await insertLetter(tx, viewer, ending)

    await happened(tx, viewer, 'training.calledOff', { id, umbrella: training.umbrellaId, now })
  })
}

async function drafted(
  tx: Tx,
  viewer: Viewer,
  { umbrella, community, form, now }: Drafting & { readonly community: CommunityId | null },
): Promise<TrainingId> {
  const id = newId<TrainingId>()
  const place = { umbrella_id: umbrella, community_id: community }
  await tx
    .insertInto('training')
    .values({ id, ...place, ...columnsOf(form), created_at: now, created_by: signedIn(viewer) })
    .execute()
  await happened(tx, viewer, 'training.drafted', { id, umbrella, now })
  return id
}

/** Who of the interested has it already is remembered by the job that its row starts. */
async function insertLetter(tx: Tx, viewer: Viewer, { id, form, now }: Changing & { form: LetterForm }): Promise<void> {
  await tx
    .insertInto('training_letter')
    .values({
      id: newId<TrainingLetterId>(),
      training_id: id,
      words_en: form.wordsEn || null,
      words_fr: form.wordsFr || null,
      created_at: now,
      created_by: signedIn(viewer),
    })
    .execute()
}

interface Happened extends Changing {
  readonly umbrella: UmbrellaId
}

function happened(tx: Tx, viewer: Viewer, kind: TrainingEvent, { id, umbrella, now }: Happened): Promise<void> {
  return record<TrainingEvent>(tx, viewer, kind, { subject: id, umbrella, now })
}

function columnsOf(form: TrainingForm) {
  return {
    ...namesOf(form),
    about_en: form.aboutEn || null,
    about_fr: form.aboutFr || null,
    audience_en: form.audienceEn || null,
    audience_fr: form.audienceFr || null,
    place_en: form.placeEn || null,
    place_fr: form.placeFr || null,
    length_en: form.lengthEn || null,
    length_fr: form.lengthFr || null,
    starts_on: form.startsOn,
    ends_on: form.endsOn,
    is_by_month: form.isByMonth,
    starts_at: form.startsAt,
    interest_until: form.interestUntil,
    places: form.places,
  }
}
