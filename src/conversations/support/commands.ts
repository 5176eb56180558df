import { sql } from 'kysely'
import type { CommunityId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { lockCommunity } from '../../communities/index.ts'
import type { SupportEvent } from '../events.ts'
import type { SettingsForm } from './forms.ts'
import type { SupportSpace } from './model.ts'
import { findSupport } from './queries.ts'
import { supportRules } from './rules.ts'

type Keeping = SettingsForm & { readonly now: Temporal.Instant }

/** Opens or closes the space, and says for how long conversations stay. Those that stand there can go sooner, not later. */
export function keepSupport(db: Db, viewer: Viewer, id: CommunityId, { open, months, now }: Keeping): Promise<void> {
  return transaction(db, async (tx) => {
    await lockCommunity(tx, viewer, id)
    const space = await findSupport(tx, viewer, id)
    authorize(supportRules, 'keep', viewer, space)
    const isOpen = open === 'yes'

    await write(tx, viewer, space, { isOpen, months, now })
    if (months < space.months) await shorten(tx, space, months)

    const kind: SupportEvent =
      isOpen === space.isOpen ? 'support.changed' : isOpen ? 'support.opened' : 'support.closed'
    await record<SupportEvent>(tx, viewer, kind, { subject: id, community: id, facts: { months }, now })
  })
}

interface Wanted {
  readonly isOpen: boolean
  readonly months: number
  readonly now: Temporal.Instant
}

async function write(tx: Tx, viewer: Viewer, { communityId }: SupportSpace, { isOpen, months, now }: Wanted) {
  const by = signedIn(viewer)
  const closing = isOpen ? { closed_at: null, closed_by: null } : { closed_at: now, closed_by: by }
  await tx
    .insertInto('support_space')
    .values({ community_id: communityId, months, opened_at: now, opened_by: by, ...closing })
    .onConflict((known) => known.column('community_id').doUpdateSet({ months, ...closing }))
    .execute()
}

async function shorten(tx: Tx, { communityId, timeZone }: SupportSpace, months: number): Promise<void> {
  await sql`
    update thread set stays_until = last_day(created_at, ${months}, ${timeZone})
    where kind = 'support' and community_id = ${communityId}
      and stays_until > last_day(created_at, ${months}, ${timeZone})`.execute(tx)
}
