import { sql } from 'kysely'
import type { CommunityId, PersonId, ThreadId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { enterCommunity } from '../../communities/index.ts'
import type { Voice } from './model.ts'
import { myMaskIn } from './queries.ts'

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
  const { allowsMasks } = await enterCommunity(tx, viewer, community)
  if (!allowsMasks || viewer.hand === null) throw new Conflict('conversations.masks.notHere')

  const { rows: worn } = await sql<{ id: PersonId | null }>`select ${myMaskIn(viewer, thread)} as id`.execute(tx)
  return worn[0]?.id ?? putOn(tx, viewer.hand, { thread, community, now })
}

async function putOn(
  tx: Tx,
  hand: NonNullable<Viewer['hand']>,
  { thread, community, now }: Omit<Speaking, 'voice'>,
): Promise<PersonId> {
  const mask = newId<PersonId>()
  const { rows } = await sql<{ id: PersonId }>`
    select put_on_mask(${mask}, ${thread}, ${community}, ${hand.key}, ${hand.seal(mask)}, ${now}) as id`.execute(tx)
  const [put] = rows
  if (!put) throw new Error('put_on_mask gave no mask')
  return put.id
}
