import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Answer } from '#kernel/answer.ts'
import { askedOf, type Incoming } from '#kernel/http/asked.ts'
import { readForm } from '#kernel/http/form.ts'
import { send } from '#kernel/http/reply.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Handler, RouteOptions, Routes } from '#kernel/routes.ts'
import type { Visit } from '#kernel/visit.ts'

/** What the rest of the program lends to the doors. */
export interface Manners {
  /** The session that the request's cookies name, or null: they are checked, not yet looked up. */
  tokenOf(request: FastifyRequest): string | null
  /** Called when a visit's session has not been marked as seen for a minute. */
  sessionSeen(visit: Visit, now: Temporal.Instant): Promise<void>
  /** The page for a post whose session is over: it keeps the words. */
  keepWords(incoming: Incoming, visit: Visit): Answer
}

/** Routes on Fastify: each request is read, visited in one transaction, and answered after its commit. */
export function doorsOf(app: FastifyInstance, outside: Outside, manners: Manners): Routes {
  async function serve(request: FastifyRequest, reply: FastifyReply, handler: Handler, options: RouteOptions) {
    const form = await readForm(request, options.fileBytes ?? 0)
    const later: (() => Promise<void>)[] = []
    const incoming = { request, ...form, now: outside.clock(), wordsIn: outside.wordsIn, later }
    const mode = request.method === 'POST' ? 'write' : 'read'
    try {
      const answer = await outside.visits(
        { token: manners.tokenOf(request), now: incoming.now, mode },
        async (visit) => {
          if (visit.isStale) later.push(() => manners.sessionSeen(visit, incoming.now))
          if (mode === 'write' && visit.viewer.id === null && !options.isOpen) return manners.keepWords(incoming, visit)
          return handler(askedOf(incoming, visit))
        },
      )
      return send(request, reply, answer)
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
