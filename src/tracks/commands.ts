import type { GatheringId, TrackPromptId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findGathering, hasEnded, type Gathering } from '../gatherings/index.ts'
import type { TrackEvent } from './events.ts'
import type { Answering, ArrangingForm } from './forms.ts'
import { momentsOf, prompts_max, type Offered, type Track } from './model.ts'
import { findPrompt, findTrack, listOffered, listPrompts, lockTrack } from './queries.ts'
import { trackRules } from './rules.ts'

interface Of {
  readonly id: GatheringId
  readonly now: Temporal.Instant
}

/**
 * Opens it from a day to a day, or changes it: 'saved', or why not. Somebody else was quicker, its last day is over, or
 * it would ask too much. Nobody opens one of what is not over yet, or was called off.
 */
export function arrangeTrack(db: Db, viewer: Viewer, { id, form, now }: Of & { readonly form: ArrangingForm }) {
  return transaction(db, async (tx): Promise<'saved' | 'overtaken' | 'past' | 'tooMany'> => {
    const gathering = await findGathering(tx, viewer, id)
    authorize(trackRules, 'arrange', viewer, { ...gathering, isOpen: false })
    if (!isBehind(gathering, now)) throw new Conflict('tracks.problems.early')
    const known = await lockTrack(tx, viewer, { id, now })
    if ((known?.revision ?? 0) !== form.seen) return 'overtaken'
    const { opensAt, closesAt } = momentsIn(form, gathering)
    if (isPast(closesAt, now) && !(known && closesAt.equals(known.closesAt))) return 'past'
    const chosen = await promptsIn(tx, viewer, gathering, form)
    if (chosen === null) return 'tooMany'

    const said = { opens_at: opensAt, closes_at: closesAt, words: form.words, revision: form.seen + 1 }
    if (!(await keep(tx, viewer, { gathering, known, said, now }))) return 'overtaken'
    await keepLink(tx, gathering, form)
    if (chosen.length > 0)
      await tx
        .insertInto('track_prompt')
        .values(chosen)
        .onConflict((asked) => asked.columns(['gathering_id', 'origin']).doNothing())
        .execute()

    await record<TrackEvent>(tx, viewer, 'track.arranged', { subject: id, community: gathering.communityId, now })
    return 'saved'
  })
}

function isBehind(gathering: Gathering, now: Temporal.Instant): boolean {
  return gathering.cancelledAt === null && hasEnded(gathering, now)
}

function isPast(closesAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(closesAt, now) <= 0
}

function momentsIn({ startsOn, endsOn }: ArrangingForm, { zone }: Gathering) {
  return momentsOf({ first: startsOn, last: endsOn ?? startsOn }, zone)
}

/** What is asked beside what is asked already; null where it would be too much. */
async function promptsIn(tx: Tx, viewer: Viewer, gathering: Gathering, { prompt, own }: ArrangingForm) {
  const [offered, asked] = [await listOffered(tx, viewer, gathering), await listPrompts(tx, viewer, gathering)]
  const of = { gathering_id: gathering.id, community_id: gathering.communityId }
  const again = offered.filter(({ origin }) => prompt.includes(origin))
  const wording = ({ words, origin }: Offered) => ({ words_en: words.en, words_fr: words.fr, origin })
  const written = own.map((text) => ({
    words_en: viewer.language === 'en' ? text : null,
    words_fr: viewer.language === 'fr' ? text : null,
    origin: null,
  }))
  const all = [...again.map(wording), ...written]
  // They are asked in the order of their ids, and ids of one moment come in any.
  const ids = all.map(() => newId<TrackPromptId>()).toSorted((a, b) => (a < b ? -1 : 1))
  const added = ids.flatMap((id, place) => (all[place] ? [{ id, ...of, ...all[place] }] : []))
  return asked.length + added.length > prompts_max ? null : added
}

interface Kept extends Pick<Of, 'now'> {
  readonly gathering: Gathering
  readonly known: Track | null
  readonly said: {
    readonly opens_at: Temporal.Instant
    readonly closes_at: Temporal.Instant
    readonly words: string
    readonly revision: number
  }
}

