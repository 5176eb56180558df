import { sql } from 'kysely'
import type { CommunityId, WelcomeStepId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { communityRules, enterCommunity, lockCommunity } from '../../communities/index.ts'
import { namesOf } from '../../umbrellas/index.ts'
import type { WelcomeEvent } from '../events.ts'
import { own_steps_max } from '../model.ts'
import type { StepForm, WelcomeForm } from './forms.ts'
import { findStep, findWelcome, listOwnSteps } from './queries.ts'

interface At {
  readonly community: CommunityId
  readonly now: Temporal.Instant
}

/** False where somebody else changed the words since they were shown. None at all are Hearth's own. */
export function editWelcome(
  db: Db,
  viewer: Viewer,
  { community, form, now }: At & { form: WelcomeForm },
): Promise<boolean> {
  return transaction(db, async (tx) => {
    authorize(communityRules, 'tend', viewer, await lockCommunity(tx, viewer, community))
    const { revision } = await findWelcome(tx, viewer, community)
    if (revision !== form.seen) return false

    const said = { words_en: form.wordsEn || null, words_fr: form.wordsFr || null }
    const written = { ...said, revision: revision + 1, edited_at: now, edited_by: viewer.id }
    await tx
      .insertInto('welcome')
      .values({ community_id: community, ...written })
      .onConflict((known) => known.column('community_id').doUpdateSet(written))
      .execute()

    await record<WelcomeEvent>(tx, viewer, 'welcome.edited', { subject: community, community, now })
    return true
  })
}

/** Adds a first step after all others. */
export function addStep(db: Db, viewer: Viewer, { community, form, now }: At & { form: StepForm }): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(communityRules, 'tend', viewer, await lockCommunity(tx, viewer, community))
    const steps = await listOwnSteps(tx, viewer, community)
    if (steps.length >= own_steps_max) throw new Conflict('newcomers.problems.stepsFull')

    const id = newId<WelcomeStepId>()
    const place = sql<number>`(select coalesce(max(place), 0) + 1 from welcome_step where community_id = ${community})`
    await tx
      .insertInto('welcome_step')
      .values({ id, community_id: community, place, ...namesOf(form), path: form.path, created_at: now })
      .execute()

    await record<WelcomeEvent>(tx, viewer, 'welcome.stepAdded', { subject: id, community, now })
  })
}

interface OfStep extends At {
  readonly step: WelcomeStepId
}

/** Before the one that stands above it. The first stays where it is. */
export function moveStepUp(db: Db, viewer: Viewer, { community, step, now }: OfStep): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(communityRules, 'tend', viewer, await lockCommunity(tx, viewer, community))
    await findStep(tx, viewer, community, step)
    const ids = (await listOwnSteps(tx, viewer, community)).map(({ id }) => id)
    const from = ids.indexOf(step)
    if (from === 0) return

    const order = ids.toSpliced(from, 1).toSpliced(from - 1, 0, step)
    await sql`update welcome_step set place = wanted.place
      from unnest(${order}::uuid[]) with ordinality as wanted (id, place)
      where welcome_step.id = wanted.id`.execute(tx)

    await record<WelcomeEvent>(tx, viewer, 'welcome.stepMoved', { subject: step, community, now })
  })
}

export function removeStep(db: Db, viewer: Viewer, { community, step, now }: OfStep): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(communityRules, 'tend', viewer, await lockCommunity(tx, viewer, community))
    await findStep(tx, viewer, community, step)

    await tx.deleteFrom('welcome_step').where('id', '=', step).execute()

    await record<WelcomeEvent>(tx, viewer, 'welcome.stepRemoved', { subject: step, community, now })
  })
}

/** That she has done it is hers alone, so nothing is recorded. */
export async function tickStep(db: Db, viewer: Viewer, { community, step, now }: OfStep): Promise<void> {
  const owner = signedIn(viewer)
  await transaction(db, async (tx) => {
    await enterCommunity(tx, viewer, community)
    await findStep(tx, viewer, community, step)

    await tx
      .insertInto('welcome_tick')
      .values({ owner_id: owner, step_id: step, ticked_at: now })
      .onConflict((known) => known.doNothing())
      .execute()
  })
}

export async function untickStep(db: Db, viewer: Viewer, { community, step }: OfStep): Promise<void> {
  const owner = signedIn(viewer)
  await transaction(db, async (tx) => {
    await enterCommunity(tx, viewer, community)

    await tx.deleteFrom('welcome_tick').where('owner_id', '=', owner).where('step_id', '=', step).execute()
  })
}

/** Takes the first steps off the community's page, for her alone. */
export async function putAway(db: Db, viewer: Viewer, { community, now }: At): Promise<void> {
  const owner = signedIn(viewer)
  await transaction(db, async (tx) => {
    await enterCommunity(tx, viewer, community)

    await tx
      .insertInto('welcome_put_away')
      .values({ owner_id: owner, community_id: community, put_away_at: now })
      .onConflict((known) => known.columns(['owner_id', 'community_id']).doUpdateSet({ put_away_at: now }))
      .execute()
  })
}

export async function bringBack(db: Db, viewer: Viewer, { community }: At): Promise<void> {
  const owner = signedIn(viewer)
  await transaction(db, async (tx: Tx) => {
    await enterCommunity(tx, viewer, community)

    await tx
      .deleteFrom('welcome_put_away')
      .where('owner_id', '=', owner)
      .where('community_id', '=', community)
      .execute()
  })
}
