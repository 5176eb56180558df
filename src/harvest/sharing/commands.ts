import type { GatheringId, ThreadId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, Overtaken } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { findThread, openThread, postReply } from '../../conversations/index.ts'
import type { HarvestEvent } from '../events.ts'
import type { HarvestPlace } from '../model.ts'
import { findHarvestPlace } from '../queries.ts'
import { harvestRules } from '../rules.ts'
import { findShared, idsOf, lockSharing } from './queries.ts'
import type { SharingForm } from './forms.ts'

interface Sharing {
  readonly id: GatheringId
  readonly form: SharingForm
  readonly now: Temporal.Instant
}

/**
 * Posts what was learned into a conversation of the community, with the writer's name. Gives the conversation. Whoever
 * presses a second time finds the one that there is, and nothing is posted again; somebody else who does is told.
 */
export function shareHarvest(db: Db, viewer: Viewer, { id, form, now }: Sharing): Promise<ThreadId> {
  return transaction(db, async (tx) => {
    const place = await findHarvestPlace(tx, viewer, { id, now })
    authorize(harvestRules, 'share', viewer, place)
    await lockSharing(tx, id)
    const known = await findShared(tx, viewer, id)
    if (known?.isDeleted === true) throw new Conflict('harvest.problems.deleted')
    if (known?.isMine === false) throw new Overtaken('harvest.problems.shared')
    if (known !== null) return known.thread

    const post = form.into === null ? begin : add
    const thread = await post(tx, viewer, place, { form, now })

    const facts = { thread }
    await record<HarvestEvent>(tx, viewer, 'harvest.shared', { subject: id, community: place.communityId, facts, now })
    return thread
  })
}

interface Posting {
  readonly form: SharingForm
  readonly now: Temporal.Instant
}

const plainly = { noteKind: undefined, note: '', voice: 'name' } as const

function begin(tx: Tx, viewer: Viewer, place: HarvestPlace, { form, now }: Posting) {
  const { title, body } = form
  const { thread: once } = idsOf(place.id)
  return openThread(tx, viewer, place.communityId, {
    ...plainly,
    kind: 'discussion',
    title,
    body,
    topics: [],
    once,
    now,
  })
}

async function add(tx: Tx, viewer: Viewer, place: HarvestPlace, { form, now }: Posting) {
  const community = place.communityId
  const { post: once } = idsOf(place.id)
  const thread = form.into === null ? null : await findThread(tx, viewer, form.into)
  if (thread === null || thread.communityId !== community) throw new Conflict('harvest.problems.elsewhere')
  const posted = await postReply(tx, viewer, thread.id, {
    ...plainly,
    body: form.body,
    quote: null,
    community,
    once,
    now,
  })
  if ('heldBecause' in posted) throw new Conflict(posted.heldBecause)
  return thread.id
}
