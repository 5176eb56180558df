import type { ColleagueGroupId, CommunityId, JoinRequestId } from '#database'
import { brokenConstraint, transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { belongsTo, signedIn, visitor, type Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { communityRules, findCommunity } from '../../communities/index.ts'
import type { Declaration } from '../../eligibility/index.ts'
import { hashOf } from '../../people/index.ts'
import { unguardedLink } from '../following/link-commands.ts'
import { findKeptOut } from '../standing/queries.ts'
import { unguardedStep } from '../steps-commands.ts'
import type { AskingForm, StrangerForm } from './forms.ts'
import { findDoor } from '../door/queries.ts'
import { theDoorIsOpen } from '../door/model.ts'

interface Asking {
  readonly community: CommunityId
  readonly form: AskingForm
  /** What she answered to the questions of the community's rule. */
  readonly said: Declaration
  /** Those with whom she asks; null where she asks by herself. */
  readonly colleagues: ColleagueGroupId | null
  readonly now: Temporal.Instant
}

/** Asks for somebody who is signed in, in her name. */
export function askToJoin(db: Db, viewer: Viewer, asking: Asking): Promise<JoinRequestId> {
  const person = signedIn(viewer)
  const { community: id, now } = asking

  return transaction(db, async (tx) => {
    const community = await findCommunity(tx, viewer, id)
    authorize(communityRules, 'read', viewer, community)
    if (await findKeptOut(tx, viewer, id)) throw new Conflict('joining.problems.suspended')
    if (belongsTo(viewer, id)) throw new Conflict('joining.problems.belongsAlready')
    const door = await findDoor(tx, community)
    theDoorIsOpen(door)

    const request = newId<JoinRequestId>()
    const dueAt = now.add({ hours: door.answerDays * 24 })
    await onlyOnce(() =>
      tx
        .insertInto('join_request')
        .values({
          id: request,
          community_id: id,
          umbrella_id: community.umbrellaId,
          person_id: person,
          name: viewer.name,
          language: viewer.language,
          state: 'submitted',
          ...askedIn(asking),
          submitted_at: now,
          due_at: dueAt,
        })
        .execute(),
    )

    await unguardedStep(tx, viewer, { id: request, communityId: id }, { kind: 'submitted', now })
    return request
  })
}

/** What a request says, whoever asks. */
function askedIn({ form, said, colleagues, now }: Asking) {
  const { practice, words } = form
  return { practice, words, said: JSON.stringify(said), colleagues_id: colleagues, created_at: now }
}

interface StrangerAsking extends Omit<Asking, 'form'> {
  readonly form: StrangerForm
  readonly language: Language
}

export interface Drafted {
  readonly request: JoinRequestId
  readonly secret: string
}

/**
 * Keeps what somebody without an account asks, until the letter to her address shows that it is hers. Gives the letter's
 * secret. Nobody but whoever holds it learns of the request before.
 */
export function unguardedDraft(system: Db, asking: StrangerAsking): Promise<Drafted> {
  const { community, form, language, now } = asking

  return transaction(system, async (tx) => {
    const found = await tx
      .selectFrom('community')
      .select('umbrella_id')
      .where('id', '=', community)
      .where('takes_requests', '=', true)
      .where('visibility', '<>', 'hidden')
      .executeTakeFirst()
    if (!found) throw new Conflict('joining.problems.closed')

    const id = newId<JoinRequestId>()
    await tx
      .insertInto('join_request')
      .values({
        id,
        community_id: community,
        umbrella_id: found.umbrella_id,
        email: form.email,
        name: form.name,
        language,
        state: 'draft',
        ...askedIn(asking),
      })
      .execute()
    return { request: id, secret: await unguardedLink(tx, id, now) }
  })
}

/** The address is hers: the request reaches those who review. Whose account has this address already, her request is. */
export function unguardedConfirmation(system: Db, secret: string, now: Temporal.Instant): Promise<void> {
  return transaction(system, async (tx) => {
    const request = await lockDraft(tx, secret)
    if (request.state !== 'draft') return
    if (!request.takes_requests) throw new Conflict('joining.problems.closed')
    if (request.belongs) throw new Conflict('joining.problems.belongsAlready')

    const dueAt = now.add({ hours: request.answer_days * 24 })
    const owner = request.account ? { person_id: request.account, email: null } : {}
    await onlyOnce(() =>
      tx
        .updateTable('join_request')
        .set({ state: 'submitted', submitted_at: now, due_at: dueAt, ...owner })
        .where('id', '=', request.id)
        .execute(),
    )

    const applicant = { ...visitor, id: request.account }
    await unguardedStep(
      tx,
      applicant,
      { id: request.id, communityId: request.community_id },
      { kind: 'submitted', now },
    )
  })
}

async function lockDraft(tx: Tx, secret: string) {
  const found = await tx
    .selectFrom('join_request as request')
    .innerJoin('join_link as link', 'link.request_id', 'request.id')
    .innerJoin('community', 'community.id', 'request.community_id')
    .leftJoin('login', 'login.email', 'request.email')
    .leftJoin('membership', (on) =>
      on
        .onRef('membership.person_id', '=', 'login.id')
        .onRef('membership.community_id', '=', 'request.community_id')
        .on('membership.ended_at', 'is', null),
    )
    .where('link.token_hash', '=', hashOf(secret))
    .forUpdate('request')
    .select([
      'request.id',
      'request.community_id',
      'request.state',
      'community.takes_requests',
      'community.answer_days',
      'login.id as account',
      (select) => select('membership.person_id', 'is not', null).as('belongs'),
    ])
    .executeTakeFirst()
  if (!found) throw new NotFound('errors.notFound')
  return found
}

async function onlyOnce(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (brokenConstraint(error)?.startsWith('one_open_request')) throw new Conflict('joining.problems.askedAlready')
    throw error
  }
}
