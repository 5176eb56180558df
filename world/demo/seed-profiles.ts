import type { ProfileTermId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { inStreams, widely } from './profiles.ts'
import { network } from './network.ts'
import { named, type Known } from './seed-network.ts'

/** What people tell of themselves: their roles and regions to their communities, their own words to whom they chose. */
export async function makeProfiles(tx: Tx, { umbrellas, people }: Known, now: Temporal.Instant): Promise<void> {
  const words = network.words.map((word) => ({ ...word, id: newId<ProfileTermId>() }))
  const terms = words.map(({ id, umbrella, kind, name }) => ({
    id,
    umbrella_id: named(umbrellas, umbrella),
    kind,
    name_en: name.en,
    name_fr: name.fr,
    created_at: now,
  }))
  await tx.insertInto('profile_term').values(terms).execute()

  const chosen = words.flatMap(({ id, kind, people: handles }) =>
    handles.map((handle) => ({ handle, key: kind, text: null, term_id: id, audience: audienceOf(handle) })),
  )
  const said = network.told.map(({ by, key, text, to }) => ({ handle: by, key, text, term_id: null, audience: to }))
  const fields = [...chosen, ...said].map(({ handle, ...field }) => ({
    ...field,
    owner_id: named(people, handle),
    updated_at: now,
  }))
  await tx.insertInto('profile_field').values(fields).execute()
  await makeStreamsSaid(tx, people, now)
}

const audienceOf = (handle: string) => (widely.includes(handle) ? ('umbrella' as const) : ('community' as const))

async function makeStreamsSaid(tx: Tx, people: Known['people'], updated_at: Temporal.Instant): Promise<void> {
  const streams = await tx.selectFrom('programme_stream').select(['id', 'code']).execute()
  const fields = streams.flatMap(({ id, code }) =>
    (inStreams[code]?.split(' ') ?? []).map((handle) => ({
      owner_id: named(people, handle),
      key: 'stream' as const,
      text: null,
      term_id: null,
      stream_id: id,
      audience: audienceOf(handle),
      updated_at,
    })),
  )
  await tx.insertInto('profile_field').values(fields).execute()
}
