import { sql } from 'kysely'
import { eventually } from '../../people/testing/browser.ts'
import type { Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'
import { joiningJobs } from '../jobs.ts'

/** Runs a job of this room. */
export async function run(world: World, name: string, payload: unknown = {}): Promise<void> {
  await joiningJobs(world.outside)
    .find((job) => job.name === name)
    ?.run(payload)
}

/** Sends what is queued for those who may see no page any more, or none yet, as the worker does. */
export async function sendQueued(
  world: World,
  name: 'tellOfStanding' | 'tellSuccessor' = 'tellOfStanding',
): Promise<void> {
  await eventually(async () => {
    const { rows } = await sql<{ payload: unknown }>`delete from graphile_worker._private_jobs
      where task_id = (select id from graphile_worker._private_tasks where identifier = ${name}) returning payload`.execute(
      world.db,
    )
    for (const { payload } of rows) await run(world, name, payload)
    return rows.length > 0 ? true : null
  })
}

/** Somebody's membership of Circle. */
export async function standingOf({ db, people, communities }: World, who: Persona) {
  return db
    .selectFrom('membership')
    .selectAll()
    .where('person_id', '=', people[who])
    .where('community_id', '=', communities.circle)
    .executeTakeFirstOrThrow()
}
