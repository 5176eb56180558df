import { sql } from 'kysely'
import type { CommunityId, GatheringId, TrackPromptId } from '#database'
import type { Db, Tx } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { hasRole, type Names, type Viewer } from '#kernel/viewer.ts'
import { listItems, type AgendaItem } from '../agendas/index.ts'
import { isOverOf } from '../communities/index.ts'
import type { Gathering } from '../gatherings/index.ts'
import { findNotes } from '../notes/index.ts'
import { listOutcomes } from '../outcomes/index.ts'
import { listAsked } from '../rooms/index.ts'
import type { Offered, ToRead, Track, TrackPrompt } from './model.ts'

interface Wanted {
  readonly id: GatheringId
  readonly now: Temporal.Instant
}

/** What is open, or was, for those who were not at a gathering; to those who convene also what opens later. */
export async function findTrack(db: Db, viewer: Viewer, wanted: Wanted): Promise<Track> {
  const found = await listTracks(db, viewer, wanted)
  if (!found) throw new NotFound('errors.notFound')
  return found
}

/** The same, or nothing. */
export async function listTracks(db: Db, viewer: Viewer, { id, now }: Wanted): Promise<Track | null> {
  return (await visibleTracks(db, viewer, now).where('t.gathering_id', '=', id).executeTakeFirst()) ?? null
}

/** Whoever changes it waits here for whoever came before, and for those who are answering. */
export async function lockTrack(tx: Tx, viewer: Viewer, wanted: Wanted): Promise<Track | null> {
  await sql`select from track where gathering_id = ${wanted.id} for update`.execute(tx)
  return listTracks(tx, viewer, wanted)
}

/** What is asked, in its order, with what was answered, the earliest first. */
export async function listPrompts(db: Db, viewer: Viewer, { id }: Pick<Track, 'id'>): Promise<TrackPrompt[]> {
  const rows = await visiblePrompts(db, viewer)
    .leftJoin('track_answer as a', 'a.prompt_id', 'p.id')
    .leftJoin('membership as m', (on) =>
      on
        .onRef('m.person_id', '=', 'a.person_id')
        .onRef('m.community_id', '=', 'p.community_id')
        .on('m.ended_at', 'is', null),
    )
    .leftJoin('person', 'person.id', 'm.person_id')
    .where('p.gathering_id', '=', id)
    .orderBy('p.id')
    .orderBy('a.said_at')
    .limit(4000)
    .select([
      'a.words as answer',
      'a.changed_at as changedAt',
      'person.display_name as name',
      sql<boolean>`coalesce(a.person_id = ${viewer.id}, false)`.as('isMine'),
    ])
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].map(promptOf)
}

type Row = Awaited<ReturnType<ReturnType<typeof visiblePrompts>['executeTakeFirstOrThrow']>> & {
  readonly answer: string | null
  readonly changedAt: Temporal.Instant | null
  readonly name: string | null
  readonly isMine: boolean
}

function promptOf(rows: readonly Row[]): TrackPrompt {
  const [first] = rows
  if (!first) throw new Error('a group holds a row')
  const answers = rows.flatMap(({ answer, changedAt, name, isMine }) =>
    answer === null || changedAt === null ? [] : [{ words: answer, changedAt, name, isMine }],
  )
  return { id: first.id, words: { en: first.words_en, fr: first.words_fr }, origin: first.origin, answers }
}

/** A question alone, with the gathering that it was asked at. */
export async function findPrompt(db: Db, viewer: Viewer, id: TrackPromptId) {
  const found = await visiblePrompts(db, viewer).where('p.id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found
}

/** Where the recording is, where the viewer may know it now. The database's function asks whether she may. */
export async function findRecording(db: Db, viewer: Viewer, { id, now }: Wanted): Promise<string> {
  const { id: known } = await findTrack(db, viewer, { id, now })
  const { rows } = await sql<{ url: string | null }>`select track_recording(${known}, ${now}) as url`.execute(db)
  return rows[0]?.url ?? ''
}

/** What the team can ask again: the steps of the room; where there was none, those of the agenda. */
export async function listOffered(db: Db, viewer: Viewer, { id }: Gathering): Promise<Offered[]> {
  const [steps, items] = await Promise.all([listAsked(db, viewer, id), listItems(db, viewer, id)])
  if (steps.length > 0) return steps.map(({ id: step, words }) => ({ origin: `step:${step}`, words }))
  return items.flatMap((item) => {
    const told = item.words === '' ? item.title : inItsLanguage(item)
    return told.en === null && told.fr === null ? [] : [{ origin: `item:${item.id}`, words: told }]
  })
}

function inItsLanguage({ title, words }: Pick<AgendaItem, 'title' | 'words'>): Names {
  const isFrench = title.en === null && title.fr !== null
  return { en: isFrench ? null : words, fr: isFrench ? words : null }
}

/** What there is to read. Each page asks again who may read it. */
export async function findToRead(
  db: Db,
  viewer: Viewer,
  { id, agendaPublishedAt, liveAt }: Gathering,
): Promise<ToRead> {
  const [notes, { decisions, actions, learnings }] = await Promise.all([
    findNotes(db, viewer, id),
    listOutcomes(db, viewer, id),
  ])
  return {
    hasAgenda: agendaPublishedAt !== null || liveAt !== null,
    hasNotes: notes !== null && notes.words !== '',
    outcomes: decisions.length + actions.length + learnings.length,
  }
}

/** The only way in to tracks: says in SQL what `trackRules.read` says in TypeScript, and that members wait until it opens. */
function visibleTracks(db: Db, viewer: Viewer, now: Temporal.Instant) {
  const mine = viewer.belongings.map(({ id }) => id)
  const convened = mine.filter((id) => hasRole(viewer, id, 'coordinator', 'facilitator'))
  return db
    .selectFrom('track as t')
    .leftJoin('track_link as link', 'link.gathering_id', 't.gathering_id')
    .where(sql<boolean>`t.community_id = any (${mine}::uuid[])`)
    .where(sql<boolean>`(t.opens_at <= ${now} or t.community_id = any (${convened}::uuid[]))`)
    .select([
      't.gathering_id as id',
      sql<CommunityId>`t.community_id`.as('communityId'),
      't.opens_at as opensAt',
      't.closes_at as closesAt',
      sql<boolean>`t.opens_at <= ${now} and t.closes_at > ${now}`.as('isOpen'),
      't.words',
      sql<boolean>`coalesce(link.is_only_while_open, true)`.as('isOnlyWhileOpen'),
      't.revision',
      isOverOf(mine, sql.ref('t.community_id')).as('isOver'),
    ])
}

/** The only way in to what is asked. */
function visiblePrompts(db: Db, viewer: Viewer) {
  const mine = viewer.belongings.map(({ id }) => id)
  return db
    .selectFrom('track_prompt as p')
    .where(sql<boolean>`p.community_id = any (${mine}::uuid[])`)
    .select(['p.id', sql<GatheringId>`p.gathering_id`.as('gatheringId'), 'p.words_en', 'p.words_fr', 'p.origin'])
}
