import { sql } from 'kysely'
import type { ThreadId, TopicKind } from '#database'
import { transaction, type Db } from '#kernel/db.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { findThread, threadRules, type Thread } from '../../conversations/index.ts'
import { findProtocol } from '../../protocols/index.ts'
import { findAgendaPlace } from '../items/queries.ts'
import { agendaRules } from '../rules.ts'
import { unguardedPutIn } from '../topics/commands.ts'
import type { BringingForm } from '../topics/forms.ts'
import { listBrought } from '../topics/queries.ts'

interface Bringing {
  readonly thread: ThreadId
  readonly form: BringingForm
  readonly now: Temporal.Instant
}

/** Puts a conversation in among what members want to talk of at a gathering, with the way of working she would like. */
export function bringConversation(db: Db, viewer: Viewer, { thread: id, form, now }: Bringing): Promise<void> {
  return transaction(db, async (tx) => {
    const thread = await findThread(tx, viewer, id)
    authorize(threadRules, 'bring', viewer, thread)
    const place = await findAgendaPlace(tx, viewer, form.gathering)
    if (place.communityId !== thread.communityId) throw new NotFound('errors.notFound')
    authorize(agendaRules, 'propose', viewer, place)
    // Of two who bring it at once, the second waits until the first one's is there.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`bring ${id}`}, 0))`.execute(tx)
    const brought = await listBrought(tx, viewer, id)
    if (brought.some(({ gatheringId, state }) => gatheringId === place.id && state !== 'covered'))
      throw new Conflict('agendas.bringing.already')
    const { own, shipped } = form.protocol
    const which = own ?? shipped
    if (which !== null) await findProtocol(tx, viewer, { community: place.communityId, which })

    const from = { thread_id: id, protocol_id: own, shipped_protocol: shipped }
    await unguardedPutIn(tx, viewer, { place, form: { ...form, kind: kindOf(thread) }, from, now })
  })
}

function kindOf({ kind }: Thread): TopicKind {
  if (kind === 'celebration') return 'celebration'
  return kind === 'ask' ? 'question' : 'topic'
}
