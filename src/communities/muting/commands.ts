import type { PersonId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findMember } from '../memberships/queries.ts'
import type { OfMember } from '../memberships/opening-commands.ts'
import { memberRules } from '../rules.ts'

type Muting = OfMember & { readonly isBlock: boolean }

/** It is the viewer's alone, so nothing is recorded. A block becomes a mere muting, and the reverse. */
export function mute(db: Db, viewer: Viewer, { community, person, isBlock, now }: Muting): Promise<void> {
  const owner = signedIn(viewer)

  return transaction(db, async (tx) => {
    const member = await findMember(tx, viewer, community, person)
    authorize(memberRules, 'mute', viewer, member)

    await tx
      .insertInto('muting')
      .values({ owner_id: owner, person_id: person, is_block: isBlock, created_at: now })
      .onConflict((known) => known.columns(['owner_id', 'person_id']).doUpdateSet({ is_block: isBlock }))
      .execute()
  })
}

/** Gives what it was. Also of somebody who has left: her words are still there. */
export async function unmute(db: Db, viewer: Viewer, person: PersonId): Promise<{ isBlock: boolean } | undefined> {
  const owner = signedIn(viewer)
  return db
    .deleteFrom('muting')
    .where('owner_id', '=', owner)
    .where('person_id', '=', person)
    .returning('is_block as isBlock')
    .executeTakeFirst()
}
