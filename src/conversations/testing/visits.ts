import type { Db } from '#kernel/db.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { personas, tokenFor, type Persona } from '#world/people.ts'
import type { World } from '#world/world.ts'

export type Who = Persona | 'visitor'
export const everybody: readonly Who[] = [...personas, 'visitor']

/** A transaction as somebody, under both locks. */
export function as<T>(world: World, who: Who, work: (visit: { db: Db; viewer: Viewer }) => Promise<T>): Promise<T> {
  const token = who === 'visitor' ? null : tokenFor(who)
  return world.clone.visits({ token, now: world.clock.now(), mode: 'write' }, work)
}
