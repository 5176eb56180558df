import { sql } from 'kysely'
import type { PersonId } from '#database'
import { brokenConstraint, transaction, type Db, type Tx } from '#kernel/db.ts'
import { Refusal } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { parse } from '#kernel/form.ts'
import { nothingTaken } from '#kernel/routes.ts'
import { theSystem, visitor, type Belonging, type Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { chosenFiles } from '../../files/index.ts'
import type { HeldEvent } from '../events.ts'
import { postReply } from '../posts/commands.ts'
import { replyForm } from '../posts/forms.ts'
import { openingForm } from '../threads/forms.ts'
import { openThread } from '../threads/opening-commands.ts'
import type { HeldPost } from './model.ts'

/** Posts what was let through, each as its author's, under her own rights. What cannot be posted any more comes back. */
export async function unguardedPostHeld(system: Db, now: Temporal.Instant): Promise<void> {
  let isMore = true
  while (isMore) isMore = await transaction(system, (tx) => postNext(tx, now))
}

type Waiting = Pick<HeldPost, 'id' | 'communityId' | 'threadId' | 'authorId' | 'entered'>

async function postNext(tx: Tx, now: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<Waiting>`
    select id, community_id as "communityId", thread_id as "threadId", author_id as "authorId", entered
    from held_post where let_through_at is not null
    order by let_through_at, id limit 1 for update skip locked`.execute(tx)
  const [held] = rows
  if (!held) return false
  if (await isPosted(tx, held, now)) await tx.deleteFrom('held_post').where('id', '=', held.id).execute()
  else await giveBack(tx, held, now)
  return true
}

async function isPosted(tx: Tx, held: Waiting, now: Temporal.Instant): Promise<boolean> {
  const author = await authorOf(tx, held)
  if (author === null) return false
  await sql`savepoint posting`.execute(tx)
  try {
    return await post(tx, author, { held, now })
  } catch (error) {
    // Whatever their author put into the form: behind words that cannot be posted, everybody else's would wait.
    if (!(error instanceof Refusal) && brokenConstraint(error) === null) throw error
    await sql`rollback to savepoint posting`.execute(tx)
    return false
  }
}

interface Posting {
  readonly held: Waiting
  readonly now: Temporal.Instant
}

async function post(tx: Tx, author: Viewer, { held, now }: Posting): Promise<boolean> {
  const files = chosenFiles({ body: held.entered, taken: nothingTaken })
  if (held.threadId === null) {
    const form = parse(openingForm, held.entered)
    if (form.ok) await openThread(tx, author, held.communityId, { ...form.value, files, now })
    return form.ok
  }
  const form = parse(replyForm, held.entered)
  return form.ok && 'seq' in (await postReply(tx, author, held.threadId, { ...form.value, files, now }))
}

/** Where the conversation was closed, moved or deleted meanwhile, or its author has left. */
async function giveBack(tx: Tx, { id, authorId, communityId }: Waiting, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('held_post')
    .set({ let_through_at: null, let_through_by: null, returned_at: now })
    .where('id', '=', id)
    .execute()
  await record<HeldEvent>(tx, theSystem, 'words.returned', { subject: authorId, community: communityId, now })
}

interface Known {
  readonly language: Language
  readonly belonging: Belonging
}

/** The author as she would come herself, in this community alone. */
async function authorOf(tx: Tx, { authorId, communityId }: Waiting): Promise<Viewer | null> {
  const { rows } = await sql<Known>`
    select person.language, json_build_object('id', community.id, 'umbrellaId', community.umbrella_id,
      'name', json_build_object('en', community.name_en, 'fr', community.name_fr),
      'roles', to_json(membership.roles), 'hasNews', false, 'isOver', false) as belonging
    from membership
    join person on person.id = membership.person_id
    join community on community.id = membership.community_id
    where membership.person_id = ${authorId} and membership.community_id = ${communityId}
      and membership.ended_at is null`.execute(tx)
  const [known] = rows
  return known ? authorFrom(authorId, known) : null
}

function authorFrom(id: PersonId, { language, belonging }: Known): Viewer {
  const rolesIn = (community: string) => (community === belonging.id ? belonging.roles : [])
  return { ...visitor, id, language, belongings: [belonging], roofs: [belonging.umbrellaId], rolesIn }
}
