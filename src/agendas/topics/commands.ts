import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { AgendaTopicId, GatheringId, ProtocolId, ThreadId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId, parseId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { hasEnded } from '../../gatherings/index.ts'
import type { AgendaEvent } from '../events.ts'
import { unguardedLock } from '../items/commands.ts'
import { findAgendaPlace } from '../items/queries.ts'
import type { AgendaPlace } from '../model.ts'
import { agendaRules } from '../rules.ts'
import type { TopicForm } from './forms.ts'
import { topics_max, type AgendaTopic } from './model.ts'
import { findTopic, listTopics } from './queries.ts'
import { unguardedScheduled } from './scheduling-commands.ts'

interface Of<Id> {
  readonly id: Id
  readonly now: Temporal.Instant
}

/** Puts in what somebody wants to talk of. Nothing is recorded, so that no record says who put in what has no name. */
export function putInTopic(
  db: Db,
  viewer: Viewer,
  { id, form, now }: Of<GatheringId> & { form: TopicForm },
): Promise<void> {
  return transaction(db, async (tx) => {
    const place = await findAgendaPlace(tx, viewer, id)
    authorize(agendaRules, 'propose', viewer, place)
    await unguardedPutIn(tx, viewer, { place, form, now })
  })
}

/** The conversation that it was brought from, and how its bringer would like to work on it. */
interface From {
  readonly thread_id: ThreadId
  readonly protocol_id: ProtocolId | null
  readonly shipped_protocol: string | null
}

interface PutIn {
  readonly place: AgendaPlace
  readonly form: TopicForm
  readonly from?: From
  readonly now: Temporal.Instant
}

/** Writes one topic for whoever may put it in, as long as there is room and the gathering is not over. */
export async function unguardedPutIn(tx: Tx, viewer: Viewer, { place, form, from, now }: PutIn): Promise<void> {
  if (hasEnded(place, now)) throw new Conflict('agendas.topics.problems.over')
  const known = await listTopics(tx, viewer, place.id)
  if (known.length >= topics_max) throw new Conflict('agendas.topics.problems.full', { max: topics_max })

  const put = { gathering_id: place.id, community_id: place.communityId, kind: form.kind, words: form.words }
  const signed = form.withoutName === 'yes' ? withoutName(viewer, now) : byName(viewer, now)
  await tx
    .insertInto('agenda_topic')
    .values({ ...put, ...from, ...signed })
    .execute()
}

function byName(viewer: Viewer, now: Temporal.Instant) {
  return { id: newId<AgendaTopicId>(), author_id: signedIn(viewer), submitted_at: now }
}

/** Its id says no time, and only the day is kept: neither tells when she was here. */
function withoutName({ hand }: Viewer, now: Temporal.Instant) {
  const id = parseId<AgendaTopicId>(randomUUID())
  if (hand === null || id === null) throw new Conflict('agendas.topics.problems.noHand')
  const day = now.toZonedDateTimeISO('UTC').startOfDay().toInstant()
  return { id, trace: sql<Buffer>`sha256(${hand.key}::bytea || uuid_send(${id}::uuid))`, submitted_at: day }
}

/** Gives her voice to it, or takes it back. One each, and nobody reads whose. */
export function voteForTopic(
  db: Db,
  viewer: Viewer,
  { id, vote }: Of<AgendaTopicId> & { vote: 'yes' | 'no' },
): Promise<AgendaTopic> {
  return transaction(db, async (tx) => {
    const { topic, place } = await found(tx, viewer, id)
    authorize(agendaRules, 'vote', viewer, place)
    if (topic.state === 'covered') throw new Conflict('agendas.topics.problems.covered')

    const hers = { topic_id: id, community_id: place.communityId, person_id: signedIn(viewer) }
    if (vote === 'yes') {
      await tx
        .insertInto('agenda_topic_vote')
        .values(hers)
        .onConflict((known) => known.doNothing())
        .execute()
    } else {
      await tx
        .deleteFrom('agenda_topic_vote')
        .where('topic_id', '=', id)
        .where('person_id', '=', hers.person_id)
        .execute()
    }
    return topic
  })
}

/** Takes back what she put in: its words are gone. */
export function withdrawTopic(db: Db, viewer: Viewer, { id, now }: Of<AgendaTopicId>): Promise<AgendaTopic> {
  return transaction(db, async (tx) => {
    const { topic, place } = await found(tx, viewer, id)
    authorize(agendaRules, 'read', viewer, place)

    const key = viewer.hand?.key ?? null
    const { rows } = await sql<{ done: boolean }>`select withdraw_topic(${id}, ${key}, ${now}) as done`.execute(tx)
    if (rows[0]?.done !== true) throw new Conflict('agendas.topics.problems.notYours')
    return topic
  })
}

/** Keeps it for later, off this agenda; or brings it back among what waits. */
export function parkTopic(
  db: Db,
  viewer: Viewer,
  { id, parked, now }: Of<AgendaTopicId> & { parked: boolean },
): Promise<AgendaTopic> {
  return transaction(db, async (tx) => {
    const { topic, place } = await found(tx, viewer, id)
    authorize(agendaRules, 'set', viewer, place)
    if (topic.state === 'covered') throw new Conflict('agendas.topics.problems.covered')

    const kept = parked ? { parked_at: now, item_id: null } : { parked_at: null }
    await tx.updateTable('agenda_topic').set(kept).where('id', '=', id).execute()

    await record<AgendaEvent>(tx, viewer, 'agenda.edited', { subject: place.id, community: place.communityId, now })
    return topic
  })
}

/** Makes a step of the agenda out of it. What is to be celebrated goes to where the gathering celebrates already. */
export function scheduleTopic(db: Db, viewer: Viewer, { id, now }: Of<AgendaTopicId>): Promise<AgendaTopic> {
  return transaction(db, async (tx) => {
    const { place } = await found(tx, viewer, id)
    authorize(agendaRules, 'set', viewer, place)
    await unguardedLock(tx, place)
    const topic = await findTopic(tx, viewer, id)
    if (topic.state === 'covered') throw new Conflict('agendas.topics.problems.covered')
    if (topic.state === 'scheduled') throw new Overtaken('agendas.topics.problems.scheduledAlready')

    const item = await unguardedScheduled(tx, viewer, { place, topic, now })
    await tx.updateTable('agenda_topic').set({ item_id: item, parked_at: null }).where('id', '=', id).execute()

    await record<AgendaEvent>(tx, viewer, 'agenda.edited', { subject: place.id, community: place.communityId, now })
    return topic
  })
}

async function found(tx: Tx, viewer: Viewer, id: AgendaTopicId): Promise<{ topic: AgendaTopic; place: AgendaPlace }> {
  const topic = await findTopic(tx, viewer, id)
  return { topic, place: await findAgendaPlace(tx, viewer, topic.gatheringId) }
}
