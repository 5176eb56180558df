import { sql } from 'kysely'
import type { AgendaItemId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { shorten } from '#kernel/text.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { findProtocol, totalMinutes, usualGroup, type AnyProtocol } from '../../protocols/index.ts'
import { unguardedStep, type Columns } from '../items/commands.ts'
import { lengths } from '../items/forms.ts'
import { listItems } from '../items/queries.ts'
import type { AgendaPlace } from '../model.ts'
import { stepOf, type AgendaTopic } from './model.ts'

interface Scheduled {
  readonly place: AgendaPlace
  readonly topic: AgendaTopic
  readonly now: Temporal.Instant
}

/** Gives the step at which a topic will be talked of, for whoever may set the agenda and holds its lock. */
export async function unguardedScheduled(tx: Tx, viewer: Viewer, given: Scheduled): Promise<AgendaItemId> {
  const { place, topic, now } = given
  const joined = topic.kind === 'celebration' ? await unguardedJoined(tx, viewer, given) : null
  if (joined !== null) return joined
  const way = await wayOf(tx, viewer, topic)
  return unguardedStep(tx, viewer, place, { ...columnsFor(topic, viewer, way), now })
}

/** Adds it to the words of the step at which the gathering celebrates, where there is one with room for them. */
async function unguardedJoined(tx: Tx, viewer: Viewer, { place, topic, now }: Scheduled): Promise<AgendaItemId | null> {
  const items = await listItems(tx, viewer, place.id)
  const step = items.find(({ kind, state }) => kind === 'celebration' && state === 'open')
  if (!step) return null
  const words = [step.words, `- ${topic.words}`].filter((text) => text !== '').join('\n')
  if (words.length > lengths.words) return null

  const edited = { edited_at: now, edited_by: viewer.id, revision: sql<number>`revision + 1` }
  await tx
    .updateTable('agenda_item')
    .set({ words, ...edited })
    .where('id', '=', step.id)
    .execute()
  return step.id
}

/** The way of working that whoever brought it would like, if it is still there. */
async function wayOf(tx: Tx, viewer: Viewer, topic: AgendaTopic): Promise<AnyProtocol | null> {
  const which = topic.protocolId ?? topic.shippedProtocol
  return which === null ? null : findProtocol(tx, viewer, { community: topic.communityId, which })
}

const usualMinutes = 10

function columnsFor(topic: AgendaTopic, { language }: Viewer, way: AnyProtocol | null): Columns {
  const { kind, words, protocolId, shippedProtocol } = topic
  const title = shorten(words, lengths.title)
  return {
    kind: way === null ? stepOf[kind] : 'protocol',
    minutes: way === null ? usualMinutes : totalMinutes(way, usualGroup(way.people)),
    title_en: language === 'en' ? title : null,
    title_fr: language === 'fr' ? title : null,
    words: title === words ? '' : words,
    wanted: '',
    owner_id: null,
    guest_id: null,
    protocol_id: protocolId,
    shipped_protocol: shippedProtocol,
  }
}
