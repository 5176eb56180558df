import type { PersonId } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findMember } from '../memberships/queries.ts'
import type { OfMember } from '../memberships/opening-commands.ts'
import { memberRules } from '../rules.ts'

/** It is the viewer's alone, so nothing is recorded. */
export function mute(db: Db, viewer: Viewer, { community, person, now }: OfMember): Promise<void> {
  const owner = signedIn(viewer)

  return transaction(db, async (tx) => {
    const member = await findMember(tx, viewer, community, person)
    authorize(memberRules, 'mute', viewer, member)

    await tx
      .insertInto('muting')
      .values({ owner_id: owner, person_id: person, created_at: now })
      .onConflict((known) => known.doNothing())
      .execute()
  })
}

/** Also of somebody who has left: her words are still there. */
export async function unmute(db: Db, viewer: Viewer, person: PersonId): Promise<void> {
  const owner = signedIn(viewer)
  await db.deleteFrom('muting').where('owner_id', '=', owner).where('person_id', '=', person).execute()
}
