import type { Answer } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Tx } from '#kernel/db.ts'
import type { Entered } from '#kernel/form.ts'
import { parseId, type Id } from '#kernel/id.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Viewer } from '#kernel/viewer.ts'
import type { Values, WordKey } from '#kernel/words.ts'

/** One request, as a handler sees it: parsed, inside its transaction, with its viewer known. */
export interface Asked {
  readonly db: Tx
  readonly viewer: Viewer
  readonly reader: Reader
  readonly now: Temporal.Instant
  readonly method: 'GET' | 'POST'
  /** What was asked for, with its query. */
  readonly path: string
  /** An id in the path. A malformed one is the same 404 as one that names nothing. */
  readonly id: <X extends Id<string>>(name: string) => X
  /** A word in the path, as it stands. */
  readonly param: (name: string) => string
  readonly query: Readonly<Record<string, string>>
  readonly body: Entered
  readonly files: readonly UploadedFile[]
  /** What became of the form's files where the route takes them in. */
  readonly taken: TakenIn
  /** The largest file that can be sent here. */
  readonly fileBytes: number
  readonly cookies: Readonly<Record<string, string>>
  /** Where the request came from, for slowing down guesses. */
  readonly address: string
  readonly userAgent: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  /** Runs when the answer is on its way: work that the person need not wait for, and that may be lost. */
  readonly afterwards: (work: () => Promise<void>) => void
}

export interface UploadedFile {
  readonly field: string
  readonly name: string
  /** What the browser says it is: nothing to rely on. */
  readonly type: string
  /** A temporary file, gone when the request is over. */
  readonly path: string
  readonly bytes: number
  /** Why it did not come whole. */
  readonly problem: UploadProblem | null
}

export type UploadProblem = 'errors.tooLarge' | 'errors.noRoom'

/** Files on their way in, before their form is handled. */
export interface Arrival {
  readonly files: readonly UploadedFile[]
  /** Runs in a transaction of its own, as whoever sent them. */
  visit<T>(work: (asked: Asked) => Promise<T>): Promise<T>
}

/** Files that are in, by their ids, and those that are not. */
export interface TakenIn {
  readonly ids: readonly string[]
  readonly problems: readonly TakingProblem[]
}

export interface TakingProblem {
  readonly name: string
  readonly key: WordKey
  readonly values: Values
}

export const nothingTaken: TakenIn = { ids: [], problems: [] }

export type Handler = (asked: Asked) => Promise<Answer>

export interface RouteOptions {
  /** A visitor may post here. Elsewhere a visitor's post becomes a sign-in page that keeps the words. */
  readonly isOpen?: boolean
  /** The largest file this form takes, in bytes. Without it, the form takes none. */
  readonly fileBytes?: number
  /** How many at once: one, where nothing is said. */
  readonly fileCount?: number
  /** Takes the files in before the handler runs: work that would hold one transaction for too long. */
  readonly takeIn?: (arrival: Arrival) => Promise<TakenIn>
}

/** GET reads, POST does; there are no other methods, because forms have no others. */
export interface Routes {
  get(path: string, handler: Handler): void
  post(path: string, handler: Handler, options?: RouteOptions): void
}

export function idIn<X extends Id<string>>(params: Readonly<Record<string, string | undefined>>, name: string): X {
  const id = parseId<X>(params[name])
  if (id === null) throw new NotFound('errors.notFound')
  return id
}
