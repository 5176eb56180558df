import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify'
import { Forbidden, TooMany, Unavailable } from '#kernel/errors.ts'
import { arrivalWatch, longestArrival } from '#kernel/http/arrival.ts'
import type { Outside } from '#kernel/outside.ts'

const formBytes = 512 * 1024
/** For so long after it is ready, what starting took still counts in what is measured, and is no load. */
export const settling = 2_500

/** Fastify with everything that is true of every request, and no routes yet. */
export async function serverWith({ settings }: Outside): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: settings.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    // Who opened which page from where is nobody's business, so it is not written down.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < settings.trustedProxies,
    bodyLimit: formBytes,
    requestTimeout: longestArrival,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  })

  // Before whatever refuses: its page speaks the reader's language, which her cookies tell.
  await app.register(cookie, { secret: settings.secret })
  await app.register(helmet, headersOf(settings.origin))
  await app.register(rateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: '1 minute',
    allowList: (request) => request.url.startsWith('/assets/') || request.url.startsWith('/exit'),
    errorResponseBuilder: () => new TooMany('errors.tooMany'),
  })
  let readyAt = Infinity
  app.addHook('onReady', async () => void (readyAt = performance.now()))
  await app.register(underPressure, {
    maxEventLoopDelay: settings.longestDelay,
    pressureHandler: () => {
      if (performance.now() - readyAt < settling) return
      throw new Unavailable('errors.unavailable')
    },
  })
  await app.register(formbody, { bodyLimit: formBytes })
  await app.register(multipart, { throwFileSizeLimit: false })
  app.addHook('onRequest', arrivalWatch())
  app.addHook('onRequest', refuseOtherSites(settings.origin))
  return app
}

/** Nothing is loaded from, sent to or framed by another origin, and nothing runs that is not a file of ours. */
function headersOf(origin: string) {
  const isSecure = origin.startsWith('https:')
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(isSecure && { upgradeInsecureRequests: [] }),
      },
    },
    referrerPolicy: { policy: 'same-origin' as const },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: isSecure && { maxAge: 31_536_000, includeSubDomains: false },
    xFrameOptions: { action: 'deny' as const },
  }
}

/**
 * A form on another site cannot post here. Every browser says where a request comes from, so no token is
 * needed: docs/decisions/0007.
 */
function refuseOtherSites(origin: string) {
  return async (request: FastifyRequest): Promise<void> => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    const site = request.headers['sec-fetch-site']
    const from = request.headers.origin
    const isOurs =
      site === undefined ? from === undefined || from === origin || isSameHost(request, from) : site === 'same-origin'
    if (!isOurs) throw new Forbidden('errors.crossSite')
  }
}

function isSameHost(request: FastifyRequest, from: string): boolean {
  return URL.canParse(from) && new URL(from).host === request.host
}
