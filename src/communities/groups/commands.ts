import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { CommunityId, PersonId, SmallGroupId } from '#database'
import { transaction, type Db, type Tx } from '#kernel/db.ts'
import { Conflict } from '#kernel/errors.ts'
import { record } from '#kernel/events.ts'
import { newId } from '#kernel/id.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { GroupEvent } from '../events.ts'
import { lockCommunity } from '../queries.ts'
import { communityRules } from '../rules.ts'
import type { Arrangement, DividingForm } from './forms.ts'
import { divide, groupsMax, shuffled } from './model.ts'
import { listToDivide } from './queries.ts'

interface InCommunity {
  readonly community: CommunityId
  readonly now: Temporal.Instant
}

/** Divides the members anew: by chance, or into empty groups to be filled. The groups before are gone. */
export function divideMembers(
  db: Db,
  viewer: Viewer,
  { community, form, now }: InCommunity & { readonly form: DividingForm },
): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(communityRules, 'divide', viewer, await lockCommunity(tx, viewer, community))
    const people = shuffled(await listToDivide(tx, viewer, community), () => randomInt(2 ** 32) / 2 ** 32)
    const groups = divide(people, form.size)
    if (groups.length > groupsMax) throw new Conflict('communities.groups.tooMany', { max: groupsMax })

    await tx.deleteFrom('small_group').where('community_id', '=', community).execute()
    const made = groups.map(() => newId<SmallGroupId>())
    if (made.length > 0) {
      const rows = made.map((id, i) => ({ id, community_id: community, place: i + 1, made_at: now }))
      await tx.insertInto('small_group').values(rows).execute()
    }
    if (form.way === 'random') {
      const seats = groups.flatMap((some, i) => some.map((person) => [person, made[i] ?? null] as const))
      await seat(tx, community, new Map(seats))
    }

    await record<GroupEvent>(tx, viewer, 'groups.made', { subject: community, community, now })
  })
}

/** Puts people where the convening team chose, and gives groups their names. Whoever left meanwhile is left out. */
export function arrangeGroups(
  db: Db,
  viewer: Viewer,
  { community, arrangement, now }: InCommunity & { readonly arrangement: Arrangement },
): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(communityRules, 'divide', viewer, await lockCommunity(tx, viewer, community))

    await seat(tx, community, arrangement.seats)
    for (const [id, name] of arrangement.names) {
      await tx
        .updateTable('small_group')
        .set({ name })
        .where('id', '=', id)
        .where('community_id', '=', community)
        .execute()
    }

    await record<GroupEvent>(tx, viewer, 'groups.arranged', { subject: community, community, now })
  })
}

/** Ends the small groups: everybody is together again. */
export function endGroups(db: Db, viewer: Viewer, { community, now }: InCommunity): Promise<void> {
  return transaction(db, async (tx) => {
    authorize(communityRules, 'divide', viewer, await lockCommunity(tx, viewer, community))

    await tx.deleteFrom('small_group').where('community_id', '=', community).execute()

    await record<GroupEvent>(tx, viewer, 'groups.ended', { subject: community, community, now })
  })
}

async function seat(tx: Tx, community: CommunityId, seats: ReadonlyMap<PersonId, SmallGroupId | null>): Promise<void> {
  const people = [...seats.keys()]
  await tx
    .deleteFrom('small_group_member')
    .where('community_id', '=', community)
    .where(sql<boolean>`person_id = any (${people}::uuid[])`)
    .execute()
  const seated = [...seats].flatMap(([person, group]) => (group === null ? [] : [{ person, group }]))
  await sql`insert into small_group_member (community_id, person_id, group_id)
    select m.community_id, m.person_id, g.id
    from json_to_recordset(${JSON.stringify(seated)}::json) as wanted (person uuid, "group" uuid)
    join membership m on m.community_id = ${community} and m.person_id = wanted.person and m.ended_at is null
    join small_group g on g.id = wanted."group" and g.community_id = ${community}`.execute(tx)
}
