import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import type { CommunityId, GuestId, InvitationId, Role } from '#database'
import { newId } from '#kernel/id.ts'
import { inWorld, morning, type World } from '#world/world.ts'
import type { Who } from '#world/ask.ts'
import type { Places } from '../bin/docs/act.ts'
import { acts } from '../bin/docs/acts.ts'
import { roles } from '../bin/docs/roles.ts'
import { charter } from '../src/charters/testing/writing.ts'
import { planned } from '../src/gatherings/testing/planning.ts'
import { haveRule } from '../src/eligibility/testing/keeping.ts'
import { inTeam, requestOf } from '../src/joining/testing/asking.ts'

describe('each act of the tables of joining', () => {
  test('is done by those who the table says may, and refused to all others', () =>
    inWorld(async (world) => {
      const places = await arranged(world)
      const wrong: string[] = []
      let allowed = 0
      for (const [role, viewer] of Object.entries(roles)) {
        const who = await standIn(world, places, role)
        for (const { does, may, at, sends } of acts) {
          const { status } = await world.ask(who, sends ? 'POST' : 'GET', at(places), sends)
          const isDone = status === (sends ? 303 : 200)
          if (!isDone && ![303, 401, 403, 404].includes(status)) wrong.push(`${role}: ${does} is ${status}`)
          if (isDone !== may(viewer)) wrong.push(`${role}: ${does} is ${status}, and the table says ${may(viewer)}`)
          allowed += isDone ? 1 : 0
        }
      }
      assert.deepEqual(wrong, [])
      assert.ok(allowed > acts.length, String(allowed))
    }))
})

/** Circle with a draft of a charter, a gathering, a family with a team, and a request of Eve's; Bay is planned, Shore public. */
async function arranged(world: World): Promise<Places> {
  const { db, communities, people, threads } = world
  await db.deleteFrom('membership').where('person_id', '=', people.eve).execute()
  const family = await inTeam(world, 'cy')
  await charter(world, 'draft')
  const gathering = await planned(world)
  const words = { wordsEn: 'A domain, a community, a practice.', wordsFr: '', seen: '0' }
  await world.ask('dee', 'POST', `/umbrellas/${communities.harbour}/framework/editing`, words)
  await haveRule(world, communities.circle, { kind: 'all', of: [{ kind: 'carriesCaseload' }] })
  const [bay, shore] = [newId<CommunityId>(), newId<CommunityId>()]
  const shared = { umbrella_id: communities.harbour, kind: 'topic', created_at: morning } as const
  await db
    .insertInto('community')
    .values([
      { ...shared, id: bay, name_en: 'Bay', visibility: 'listed', opened_at: null },
      { ...shared, id: shore, name_en: 'Shore', visibility: 'public', opened_at: morning },
    ])
    .execute()
  const request = await requestOf(world, 'eve', communities.circle)
  await db.updateTable('join_request').set({ state: 'under_review' }).where('id', '=', request).execute()
  await db.updateTable('community').set({ core_sees_requests: true }).execute()
  return {
    umbrella: communities.harbour,
    listed: communities.circle,
    public: shore,
    hidden: communities.grove,
    planned: bay,
    request,
    thread: threads.listening,
    gathering,
    family,
    member: people.ana,
  }
}

/** Whoever stands for a role, in the place in which that role is. */
async function standIn(world: World, places: Places, role: string): Promise<Who> {
  const { db, communities, people } = world
  switch (role) {
    case 'visitor':
      return 'visitor'
    case 'applicant':
      return 'eve'
    case 'guest':
      await asGuest(world)
      return 'gus'
    case 'former member':
      await db.deleteFrom('guest').execute()
      await db.updateTable('person').set({ umbrella_id: communities.harbour }).where('id', '=', people.gus).execute()
      return 'gus'
    case 'alumna':
      await db.updateTable('membership').set({ alumni_since: morning }).where('person_id', '=', people.gus).execute()
      return 'gus'
    case 'elsewhere':
      await db.deleteFrom('family_reviewer').execute()
      return 'cy'
    case 'reviewer':
      await sql`insert into family_reviewer (family_id, person_id, umbrella_id, created_at)
                values (${places.family}, ${people.cy}, ${places.umbrella}, ${morning})`.execute(db)
      return 'cy'
    case 'administrator':
      return 'dee'
    case 'privacy officer':
      return 'ivy'
    default:
      await asMember(world, places, rolesOf(role))
      return 'ben'
  }
}

function rolesOf(role: string): Role[] {
  const granted: Record<string, Role[]> = {
    member: [],
    'core member': ['core_member'],
    'knowledge steward': ['knowledge_steward'],
    facilitator: ['facilitator'],
    coordinator: ['coordinator'],
  }
  const more = granted[role]
  assert.ok(more, `nobody stands in for ${role}`)
  return ['member', ...more]
}

/** Ben has these roles in Circle, and in the community that is planned. */
async function asMember({ db, people, communities }: World, { planned: bay }: Places, held: Role[]): Promise<void> {
  await sql`insert into membership (community_id, person_id, roles, joined_at, caught_up_at, visited_at)
            values (${bay}, ${people.ben}, ${held}::role[], ${morning}, ${morning}, ${morning})
            on conflict (community_id, person_id) do update set roles = excluded.roles`.execute(db)
  await db
    .updateTable('membership')
    .set({ roles: held })
    .where('person_id', '=', people.ben)
    .where('community_id', '=', communities.circle)
    .execute()
}

/** Gus lives under no umbrella, and was asked into one conversation by a letter. */
async function asGuest({ db, people, communities, threads }: World): Promise<void> {
  await db.updateTable('person').set({ umbrella_id: null }).where('id', '=', people.gus).execute()
  const invitation_id = newId<InvitationId>()
  const until = morning.add({ hours: 24 })
  await db
    .insertInto('invitation')
    .values({
      id: invitation_id,
      umbrella_id: communities.harbour,
      community_id: communities.circle,
      email: 'gus@example.org',
      language: 'en',
      token_hash: 'z',
      created_at: morning,
      expires_at: until,
      accepted_at: morning,
      is_guest: true,
    })
    .execute()
  await db
    .insertInto('guest')
    .values({
      id: newId<GuestId>(),
      invitation_id,
      thread_id: threads.listening,
      community_id: communities.circle,
      name: 'Gus',
      asked_at: morning,
      until,
      person_id: people.gus,
      came_at: morning,
    })
    .execute()
}
