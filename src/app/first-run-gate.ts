import type { FastifyInstance } from 'fastify'
import type { Outside } from '#kernel/outside.ts'
import { needsFirstRun } from '../umbrellas/index.ts'

const open = /^\/(?:first-run|assets|exit|language|safety|dev)\b/

/** While there is no umbrella yet, every page leads to where the first one is made. Once there is one, nobody asks again. */
export function firstRunGate(app: FastifyInstance, { system }: Outside): void {
  let isOver = false

  app.addHook('onRequest', async (request, reply) => {
    if (isOver || open.test(request.url)) return
    isOver = !(await needsFirstRun(system))
    if (!isOver) await reply.redirect('/first-run', 303)
  })
}
