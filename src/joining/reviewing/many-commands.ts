import { transaction, type Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findDoor } from '../door/queries.ts'
import { freePlaces, isOpen, type JoinRequest } from '../model.ts'
import { lockRequest } from '../queries.ts'
import { requestRules } from '../rules.ts'
import { decide } from './commands.ts'
import type { ManyForm } from './forms.ts'

interface Deciding {
  readonly requests: readonly JoinRequest[]
  readonly form: ManyForm
  readonly now: Temporal.Instant
}

/**
 * The same decision about several, whoever an answer is owed to longest first. What somebody else settled in the moment
 * before is left as it is; where a community becomes full, the rest stay as they were.
 */
export function decideMany(db: Db, viewer: Viewer, { requests, form, now }: Deciding): Promise<{ isFull: boolean }> {
  signedIn(viewer)

  return transaction(db, async (tx) => {
    let isFull = false
    for (const { id, communityId } of requests) {
      const request = await lockRequest(tx, viewer, id)
      if (!isOpen(request) || !requestRules.decide(viewer, request) || request.state === form.outcome) continue
      if (form.outcome === 'approved' && freePlaces(await findDoor(tx, { id: communityId })) === 0) {
        isFull = true
        continue
      }
      const message = request.language === 'fr' ? form.messageFr : form.messageEn
      await decide(tx, viewer, { id, form: { outcome: form.outcome, reason: form.reason, message }, now })
    }
    return { isFull }
  })
}
