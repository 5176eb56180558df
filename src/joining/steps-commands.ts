import type { JoinRequestId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { record } from '#kernel/events.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { JoiningEvent } from './events.ts'
import type { JoinRequest, StepKind } from './model.ts'

interface Taken {
  readonly kind: StepKind
  /** What is written to the applicant, or by her. */
  readonly message?: string
  /** What reviewers keep among themselves. */
  readonly note?: string
  readonly now: Temporal.Instant
}

const internal: readonly StepKind[] = ['takenOn', 'handedOver', 'recused']

const events = {
  submitted: 'request.submitted',
  gathered: 'request.gathered',
  takenOn: 'request.takenOn',
  asked: 'request.asked',
  answered: 'request.answered',
  handedOver: 'request.handedOver',
  recused: 'request.recused',
  approved: 'request.approved',
  offered: 'request.approved',
  declined: 'request.declined',
  upheld: 'request.declined',
  waitlisted: 'request.waitlisted',
  withdrawn: 'request.withdrawn',
  expired: 'request.expired',
  appealed: 'request.appealed',
  taken: 'request.taken',
} as const satisfies Record<StepKind, JoiningEvent>

type Subject = Pick<JoinRequest, 'communityId'> & { readonly id: JoinRequestId }

/** Writes down what happened to a request, for its page, its letter and those who are told. Who may is asked before. */
export async function unguardedStep(tx: Tx, viewer: Viewer, request: Subject, step: Taken): Promise<void> {
  const { kind, message = '', note = '', now } = step
  await tx
    .insertInto('join_step')
    .values({
      request_id: request.id,
      kind,
      actor_id: viewer.id,
      is_internal: internal.includes(kind),
      message,
      note,
      at: now,
    })
    .execute()
  const facts = { request: request.id }
  await record<JoiningEvent>(tx, viewer, events[kind], {
    subject: request.id,
    community: request.communityId,
    facts,
    now,
  })
}
