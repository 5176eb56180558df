import { randomUUIDv7 } from 'node:crypto'

declare const brand: unique symbol

/** A uuid that knows what it names, so that a reply's id cannot be passed for a thread's. */
export type Id<Thing extends string> = string & { readonly [brand]: Thing }

/** A new id: UUIDv7, so that rows made later sort later and pages by key stay close together on disk. */
export function newId<X extends Id<string>>(): X {
  return randomUUIDv7() as X
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The text as an id, or null where it is not one (in lower case, as we write them). */
export function parseId<X extends Id<string>>(text: string | undefined): X | null {
  return text !== undefined && uuid.test(text) ? (text as X) : null
}
