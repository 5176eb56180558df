import { sql } from 'kysely'
import type { CommunityId, TrainingId, TrainingLetterId, UmbrellaId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import type { Training } from './model.ts'

export async function findTraining(db: Db, viewer: Viewer, id: TrainingId): Promise<Training> {
  const training = await visibleTrainings(db, viewer).where('training.id', '=', id).executeTakeFirst()
  if (!training) throw new NotFound('errors.notFound')
  return training
}

/** Whoever calls it off, or writes, waits here for whoever came before. */
export async function lockTraining(tx: Tx, viewer: Viewer, id: TrainingId): Promise<Training> {
  await tx.selectFrom('training').select('id').where('id', '=', id).forUpdate().execute()
  return findTraining(tx, viewer, id)
}

/** Those of one umbrella, drafts and past ones with the others, the latest first. */
export function listTrainings(db: Db, viewer: Viewer, umbrella: UmbrellaId): Promise<Training[]> {
  return latestFirst(visibleTrainings(db, viewer).where('training.umbrella_id', '=', umbrella))
}

export function listTrainingsOf(db: Db, viewer: Viewer, community: CommunityId): Promise<Training[]> {
  return latestFirst(visibleTrainings(db, viewer).where('training.community_id', '=', community))
}

interface Upcoming {
  readonly umbrellas: readonly UmbrellaId[]
  readonly on: Temporal.PlainDate
}

/** What is announced under these umbrellas and is not over on that day, the next first. */
export function listUpcoming(db: Db, viewer: Viewer, { umbrellas, on }: Upcoming): Promise<Training[]> {
  return nextFirst(upcoming(db, viewer, on).where(sql<boolean>`training.umbrella_id = any (${umbrellas}::uuid[])`))
}

/** The same of one community. */
export function listUpcomingOf(
  db: Db,
  viewer: Viewer,
  { community, on }: { readonly community: CommunityId; readonly on: Temporal.PlainDate },
): Promise<Training[]> {
  return nextFirst(upcoming(db, viewer, on).where('training.community_id', '=', community))
}

/** How many letters went to those who are interested. */
export async function countLetters(db: Db, id: TrainingId): Promise<number> {
  const { count } = await db
    .selectFrom('training_letter')
    .where('training_id', '=', id)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** A letter with the training that it is about, for the job that sends it. */
export async function unguardedTrainingLetter(system: Db, id: TrainingLetterId) {
  const row = await system
    .selectFrom('training_letter')
    .where('id', '=', id)
    .select(['training_id as training', 'words_en', 'words_fr'])
    .executeTakeFirst()
  return row ? { training: row.training, words: { en: row.words_en, fr: row.words_fr } } : null
}

type Trainings = ReturnType<typeof visibleTrainings>

function latestFirst(trainings: Trainings): Promise<Training[]> {
  return trainings.orderBy('training.starts_on', 'desc').orderBy('training.id').limit(200).execute()
}

function nextFirst(trainings: Trainings): Promise<Training[]> {
  return trainings.orderBy('training.starts_on').orderBy('training.id').limit(100).execute()
}

function upcoming(db: Db, viewer: Viewer, on: Temporal.PlainDate): Trainings {
  return visibleTrainings(db, viewer).where('announced_at', 'is not', null).where('training.ends_on', '>=', on)
}

const inBoth = (name: 'name' | 'about' | 'audience' | 'place' | 'length') =>
  sql<Names>`json_build_object('en', ${sql.ref(`training.${name}_en`)}, 'fr', ${sql.ref(`training.${name}_fr`)})`.as(
    name,
  )

/** The only way in: says in SQL what `trainingRules.read` says in TypeScript. */
function visibleTrainings(db: Db, viewer: Viewer) {
  return db
    .selectFrom('training')
    .innerJoin('umbrella', 'umbrella.id', 'training.umbrella_id')
    .leftJoin('community', 'community.id', 'training.community_id')
    .where(
      sql<boolean>`(training.umbrella_id = any (${viewer.administers}::uuid[])
        or training.community_id = any (my_coordinated())
        or (training.announced_at is not null and (training.community_id is null or community.visibility = 'public'
          or (community.visibility = 'listed' and (training.umbrella_id = any (${viewer.roofs}::uuid[])
            or training.community_id = any (my_communities()))))))`,
    )
    .select([
      'training.id',
      'training.umbrella_id as umbrellaId',
      'umbrella.time_zone as timeZone',
      'umbrella.is_indexed as isIndexed',
      'training.starts_on as startsOn',
      'training.ends_on as endsOn',
      'is_by_month as isByMonth',
      'starts_at as startsAt',
      'interest_until as interestUntil',
      'places',
      'announced_at as announcedAt',
      'called_off_at as calledOffAt',
      sql<Names>`json_build_object('en', umbrella.name_en, 'fr', umbrella.name_fr)`.as('umbrella'),
      sql<Training['community']>`case when community.id is not null then json_build_object('id', community.id,
        'name', json_build_object('en', community.name_en, 'fr', community.name_fr), 'visibility', community.visibility)
        end`.as('community'),
    ])
    .select([inBoth('name'), inBoth('about'), inBoth('audience'), inBoth('place'), inBoth('length')])
}
