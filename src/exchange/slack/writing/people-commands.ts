import { sql } from 'kysely'
import type { InvitationId, PersonId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import type { SlackPerson } from '../model.ts'
import type { Arrival } from './context.ts'
import { unguardedKnownPeople, unguardedPeopleByAddress } from './key-queries.ts'

/** Slack's people as people here: those of an earlier import, those who can sign in with the same address, and new. */
export interface Arrived {
  readonly people: ReadonlyMap<string, PersonId>
  readonly isNew: number
  readonly mayClaim: number
}

export function unguardedArrivals(db: Db, arrival: Arrival, people: readonly SlackPerson[]): Promise<Arrived> {
  return transaction(db, async (tx) => {
    const before = await unguardedKnownPeople(
      tx,
      arrival.umbrella,
      people.map(({ externalId }) => externalId),
    )
    const others = people.filter(({ externalId }) => !before.has(externalId))
    const addresses = others.flatMap(({ email, isBot }) => (email === null || isBot ? [] : [email]))
    const members = await unguardedPeopleByAddress(tx, arrival.umbrella, addresses)

    const settled = others.map((person): Settled => {
      const member = person.isBot || person.email === null ? undefined : members.get(person.email)
      return { person, id: member ?? newId<PersonId>(), isNew: member === undefined }
    })
    const fresh = settled.filter(({ isNew }) => isNew)
    await addPeople(tx, arrival, fresh)
    await rememberPeople(tx, arrival, settled)
    const mayClaim = await addClaims(tx, arrival, fresh)

    const after = settled.map(({ person, id }) => [person.externalId, id] as const)
    return { people: new Map([...before, ...after]), isNew: fresh.length, mayClaim }
  })
}

interface Settled {
  readonly person: SlackPerson
  readonly id: PersonId
  readonly isNew: boolean
}

async function addPeople(tx: Tx, arrival: Arrival, fresh: readonly Settled[]): Promise<void> {
  if (fresh.length === 0) return
  const rows = fresh.map(({ person, id }) => ({
    id,
    display_name: person.displayName || person.handle || arrival.nameless,
    time_zone: person.timeZone ?? arrival.timeZone,
  }))
  await sql`
    insert into person (id, umbrella_id, display_name, language, time_zone, created_at)
    select id, ${arrival.umbrella}, display_name, ${arrival.language}, time_zone, ${arrival.now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (id uuid, display_name text, time_zone text)`.execute(
    tx,
  )
}

async function rememberPeople(tx: Tx, { umbrella }: Arrival, settled: readonly Settled[]): Promise<void> {
  if (settled.length === 0) return
  const rows = settled.map(({ person, id }) => ({ external_id: person.externalId, local_id: id }))
  await sql`
    insert into import_key (umbrella_id, source, external_id, local_id)
    select ${umbrella}, 'slack person', external_id, local_id
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (external_id text, local_id uuid)
    on conflict (umbrella_id, source, external_id) do update set local_id = excluded.local_id`.execute(tx)
}

// Nobody gets a letter by being imported. Whoever asks for a way in with her address is sent one, and with it her
// account: until then no secret opens it.
async function addClaims(tx: Tx, arrival: Arrival, fresh: readonly Settled[]): Promise<number> {
  const addresses = new Set<string>()
  const rows = fresh.flatMap(({ person: { email, isBot, isDeleted }, id }) => {
    if (email === null || isBot || isDeleted || addresses.has(email)) return []
    addresses.add(email)
    const claim = newId<InvitationId>()
    return [{ id: claim, person_id: id, email, token_hash: `unsent ${claim}` }]
  })
  if (rows.length === 0) return 0
  await sql`
    insert into invitation (id, umbrella_id, person_id, email, language, token_hash, invited_by, created_at, expires_at)
    select id, ${arrival.umbrella}, person_id, email, ${arrival.language}, token_hash, ${arrival.importer},
      ${arrival.now}, ${arrival.now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (id uuid, person_id uuid, email text,
      token_hash text)`.execute(tx)
  return rows.length
}
