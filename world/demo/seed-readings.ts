import { sql } from 'kysely'
import type { GatheringReadingId, ReadingNoteId } from '#database'
import type { Tx } from '#kernel/db.ts'
import { newId } from '#kernel/id.ts'
import { readings } from './readings.ts'
import { named, type Known } from './seed-network.ts'

/** What is read for the next gatherings, with what some members make of it. */
export async function makeReadings(tx: Tx, { communities, people }: Known, now: Temporal.Instant): Promise<void> {
  for (const { community: slug, by, notes, questions, isTogether, ...text } of readings) {
    const community = named(communities, slug)
    const next = await tx
      .selectFrom('gathering')
      .where('community_id', '=', community)
      .where('starts_at', '>', now)
      .where('cancelled_at', 'is', null)
      .orderBy('starts_at')
      .select('id')
      .executeTakeFirstOrThrow()
    const id = newId<GatheringReadingId>()
    const edited = { edited_at: now.subtract({ hours: 100 }), edited_by: named(people, by) }
    const of = { gathering_id: next.id, community_id: community }
    await tx
      .insertInto('gathering_reading')
      .values({ id, ...of, ...text, is_together: isTogether, questions: questions.join('\n'), position: 1, ...edited })
      .execute()
    for (const { by: writer, question, place, words } of notes) {
      const at = now.subtract({ hours: 40 + writer })
      await sql`insert into reading_note (id, reading_id, community_id, owner_id, about, place, words, shared_at, written_at)
        select ${newId<ReadingNoteId>()}, ${id}, ${community}, person_id, ${questions[question] ?? ''}, ${place}, ${words}, ${at}, ${at}
        from membership where community_id = ${community} and ended_at is null
        order by joined_at, person_id offset ${writer} limit 1`.execute(tx)
    }
  }
}
