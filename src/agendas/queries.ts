import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { sql } from 'kysely'
import type { Gathering } from '../gatherings/index.ts'
import type { Duty } from './roles/model.ts'
import { dutiesOf } from './roles/queries.ts'
import { topicsOf } from './topics/queries.ts'
import type { AgendaTopic } from './topics/model.ts'
import { isTurnOf, itemOf, itemsOf } from './items/queries.ts'
import type { AgendaItem } from './model.ts'

/** All that the page of a gathering shows of what it will be about. */
export interface Plan {
  readonly items: readonly AgendaItem[]
  readonly topics: readonly AgendaTopic[]
  readonly duties: readonly Duty[]
  readonly isMyTurn: boolean
}

/** In one statement, as everything of it stands on one page. */
export async function findPlan(db: Db, viewer: Viewer, { id }: Gathering): Promise<Plan> {
  const { items, ...plan } = await db
    .selectNoFrom([
      jsonArrayFrom(itemsOf(db, viewer, id).where('i.removed_at', 'is', null)).as('items'),
      jsonArrayFrom(topicsOf(db, viewer, id)).as('topics'),
      jsonArrayFrom(dutiesOf(db, viewer, id)).as('duties'),
      isTurnOf(viewer, sql`${id}::uuid`).as('isMyTurn'),
    ])
    .executeTakeFirstOrThrow()
  return { ...plan, items: items.map(itemOf) }
}
