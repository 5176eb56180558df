import type { FastifyInstance } from 'fastify'
import type { Manners } from '#kernel/http/doors.ts'
import { liveHub } from '#kernel/http/live-hub.ts'
import type { Outside } from '#kernel/outside.ts'

/** One event stream for each browser. A visitor has nothing to hear, and is told not to come back. */
export function liveRoute(app: FastifyInstance, outside: Outside, manners: Manners): void {
  const hub = liveHub(outside.live)
  app.addHook('onClose', async () => hub.close())

  app.get('/live', { config: { rateLimit: false } }, async (request, reply) => {
    const entry = { token: manners.tokenOf(request), now: outside.clock(), mode: 'read' } as const
    const viewer = await outside.visits(entry, (visit) => Promise.resolve(visit.viewer))
    if (viewer.id === null) return reply.code(204).send()

    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    reply.raw.write('retry: 2000\n\n')
    hub.add({ ...viewer, id: viewer.id }, reply.raw)
    return reply
  })
}
