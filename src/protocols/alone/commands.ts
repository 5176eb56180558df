import { sql } from 'kysely'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { isOver, type Community } from '../../communities/index.ts'
import { whichOf, type AnyProtocol } from '../model.ts'
import type { AloneForm } from './forms.ts'
import { aloneRules } from './rules.ts'

interface Along {
  readonly community: Community
  readonly protocol: AnyProtocol
}

/** Keeps what somebody writes for herself, and forgets what she emptied. It is recorded nowhere: that she wrote is hers. */
export function keepAlone(
  db: Db,
  viewer: Viewer,
  { form, now, ...along }: Along & { readonly form: AloneForm; readonly now: Temporal.Instant },
): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(aloneRules, 'write', viewer, placeOf(along))

    await unguardedForget(tx, viewer, along)
    const of = { owner_id: signedIn(viewer), community_id: along.community.id, protocol: whichOf(along.protocol) }
    const written = form.filter(({ words }) => words !== '')
    if (written.length === 0) return
    await tx
      .insertInto('alone_words')
      .values(written.map(({ at, words }) => ({ ...of, step: at, words, written_at: now })))
      .onConflict((known) =>
        known.columns(['owner_id', 'community_id', 'protocol', 'step']).doUpdateSet({
          words: sql<string>`excluded.words`,
          written_at: sql<Temporal.Instant>`excluded.written_at`,
        }),
      )
      .execute()
  })
}

/** Deletes all that she wrote along it; also where the community is closed. */
export function forgetAlone(db: Db, viewer: Viewer, along: Along): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(aloneRules, 'read', viewer, placeOf(along))

    await unguardedForget(tx, viewer, along)
  })
}

function placeOf({ community }: Along) {
  return { communityId: community.id, isOver: isOver(community) }
}

async function unguardedForget(tx: Tx, viewer: Viewer, { community, protocol }: Along): Promise<void> {
  await tx
    .deleteFrom('alone_words')
    .where('owner_id', '=', signedIn(viewer))
    .where('community_id', '=', community.id)
    .where('protocol', '=', whichOf(protocol))
    .execute()
}
