import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { communitiesUnder, communityRoutes } from './communities/index.ts'
import { html } from '#kernel/html.ts'
import { page, type Answer } from '#kernel/answer.ts'
import { Invalid, NotFound, Refusal, TooMany } from '#kernel/errors.ts'
import { readerFor } from '#kernel/http/asked.ts'
import { doorsOf, type Manners } from '#kernel/http/doors.ts'
import { liveRoute } from '#kernel/http/live-route.ts'
import { send } from '#kernel/http/reply.ts'
import { serverWith } from '#kernel/http/server.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Reader } from '#kernel/reader.ts'
import { visitor } from '#kernel/viewer.ts'
import { keepWords, peopleRoutes, sessionSeen, tokenOf } from './people/index.ts'
import { leavingQuickly, safetyRoutes } from './safety/index.ts'
import { umbrellaRoutes } from './umbrellas/index.ts'
import { buildAssets, type Assets } from '#shell/assets.ts'
import { brokenPage, refusalPage } from '#shell/views/error-page.ts'

export type App = FastifyInstance

/** The program: everything that answers, on whatever outside it is given. The only file that knows every feature. */
export async function buildApp(outside: Outside): Promise<App> {
  const app = await serverWith(outside)
  const manners = mannersWith(outside)
  const at = doorsOf(app, outside, manners)

  assetRoutes(app, outside)
  peopleRoutes(at, outside)
  umbrellaRoutes(at, communitiesUnder)
  communityRoutes(at, outside, async () => ({ content: html`` }))
  safetyRoutes(at)
  exitRoute(app, outside, manners)
  liveRoute(app, outside, manners)

  app.setNotFoundHandler(async (request, reply) =>
    send(request, reply, refused(await readerNow(request, outside, manners), new NotFound('errors.notFound'))),
  )
  app.setErrorHandler(async (error: FastifyError | Refusal, request, reply) => {
    const refusal = asRefusal(error)
    if (refusal === null) request.log.error(error)
    const reader = await readerNow(request, outside, manners)
    return send(
      request,
      reply,
      refusal ? refused(reader, refusal) : page(brokenPage({ reader, reference: request.id }), 500),
    )
  })
  return app
}

function mannersWith({ settings, door }: Outside): Manners {
  return {
    tokenOf: (request) => tokenOf(request.cookies, settings),
    sessionSeen: ({ viewer }, now) => sessionSeen(door, viewer, now),
    keepWords: (incoming, { viewer }) => {
      const reader = readerFor(incoming.request, viewer, incoming.now, incoming.wordsIn)
      return keepWords(reader, incoming.request.url, incoming.body)
    },
  }
}

/** Leaving opens no visit and is never held up: it answers when the database does not, and under any load. */
function exitRoute(app: FastifyInstance, outside: Outside, manners: Manners): void {
  const leave = leavingQuickly(outside)
  app.route({
    method: ['GET', 'POST'],
    url: '/exit',
    config: { rateLimit: false, pressureHandler: () => undefined },
    handler: async (request, reply) =>
      send(request, reply, await leave({ token: manners.tokenOf(request), headers: request.headers })),
  })
}

let built: Promise<Assets> | null = null

/** Bundled once a process: at the start, or, in tests, by the first that asks. */
function assetRoutes(app: FastifyInstance, { settings }: Outside): void {
  const assets = () => (built ??= buildAssets())
  if (settings.mode !== 'test') void assets()

  app.get('/assets/*', { compress: false }, async (request, reply) => {
    const ready = await assets()
    const found = ready.find(request.url.split('?')[0] ?? '', request.headers['accept-encoding'] ?? '')
    if (found === null) throw new NotFound('errors.notFound')
    return reply.headers(found.headers).send(found.body)
  })
}

function refused(reader: Reader, refusal: Refusal): Answer {
  return page(refusalPage({ reader, refusal }), refusal.status)
}

/** What the server itself refuses, said as one of our refusals; null is a bug of ours. */
function asRefusal(error: FastifyError | Refusal): Refusal | null {
  if (error instanceof Refusal) return error
  if (error.statusCode === 429) return new TooMany('errors.tooMany')
  if (error.statusCode === 413) return new Invalid('errors.tooLarge')
  if (error.statusCode !== undefined && error.statusCode < 500) return new Invalid('errors.badRequest')
  return null
}

/** Who reads the page that says what went wrong. Where even that cannot be found out, somebody we do not know. */
async function readerNow(request: FastifyRequest, outside: Outside, manners: Manners): Promise<Reader> {
  const { clock, visits, wordsIn } = outside
  const entry = { token: manners.tokenOf(request), now: clock(), mode: 'read' } as const
  try {
    return await visits(entry, ({ viewer }) => Promise.resolve(readerFor(request, viewer, entry.now, wordsIn)))
  } catch (error) {
    request.log.error(error)
    return readerFor(request, visitor, entry.now, wordsIn)
  }
}
