import type { FastifyInstance } from 'fastify'
import type { Manners } from '#kernel/http/doors.ts'
import { send } from '#kernel/http/reply.ts'
import type { Outside } from '#kernel/outside.ts'
import { leavingQuickly } from '../safety/index.ts'

/** Leaving opens no visit and is never held up: it answers when the database does not, and under any load. */
export function exitRoute(app: FastifyInstance, outside: Outside, manners: Manners): void {
  const leave = leavingQuickly(outside)
  app.route({
    method: ['GET', 'POST'],
    url: '/exit',
    config: { rateLimit: false, pressureHandler: () => undefined },
    handler: async (request, reply) =>
      send(request, reply, await leave({ token: manners.tokenOf(request), headers: request.headers })),
  })
}
