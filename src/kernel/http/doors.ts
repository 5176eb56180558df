import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Answer } from '#kernel/answer.ts'
import { isDeadlock } from '#kernel/db.ts'
import { ConfirmationNeeded, Invalid, Unavailable } from '#kernel/errors.ts'
import { askedOf, type Incoming } from '#kernel/http/asked.ts'
import { readForm, type FileLimits } from '#kernel/http/form.ts'
import { opened, send } from '#kernel/http/reply.ts'
import type { Outside } from '#kernel/outside.ts'
import {
  nothingTaken,
  type Asked,
  type Handler,
  type RouteOptions,
  type Routes,
  type TakenIn,
  type UploadedFile,
} from '#kernel/routes.ts'
import type { Visit } from '#kernel/visit.ts'

/** What the rest of the program lends to the doors. */
export interface Manners {
  /** The session that the request's cookies name, or null: they are checked, not yet looked up. */
  tokenOf(request: FastifyRequest): string | null
  /** Called when a visit's session has not been marked as seen for a minute. */
  sessionSeen(visit: Visit, now: Temporal.Instant): Promise<void>
  /** The page for a post whose session is over: it keeps the words. */
  keepWords(incoming: Incoming, visit: Visit): Answer
  /** The same request by whoever has shown in it that it is she, if she has. */
  confirm(asked: Asked): Promise<Asked>
  /** The page that asks for it, and goes on from there. */
  askToConfirm(asked: Asked, refusal: ConfirmationNeeded): Promise<Answer>
}

// Whoever has no session sends no files here: nothing of them is written down.
function limitsOf({ fileBytes = 0, fileCount = 1 }: RouteOptions, token: string | null): FileLimits {
  return { bytes: fileBytes, count: token === null ? 0 : fileCount }
}

type VisitOnce = <T>(work: (visit: Visit) => Promise<T>) => Promise<T>

async function takenIn(
  incoming: Incoming,
  { takeIn, fileBytes }: RouteOptions,
  visitOnce: VisitOnce,
): Promise<TakenIn> {
  const { files } = incoming
  if (takeIn === undefined) return nothingTakenOf(files, fileBytes ?? 0)
  if (files.length === 0) return nothingTaken
  return takeIn({ files, visit: (work) => visitOnce((visit) => work(askedOf(incoming, visit))) })
}

/** A form with one file of its own purpose is nothing without it. */
function nothingTakenOf(files: readonly UploadedFile[], most: number): TakenIn {
  const problem = files.find((file) => file.problem !== null)?.problem
  if (problem === 'errors.noRoom') throw new Unavailable(problem)
  if (problem) throw new Invalid('errors.fileTooLarge', { megabytes: Math.floor(most / 1024 ** 2) })
  return nothingTaken
}

/** Routes on Fastify: each request is read, visited in one transaction, and answered after its commit. */
export function doorsOf(app: FastifyInstance, outside: Outside, manners: Manners): Routes {
  async function serve(request: FastifyRequest, reply: FastifyReply, handler: Handler, options: RouteOptions) {
    const token = manners.tokenOf(request)
    const form = await readForm(request, limitsOf(options, token), outside.files.workshop)
    // What cannot be done here is answered with what was typed.
    request.body = form.body
    const later: (() => Promise<void>)[] = []
    const now = outside.clock()
    const { wordsIn, settings } = outside
    const known = { request, ...form, fileBytes: settings.fileBytes, now, wordsIn, later }
    const mode = request.method === 'POST' ? 'write' : 'read'
    const entry = { token, now, mode } as const
    try {
      const visiting = { token, now, mode: 'write' } as const
      const taken = await takenIn({ ...known, taken: nothingTaken }, options, (work) => outside.visits(visiting, work))
      const incoming = { ...known, taken }
      const visited = (begun: (asked: Asked) => Asked) =>
        outside.visits(entry, async (visit) => {
          if (visit.isStale) later.push(() => manners.sessionSeen(visit, now))
          if (mode === 'write' && visit.viewer.id === null && !options.isOpen) return manners.keepWords(incoming, visit)
          const asked = begun(askedOf(incoming, visit))
          return handler(mode === 'write' ? await manners.confirm(asked) : asked)
        })
      // A file that was put where it belongs is not there to be put again.
      const repeat = form.files.length === 0 ? onceMore : once
      const answer = await confirming(manners, (begun) => repeat(() => visited(begun), later))
      return send(request, reply, await opened(request, answer))
    } finally {
      await form.discard()
      await Promise.all(later.map((work) => work()))
    }
  }

  return {
    get: (path, handler) => void app.get(path, (request, reply) => serve(request, reply, handler, {})),
    post: (path, handler, options = {}) =>
      void app.post(path, (request, reply) => serve(request, reply, handler, options)),
  }
}

function once<T>(work: () => Promise<T>): Promise<T> {
  return work()
}

/** What a deadlock undid, done once more: the other one went on, so that nothing holds it up now. */
async function onceMore<T>(work: () => Promise<T>, later: unknown[]): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isDeadlock(error)) throw error
    later.length = 0
    return work()
  }
}

/** What was begun and needs somebody to show that it is she is rolled back, and she is asked. */
async function confirming(
  manners: Manners,
  visit: (begun: (asked: Asked) => Asked) => Promise<Answer>,
): Promise<Answer> {
  let begun: Asked | null = null
  try {
    return await visit((asked) => (begun = asked))
  } catch (error) {
    if (begun === null || !(error instanceof ConfirmationNeeded)) throw error
    return manners.askToConfirm(begun, error)
  }
}
