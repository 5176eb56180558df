import { sql } from 'kysely'
import type { JoinRequestId } from '#database'
import { transaction, type Tx } from '#kernel/db.ts'
import type { Outside } from '#kernel/outside.ts'
import { inLanguage } from '#kernel/reader.ts'
import { theSystem } from '#kernel/viewer.ts'
import type { JoinRequest } from '../model.ts'
import { unguardedStep } from '../steps-commands.ts'
import { unguardedClosedWayIn } from './way-in-commands.ts'

type Needs = Pick<Outside, 'system' | 'wordsIn' | 'clock'>

/**
 * Answers whoever waits for a place in a community that has closed: no request ends without a message. Where it was
 * opened again meanwhile, nothing happens.
 */
export async function unguardedClosedRequests({ system, wordsIn, clock }: Needs, community: string): Promise<void> {
  const now = clock()
  await transaction(system, async (tx) => {
    const waiting = await listWaiting(tx, community)
    const ids = waiting.map(({ id }) => id)
    if (ids.length > 0) await unguardedClosedWayIn(tx, ids, now)
    for (const request of waiting) {
      await tx
        .updateTable('join_request')
        .set({ state: 'expired', answer_by: null, held_by: null })
        .where('id', '=', request.id)
        .execute()
      const name = inLanguage({ en: request.name_en, fr: request.name_fr }, request.language).text
      const message = wordsIn(request.language)('joining.messages.communityClosed', { community: name })
      await unguardedStep(tx, theSystem, request, { kind: 'expired', message, now })
    }
  })
}

type Waiting = Pick<JoinRequest, 'communityId' | 'language'> & {
  readonly id: JoinRequestId
  readonly name_en: string | null
  readonly name_fr: string | null
}

async function listWaiting(tx: Tx, community: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select r.id, r.community_id as "communityId", r.language, c.name_en, c.name_fr
    from join_request r join community c on c.id = r.community_id
    where r.community_id = ${community}::uuid and c.closed_at is not null
      and (r.state in ('submitted', 'under_review', 'info_requested', 'waitlisted')
           or (r.state = 'approved' and r.taken_at is null))
    order by r.id for update of r`.execute(tx)
  return rows
}
