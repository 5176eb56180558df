import { transaction, type Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { findDoor } from '../door/queries.ts'
import { freePlaces, isOpen, type JoinRequest } from '../model.ts'
import { lockRequest } from '../queries.ts'
import { requestRules } from '../rules.ts'
import { unlessFull } from '../places/full-now.ts'
import { decide } from './commands.ts'
import type { ManyForm } from './forms.ts'

interface Deciding {
  readonly requests: readonly JoinRequest[]
  readonly form: ManyForm
  readonly now: Temporal.Instant
}

export interface Decided {
  /** How many of them were decided by this. */
  readonly count: number
  /** Those that were left as they were because a community is full. */
  readonly left: readonly JoinRequest[]
}

/**
 * The same decision about several, whoever an answer is owed to longest first. What somebody else settled in the moment
 * before is left as it is; where a community becomes full, the rest stay as they were.
 */
export function decideMany(db: Db, viewer: Viewer, { requests, form, now }: Deciding): Promise<Decided> {
  signedIn(viewer)

  return transaction(db, async (tx) => {
    let count = 0
    const left: JoinRequest[] = []
    for (const { id, communityId } of requests) {
      const request = await lockRequest(tx, viewer, id)
      if (!isOpen(request) || !requestRules.decide(viewer, request) || request.state === form.outcome) continue
      if (form.outcome === 'approved' && freePlaces(await findDoor(tx, { id: communityId })) === 0) {
        left.push(request)
        continue
      }
      const { messageEn, messageFr, ...rest } = form
      const message = request.language === 'fr' ? messageFr : messageEn
      const decided = await unlessFull(tx, () =>
        decide(tx, viewer, { id, form: { ...rest, message, seen: null }, now }),
      )
      if (decided) count++
      else left.push(request)
    }
    return { count, left }
  })
}
