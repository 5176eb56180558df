import { sql } from 'kysely'
import type { CommunityId, PersonId, ThreadId, Voice } from '#database'
import { brokenConstraint, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { enterCommunity } from '../../communities/index.ts'
import { findMyMask } from './queries.ts'

interface Speaking {
  readonly thread: ThreadId
  readonly community: CommunityId
  readonly voice: Voice
  readonly now: Temporal.Instant
}

/** Who will be the author: the viewer, or her mask in this conversation, put on where she wears none yet. */
export async function speaker(tx: Tx, viewer: Viewer, { thread, community, voice, now }: Speaking): Promise<PersonId> {
  const person = signedIn(viewer)
  if (voice === 'name') return person
  const { allowsMasks, allowsPositions } = await enterCommunity(tx, viewer, community)
  const isAllowed = voice === 'mask' ? allowsMasks : allowsPositions
  if (!isAllowed || viewer.hand === null) throw new Conflict(notHere[voice])

  return (await findMyMask(tx, viewer, thread, voice)) ?? putOn(tx, viewer.hand, { thread, community, voice, now })
}

const notHere = { mask: 'conversations.masks.notHere', position: 'conversations.masks.noPosition' } as const

async function putOn(
  tx: Tx,
  hand: NonNullable<Viewer['hand']>,
  { thread, community, voice, now }: Speaking,
): Promise<PersonId> {
  const mask = newId<PersonId>()
  try {
    const { rows } = await sql<{ id: PersonId }>`
      select put_on_mask(${mask}, ${thread}, ${community}, ${voice}, ${hand.key}, ${hand.seal(mask)}, ${now}) as id`.execute(
      tx,
    )
    const [put] = rows
    if (!put) throw new Error('put_on_mask gave no mask')
    return put.id
  } catch (error) {
    if (brokenConstraint(error) === 'position_is_shared') throw new Conflict('conversations.masks.noPosition')
    throw error
  }
}
