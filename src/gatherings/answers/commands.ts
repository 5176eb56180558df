import { sql } from 'kysely'
import type { GatheringId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { authorize } from '#kernel/rules.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { hasEnded, type Gathering } from '../model.ts'
import { findGathering } from '../queries.ts'
import { gatheringRules } from '../rules.ts'
import type { AnswerForm } from './forms.ts'

interface Answering {
  readonly id: GatheringId
  readonly form: AnswerForm
  readonly now: Temporal.Instant
}

/**
 * Says whether she comes; the last word counts. Others find it where they look, so nothing is recorded. Whoever calls it
 * off at the same moment comes before or after, by a trigger of the database.
 */
export function answerGathering(db: Db, viewer: Viewer, { id, form, now }: Answering): Promise<Gathering> {
  return transaction(db, async (tx) => {
    const gathering = await findGathering(tx, viewer, id)
    if (gathering.cancelledAt !== null) throw new Conflict('gatherings.problems.cancelled')
    if (hasEnded(gathering, now)) throw new Conflict('gatherings.problems.over')
    authorize(gatheringRules, 'answer', viewer, gathering)

    const said = { answer: form.answer, way: wayOf(gathering, form), said_at: now }
    await tx
      .insertInto('gathering_answer')
      .values({ gathering_id: id, community_id: gathering.communityId, person_id: signedIn(viewer), ...said })
      .onConflict((known) => known.columns(['gathering_id', 'person_id']).doUpdateSet(said))
      .execute()
    if (form.need !== undefined) await keepNeed(tx, viewer, gathering, form.need)

    return gathering
  })
}

/** Where one can do either, the way she said before holds until she says another. */
function wayOf({ way, answerWay }: Gathering, form: AnswerForm) {
  return way === 'both' && form.answer !== 'cannot' ? (form.way ?? answerWay) : null
}

async function keepNeed(tx: Tx, viewer: Viewer, { id, communityId }: Gathering, words: string): Promise<void> {
  const person = signedIn(viewer)
  if (words === '') {
    await tx.deleteFrom('gathering_need').where('gathering_id', '=', id).where('person_id', '=', person).execute()
    return
  }
  await tx
    .insertInto('gathering_need')
    .values({ gathering_id: id, community_id: communityId, person_id: person, words })
    .onConflict((known) => known.columns(['gathering_id', 'person_id']).doUpdateSet({ words }))
    .execute()
}

/** For so many days after it, those who convene can still read what people needed. */
const needDays = 30

/** What somebody needed in order to take part is not kept for long: only how many did, and for how many it was arranged. */
export async function unguardedForgetting(system: Db, now: Temporal.Instant): Promise<void> {
  await sql`with gone as (
      delete from gathering_need need using gathering where gathering.id = need.gathering_id
        and gathering.starts_at < ${now.subtract({ hours: 24 * needDays })}
      returning need.gathering_id, need.community_id, need.person_id, need.state)
    insert into gathering_need_count as kept (gathering_id, community_id, asked, arranged)
    select gathering_id, community_id, count(*), count(*) filter (where state = 'arranged')
    from gone where not exists (select from gathering_answer said where said.gathering_id = gone.gathering_id
      and said.person_id = gone.person_id and said.answer = 'cannot') group by 1, 2
    on conflict (gathering_id) do update
      set asked = kept.asked + excluded.asked, arranged = kept.arranged + excluded.arranged`.execute(system)
}
