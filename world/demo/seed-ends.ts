import type { CommunityId, InterestId, PostId, ThreadId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import { ends, type Ended } from './ends.ts'
import { network } from './network.ts'
import { named, namesOf, type Known } from './seed-network.ts'

/** Communities that are planned, and some that are over. */
export async function makeEnds(tx: Tx, known: Known, now: Temporal.Instant): Promise<void> {
  for (const one of ends) await makeEnd(tx, known, one, now)
}

async function makeEnd(tx: Tx, known: Known, one: Ended, now: Temporal.Instant): Promise<void> {
  const today = now.toZonedDateTimeISO('America/Vancouver').toPlainDate()
  const on = (months: number) => today.add({ months }).with({ day: 15 })
  const at = (months: number) => on(months).toZonedDateTime('America/Vancouver').toInstant()
  const id = newId<CommunityId>()
  const days = { starts_on: on(one.startsIn), ends_on: on(one.endsIn) }
  const began = one.final ? at(one.startsIn) : now
  await tx
    .insertInto('community')
    .values({
      id,
      umbrella_id: named(known.umbrellas, one.umbrella),
      kind: 'topic',
      visibility: 'public',
      ...namesOf(one.name),
      purpose_en: one.purpose.en,
      purpose_fr: one.purpose.fr,
      created_at: began,
      opened_at: one.final && began,
      ...days,
    })
    .execute()
  const moments = { joined_at: began, caught_up_at: now, visited_at: now }
  const members = one.people.map((handle, place) => ({
    community_id: id,
    person_id: named(known.people, handle),
    roles: place === 0 ? (['member', 'coordinator'] as const).slice() : (['member'] as const).slice(),
    ...moments,
  }))
  await tx.insertInto('membership').values(members).execute()
  if (one.final === null) return await interest(tx, known, { id, one, at: now })

  const closed_at = at(one.endsIn)
  await say(tx, known, { id, one, at: closed_at.subtract({ hours: 30 }) })
  const successor_id = one.goesOnIn === undefined ? null : named(known.communities, one.goesOnIn)
  const over = {
    successor_id,
    closed_at,
    closed_by: members[0]?.person_id ?? null,
    final_count: JSON.stringify(one.final),
  }
  await tx.updateTable('community').set(over).where('id', '=', id).execute()
}

interface Saying {
  readonly id: CommunityId
  readonly one: Ended
  readonly at: Temporal.Instant
}

/** Those who would like to hear when it opens. */
async function interest(tx: Tx, known: Known, { id, one, at }: Saying): Promise<void> {
  const rows = one.interested.map(({ handle, words }) => ({
    id: newId<InterestId>(),
    community_id: id,
    person_id: named(known.people, handle),
    name: network.people.find((person) => person.handle === handle)?.name ?? handle,
    language: 'en' as const,
    words,
    created_at: at,
    confirmed_at: at,
  }))
  await tx.insertInto('interest').values(rows).execute()
}

/** What its members said to each other last. */
async function say(tx: Tx, known: Known, { id, one: { said }, at }: Saying): Promise<void> {
  const [first] = said
  if (!first) return
  const thread = newId<ThreadId>()
  const moment = (seq: number) => at.add({ hours: seq * 3 })
  const author = named(known.people, first.by)
  await tx
    .insertInto('thread')
    .values({
      id: thread,
      community_id: id,
      kind: 'discussion',
      title: 'One thing that we go on doing',
      language: 'en',
      author_id: author,
      last_author_id: named(known.people, said.at(-1)?.by ?? first.by),
      reply_count: said.length - 1,
      last_seq: said.length,
      last_posted_at: moment(said.length - 1),
      created_at: at,
    })
    .execute()
  const posts = said.map(({ by, text }, place) => {
    const { html, version } = renderMarkdown(text)
    return {
      id: newId<PostId>(),
      thread_id: thread,
      community_id: id,
      seq: place + 1,
      author_id: named(known.people, by),
      markdown: text,
      html,
      rendered_by: version,
      language: 'en' as const,
      created_at: moment(place),
    }
  })
  await tx.insertInto('post').values(posts).execute()
}
