import type { FastifyInstance } from 'fastify'
import { NotFound } from '#kernel/errors.ts'
import type { Outside } from '#kernel/outside.ts'
import { buildAssets, type Assets } from '#shell/assets.ts'

let built: Promise<Assets> | null = null

/** Bundled once a process: at the start, or, in tests, by the first that asks. */
export function assetsRoute(app: FastifyInstance, { settings }: Outside): void {
  const assets = () => (built ??= buildAssets())
  if (settings.mode !== 'test') void assets()

  app.get('/assets/*', async (request, reply) => {
    const ready = await assets()
    const found = ready.find(request.url.split('?')[0] ?? '', request.headers['accept-encoding'] ?? '')
    if (found === null) throw new NotFound('errors.notFound')
    return reply.headers(found.headers).send(found.body)
  })
}
