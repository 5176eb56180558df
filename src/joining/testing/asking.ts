import type { CommunityId, FamilyId, JoinRequestId } from '#database'
import { newId, parseId } from '#kernel/id.ts'
import { morning, type Persona, type World } from '#world/world.ts'
import { unguardedStepLetter } from '../jobs.ts'
import { followingPath } from '../paths.ts'

export const practice = 'Outreach worker in a small town'

/** Asks in somebody's name and gives the id of her request. */
export async function requestOf(
  { ask }: Pick<World, 'ask'>,
  who: Persona,
  community: CommunityId,
): Promise<JoinRequestId> {
  const { location } = await ask(who, 'POST', `/communities/${community}/request`, { practice })
  const id = parseId<JoinRequestId>(location.split('/').at(-1))
  if (id === null) throw new Error(`${who} was sent to ${location}`)
  return id
}

/** What a reviewer sends to settle a request. */
export const approval = { outcome: 'approved', message: 'Welcome.' }
export const refusal = { outcome: 'declined', reason: 'notPractising', message: 'Not this time.' }
export const waiting = { outcome: 'waitlisted', message: 'You wait.' }

/** The latest state of a request. */
export async function stateOf({ db }: Pick<World, 'db'>, id: JoinRequestId): Promise<string> {
  const row = await db.selectFrom('join_request').select('state').where('id', '=', id).executeTakeFirstOrThrow()
  return row.state
}

/** The secret of the last letter's link, where it follows a request. */
export function linkIn({ mailer }: Pick<World, 'mailer'>, to: string): string {
  const letter = mailer.kept().find((one) => one.to === to)
  const secret = letter?.text.match(/\/requests\/by-letter\/([\w-]{43})/)?.[1]
  if (secret === undefined) throw new Error(`no letter to ${to} follows a request`)
  return followingPath(secret)
}

/** Puts somebody into the team that looks at requests to Circle, with the family that it takes. */
export async function inTeam(
  { db, communities, people }: Pick<World, 'db' | 'communities' | 'people'>,
  who: Persona,
): Promise<FamilyId> {
  const id = newId<FamilyId>()
  const at = { created_at: morning, umbrella_id: communities.harbour }
  await db
    .insertInto('family')
    .values({ id, name_en: 'Coast', ...at })
    .execute()
  await db.updateTable('community').set({ family_id: id }).where('id', '=', communities.circle).execute()
  await db
    .insertInto('family_reviewer')
    .values({ family_id: id, person_id: people[who], ...at })
    .execute()
  return id
}

/** Sends what was written to those who asked, as the job does. */
export async function sendLetters({ db, outside }: Pick<World, 'db' | 'outside'>): Promise<void> {
  const steps = await db.selectFrom('join_step').select('id').where('message', '<>', '').orderBy('id').execute()
  for (const { id } of steps) await unguardedStepLetter(outside, id)
}