/** Of two who open it at once, the second is told. */
async function keep(tx: Tx, viewer: Viewer, { gathering, known, said, now }: Kept): Promise<boolean> {
  if (known) {
    await tx.updateTable('track').set(said).where('gathering_id', '=', gathering.id).execute()
    return true
  }
  const made = { community_id: gathering.communityId, made_at: now, made_by: signedIn(viewer) }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('track')
    .values({ gathering_id: gathering.id, ...made, ...said })
    .onConflict((there) => there.column('gathering_id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

async function keepLink(tx: Tx, { id, communityId }: Gathering, { url, whileOpen }: ArrangingForm): Promise<void> {
  if (url === '') {
    await tx.deleteFrom('track_link').where('gathering_id', '=', id).execute()
    return
  }
  const link = { url, is_only_while_open: whileOpen === 'yes' }
  await tx
    .insertInto('track_link')
    .values({ gathering_id: id, community_id: communityId, ...link })
    .onConflict((there) => there.column('gathering_id').doUpdateSet(link))
    .execute()
}

/** Closes it before its last day. What was answered is read as before. */
export function closeTrack(db: Db, viewer: Viewer, { id, now }: Of): Promise<void> {
  return transaction(db, async (tx) => {
    const track = (await lockTrack(tx, viewer, { id, now })) ?? (await findTrack(tx, viewer, { id, now }))
    authorize(trackRules, 'arrange', viewer, track)
    if (!track.isOpen) return

    const closed = { closes_at: now, revision: track.revision + 1 }
    await tx.updateTable('track').set(closed).where('gathering_id', '=', id).execute()

    await record<TrackEvent>(tx, viewer, 'track.closed', { subject: id, community: track.communityId, now })
  })
}

/**
 * Answers, changes answers and takes them back. Others find them where they look, so nothing is recorded. Whoever
 * closes it at the same moment comes before or after, by a trigger of the database.
 */
export function answerPrompts(
  db: Db,
  viewer: Viewer,
  { id, answers, now }: Of & { readonly answers: readonly Answering[] },
): Promise<void> {
  return transaction(db, async (tx) => {
    const track = await findTrack(tx, viewer, { id, now })
    if (!track.isOpen) throw new Conflict('tracks.problems.closed')
    authorize(trackRules, 'answer', viewer, track)

    for (const { prompt, words } of answers) {
      if (words === null) {
        await forget(tx, viewer, prompt)
        continue
      }
      const where = { prompt_id: prompt, gathering_id: id, community_id: track.communityId }
      const said = { words, changed_at: now }
      await tx
        .insertInto('track_answer')
        .values({ ...where, person_id: signedIn(viewer), said_at: now, ...said })
        .onConflict((known) => known.columns(['prompt_id', 'person_id']).doUpdateSet(said))
        .execute()
    }
  })
}

/** Takes back what she answered, also after it closed. */
export function takeBackAnswer(
  db: Db,
  viewer: Viewer,
  { prompt, now }: { readonly prompt: TrackPromptId; readonly now: Temporal.Instant },
): Promise<GatheringId> {
  return transaction(db, async (tx) => {
    const { gatheringId } = await findPrompt(tx, viewer, prompt)
    const track = await findTrack(tx, viewer, { id: gatheringId, now })
    authorize(trackRules, 'takeBack', viewer, track)

    await forget(tx, viewer, prompt)
    return gatheringId
  })
}

async function forget(tx: Tx, viewer: Viewer, prompt: TrackPromptId): Promise<void> {
  await tx
    .deleteFrom('track_answer')
    .where('prompt_id', '=', prompt)
    .where('person_id', '=', signedIn(viewer))
    .execute()
}

/** Takes a question away that nobody has answered yet. */
export function removePrompt(
  db: Db,
  viewer: Viewer,
  { prompt, now }: { readonly prompt: TrackPromptId; readonly now: Temporal.Instant },
): Promise<GatheringId> {
  return transaction(db, async (tx) => {
    const { gatheringId } = await findPrompt(tx, viewer, prompt)
    const of = { id: gatheringId, now }
    const track = (await lockTrack(tx, viewer, of)) ?? (await findTrack(tx, viewer, of))
    authorize(trackRules, 'arrange', viewer, track)
    const asked = (await listPrompts(tx, viewer, { id: gatheringId })).find(({ id }) => id === prompt)
    if (asked && asked.answers.length > 0) throw new Conflict('tracks.problems.answered')

    await tx.deleteFrom('track_prompt').where('id', '=', prompt).execute()
    return gatheringId
  })
}
