import type { RawBuilder } from 'kysely'
import type { Html } from '#kernel/html.ts'
import type { Asked } from '#kernel/routes.ts'
import type { Community } from './model.ts'

/** Something that another feature tells on the public page of a community. */
export interface Face<Beside = unknown> {
  /** What it wants to know of the row `community`, as JSON: the page asks for all of that in one statement. */
  readonly beside?: RawBuilder<Beside>
  tell(asked: Asked, community: Community, beside: Beside): Html | null | Promise<Html | null>
}
