import type { CommunityId, PersonId, Role, SessionId, UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'

/** When every test begins: a Monday morning in Vancouver. */
export const morning = Temporal.Instant.from('2026-03-02T17:00:00Z')
const lastYear = Temporal.Instant.from('2025-09-08T17:00:00Z')
const nextYear = Temporal.Instant.from('2027-03-02T17:00:00Z')

export interface Places {
  readonly harbour: UmbrellaId
  readonly circle: CommunityId
  readonly meadow: CommunityId
  readonly grove: CommunityId
}

export const personas = ['ana', 'ben', 'fay', 'gus', 'cy', 'dee', 'eve', 'ivy'] as const
export type Persona = (typeof personas)[number]
export type People = Readonly<Record<Persona, PersonId>>

/** One umbrella, Harbour, with three communities: Circle is listed, Meadow public, Grove hidden. */
export async function makePlaces(db: Db): Promise<Places> {
  const places = {
    harbour: newId<UmbrellaId>(),
    circle: newId<CommunityId>(),
    meadow: newId<CommunityId>(),
    grove: newId<CommunityId>(),
  }
  await db
    .insertInto('umbrella')
    .values({
      id: places.harbour,
      name_en: 'Harbour',
      name_fr: 'Le Havre',
      exit_url: 'https://weather.example.org/',
      time_zone: 'America/Vancouver',
      hue: 330,
      created_at: lastYear,
    })
    .execute()
  const shared = { umbrella_id: places.harbour, created_at: lastYear, opened_at: lastYear }
  await db
    .insertInto('community')
    .values([
      {
        ...shared,
        id: places.circle,
        name_en: 'Circle',
        name_fr: 'Le Cercle',
        purpose_en: 'How we listen at work.',
        purpose_fr: 'Comment nous écoutons au travail.',
        kind: 'programme',
        visibility: 'listed',
      },
      {
        ...shared,
        id: places.meadow,
        name_en: 'Meadow',
        name_fr: null,
        purpose_en: 'What we plant.',
        purpose_fr: null,
        kind: 'topic',
        visibility: 'public',
      },
      {
        ...shared,
        id: places.grove,
        name_en: 'Grove',
        name_fr: 'Le Bosquet',
        purpose_en: 'A quiet place.',
        purpose_fr: 'Un lieu tranquille.',
        kind: 'affinity',
        visibility: 'hidden',
      },
    ])
    .execute()
  return places
}

const names: Record<Persona, string> = {
  ana: 'Ana Wells',
  ben: 'Ben Ito',
  fay: 'Fay Roy',
  gus: 'Gus Lund',
  cy: 'Cy Marsh',
  dee: 'Dee Koss',
  eve: 'Eve Adler',
  ivy: 'Ivy Nash',
}

/** Ana coordinates Circle, Ben belongs to it, Fay facilitates it in French, Gus left it, Cy lives in Meadow, Dee administers, Eve and Ana share Grove, Ivy protects privacy and belongs nowhere. */
export async function makePeople(db: Db, places: Places): Promise<People> {
  const people = Object.fromEntries(personas.map((name) => [name, newId<PersonId>()])) as Record<Persona, PersonId>
  for (const name of personas) await makePerson(db, places.harbour, name, people[name])
  await db
    .insertInto('umbrella_administrator')
    .values({ umbrella_id: places.harbour, person_id: people.dee, created_at: lastYear })
    .execute()
  await db
    .insertInto('privacy_officer')
    .values({ umbrella_id: places.harbour, person_id: people.ivy, created_at: lastYear })
    .execute()

  const belong = async (community: CommunityId, name: Persona, ...roles: Role[]) => {
    await db
      .insertInto('membership')
      .values({
        community_id: community,
        person_id: people[name],
        roles,
        joined_at: lastYear,
        caught_up_at: lastYear,
        visited_at: lastYear,
      })
      .execute()
  }
  await belong(places.circle, 'ana', 'member', 'coordinator')
  await belong(places.circle, 'ben', 'member')
  await belong(places.circle, 'fay', 'member', 'facilitator', 'knowledge_steward')
  await belong(places.circle, 'gus', 'member')
  await belong(places.meadow, 'cy', 'member', 'coordinator')
  await belong(places.grove, 'ana', 'member')
  await belong(places.grove, 'eve', 'member', 'coordinator')
  await db
    .updateTable('membership')
    .set({ ended_at: morning, ended_because: 'left' })
    .where('person_id', '=', people.gus)
    .execute()
  for (const [community, count] of [
    [places.circle, 3],
    [places.meadow, 1],
    [places.grove, 2],
  ] as const) {
    await db.updateTable('community').set({ member_count: count }).where('id', '=', community).execute()
  }
  return people
}

async function makePerson(db: Db, umbrella: UmbrellaId, name: Persona, id: PersonId): Promise<void> {
  const language = name === 'fay' ? 'fr' : 'en'
  await db
    .insertInto('person')
    .values({
      id,
      umbrella_id: umbrella,
      display_name: names[name],
      language,
      time_zone: 'America/Vancouver',
      created_at: lastYear,
    })
    .execute()
  await db
    .insertInto('login')
    .values({ id, email: `${name}@example.org`, email_verified: true, name: names[name] })
    .execute()
  await db
    .insertInto('session')
    .values({
      id: newId<SessionId>(),
      person_id: id,
      token: tokenFor(name),
      expires_at: nextYear,
      seen_at: morning,
      confirmed_at: nextYear,
      second_step: name === 'dee' ? 'app' : null,
    })
    .execute()
}

/** Everybody is signed in already, and need not show again that it is she. Dee, who administers, came by two steps. */
export function tokenFor(name: Persona): string {
  return `session-of-${name}`
}
