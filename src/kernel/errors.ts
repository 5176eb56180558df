import type { Values, WordKey } from '#kernel/words.ts'

/**
 * The ways a request can fail that are nobody's bug. Anything else is one, and becomes a 500.
 * Each carries the key of a sentence for the person, so that it is said in her language.
 * `docs/errors.md` lists them all.
 */
export abstract class Refusal extends Error {
  abstract readonly status: number
  readonly key: WordKey
  readonly values: Values
  constructor(key: WordKey, values: Values = {}) {
    super(key)
    this.key = key
    this.values = values
  }
}

export class SignInNeeded extends Refusal {
  readonly status = 401
}

/** Somebody has to show again that it is she: `confirmed` asks, and the doors answer with the page that does. */
export class ConfirmationNeeded extends Refusal {
  readonly status = 403
}

export class Forbidden extends Refusal {
  readonly status = 403
}

export class NotFound extends Refusal {
  readonly status = 404
}

/** It cannot be done as things are. */
export class Conflict extends Refusal {
  readonly status = 409
}

/** It could have been done, had somebody not done something else in between. */
export class Overtaken extends Conflict {}

export class Invalid extends Refusal {
  readonly status = 422
}

export class TooMany extends Refusal {
  readonly status = 429
}

export class Unavailable extends Refusal {
  readonly status = 503
}
