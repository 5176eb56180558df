import type { CommunityId, FamilyId, PersonId, UmbrellaId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import type { Both } from './model.ts'
import { instantOf } from './moments.ts'
import { network } from './network.ts'

/** What was made, by the name that the demonstration gives it. */
export interface Known {
  readonly umbrellas: ReadonlyMap<string, UmbrellaId>
  readonly communities: ReadonlyMap<string, CommunityId>
  readonly people: ReadonlyMap<string, PersonId>
}

const sevenMonths = { hours: 24 * 215 }

export async function makeNetwork(tx: Tx, now: Temporal.Instant): Promise<Known> {
  const umbrellas = new Map(network.umbrellas.map(({ slug }) => [slug, newId<UmbrellaId>()]))
  const families = new Map(network.families.map(({ slug }) => [slug, newId<FamilyId>()]))
  const communities = new Map(network.communities.map(({ slug }) => [slug, newId<CommunityId>()]))
  const people = new Map(network.people.map(({ handle }) => [handle, newId<PersonId>()]))
  const created_at = now.subtract(sevenMonths)

  // The first is the one that visitors come to.
  const roofs = network.umbrellas.map(({ slug, under, name, timeZone, hue }, place) => ({
    id: named(umbrellas, slug),
    parent_id: under === undefined ? null : named(umbrellas, under),
    ...namesOf(name),
    time_zone: timeZone,
    hue,
    exit_url: 'https://www.weather.gc.ca/',
    created_at: created_at.add({ seconds: place }),
  }))
  await tx.insertInto('umbrella').values(roofs).execute()
  const kin = network.families.map(({ slug, umbrella, name }) => ({
    id: named(families, slug),
    umbrella_id: named(umbrellas, umbrella),
    ...namesOf(name),
    created_at,
  }))
  await tx.insertInto('family').values(kin).execute()
  const places = network.communities.map(
    ({ slug, umbrella, family, kind, visibility, allowsMasks = false, allowsPositions = false, name, purpose }) => ({
      id: named(communities, slug),
      umbrella_id: named(umbrellas, umbrella),
      family_id: families.get(family) ?? null,
      kind,
      visibility,
      allows_masks: allowsMasks,
      allows_positions: allowsPositions,
      ...namesOf(name),
      purpose_en: purpose.en,
      purpose_fr: purpose.fr,
      created_at,
    }),
  )
  await tx.insertInto('community').values(places).execute()
  const spaces = network.communities.flatMap(({ slug, supportMonths: months }) =>
    months === undefined ? [] : [{ community_id: named(communities, slug), months, opened_at: created_at }],
  )
  await tx.insertInto('support_space').values(spaces).execute()

  const known = { umbrellas, communities, people }
  await makePeople(tx, known, now)
  await makeMemberships(tx, known, now)
  await makeFoundings(tx, known, now)
  return known
}

/** How it all began, as the record of what administrators did tells it. */
async function makeFoundings(tx: Tx, { umbrellas, communities, people }: Known, now: Temporal.Instant): Promise<void> {
  const began = now.subtract(sevenMonths)
  const founderOf = new Map(network.umbrellas.map(({ slug, administrators: [first = ''] }) => [slug, first]))
  const actor = (umbrella: string) => ({
    actor_id: named(people, named(founderOf, umbrella)),
    umbrella_id: named(umbrellas, umbrella),
  })
  const roofs = network.umbrellas.map(({ slug }) => ({
    kind: 'umbrella.founded',
    ...actor(slug),
    subject_id: named(umbrellas, slug),
    facts: '{}',
    at: began,
  }))
  const places = network.communities.map(({ slug, umbrella, kind, visibility }, days) => ({
    kind: 'community.founded',
    ...actor(umbrella),
    subject_id: named(communities, slug),
    facts: JSON.stringify({ kind, visibility }),
    at: began.add({ hours: 24 * days + 1 }),
  }))
  await tx
    .insertInto('event')
    .values([...roofs, ...places])
    .execute()
}

async function makePeople(tx: Tx, { umbrellas, people }: Known, now: Temporal.Instant): Promise<void> {
  const created_at = now.subtract(sevenMonths)
  const persons = network.people.map(({ handle, umbrella, name, language, timeZone, discreet }) => ({
    id: named(people, handle),
    umbrella_id: named(umbrellas, umbrella),
    display_name: name,
    language,
    time_zone: timeZone,
    is_discreet: discreet,
    created_at,
  }))
  await tx.insertInto('person').values(persons).execute()
  const logins = network.people.map(({ handle, email, name }) => ({
    id: named(people, handle),
    email,
    email_verified: true,
    name,
  }))
  await tx.insertInto('login').values(logins).execute()
  const administrators = network.umbrellas.flatMap(({ slug, administrators: handles }) =>
    handles.map((handle) => ({ umbrella_id: named(umbrellas, slug), person_id: named(people, handle), created_at })),
  )
  await tx.insertInto('umbrella_administrator').values(administrators).execute()
  const officers = network.umbrellas.flatMap(({ slug, privacyOfficers: handles }) =>
    handles.map((handle) => ({ umbrella_id: named(umbrellas, slug), person_id: named(people, handle), created_at })),
  )
  await tx.insertInto('privacy_officer').values(officers).execute()
}

async function makeMemberships(tx: Tx, { communities, people }: Known, now: Temporal.Instant): Promise<void> {
  // Everybody was last here two days ago, so there is something new and something read.
  const lastHere = now.subtract({ hours: 48 })
  const rows = network.people.flatMap(({ handle, memberships, timeZone }) =>
    memberships.map(({ community, roles, joined, left }) => {
      const joined_at = instantOf(joined, now, timeZone)
      const ended_at = left ? instantOf(left, now, timeZone) : null
      const seen = Temporal.Instant.compare(joined_at, lastHere) > 0 ? joined_at : lastHere
      return {
        community_id: named(communities, community),
        person_id: named(people, handle),
        roles: roles.includes('member') ? [...roles] : (['member', ...roles] as const).slice(),
        joined_at,
        ended_at,
        ended_because: ended_at ? 'left' : null,
        caught_up_at: seen,
        visited_at: seen,
      }
    }),
  )
  await tx.insertInto('membership').values(rows).execute()
}

export function named<Id>(ids: ReadonlyMap<string, Id>, name: string): Id {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The demonstration knows no ${name}`)
  return id
}

export function namesOf({ en, fr }: Both) {
  return { name_en: en, name_fr: fr }
}
