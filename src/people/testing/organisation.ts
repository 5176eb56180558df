import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { Provider } from 'oidc-provider'
import type { UmbrellaId } from '#database'
import { testSeal } from '#world/seal.ts'
import type { World } from '#world/world.ts'
import { freePort } from '../../../bin/free-port.ts'
import { unguardedSetProvider } from '../providers/commands.ts'
import { providerReturnPath } from '../providers/paths.ts'

/** An organisation's sign-in, on this machine, where somebody is signed in already. */
export interface Organisation {
  readonly issuer: string
  /** Who comes by it next, and whether it vouches for her address. */
  as(subject: string, email: string, isVerified?: boolean): void
  /** Follows a browser through it, and gives the path that it is sent back to. */
  passThrough(url: string): Promise<string>
  stop(): Promise<void>
}

interface Somebody {
  readonly subject: string
  readonly email: string
  readonly isVerified: boolean
}

export async function organisation(origin: string = testSeal.origin): Promise<Organisation> {
  let who: Somebody = { subject: 'nobody', email: 'nobody@example.org', isVerified: true }
  const port = await freePort()
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${port}`
  serve(server, issuer, origin, () => who)
  return {
    issuer,
    as: (subject, email, isVerified = true) => void (who = { subject, email, isVerified }),
    passThrough: (url) => passThrough(url, origin),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function serve(server: Server, issuer: string, origin: string, who: () => Somebody): void {
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'hearth', client_secret: 'between us', redirect_uris: [origin + providerReturnPath] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: who().email, email_verified: who().isVerified }),
    }),
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) void agree(provider, request, response, who())
    else void answer(request, response)
  })
}

/** Whoever is there is signed in at the organisation, and agrees. */
async function agree(provider: Provider, request: IncomingMessage, response: ServerResponse, who: Somebody) {
  const { prompt } = await provider.interactionDetails(request, response)
  if (prompt.name === 'login') {
    await provider.interactionFinished(request, response, { login: { accountId: who.subject } })
    return
  }
  const grant = new provider.Grant({ accountId: who.subject, clientId: 'hearth' })
  grant.addOIDCScope('openid email')
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
}

async function passThrough(from: string, origin: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = from
  for (let steps = 0; steps < 10; steps++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    if (location === null) throw new Error(`the organisation answered ${answer.status}: ${await answer.text()}`)
    url = new URL(location, url).href
    if (url.startsWith(origin)) return url.slice(origin.length)
  }
  throw new Error('the organisation sent nobody back')
}

/** Lets the people of an umbrella come by it. */
export async function lentTo(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  umbrella: UmbrellaId,
  { issuer }: Pick<Organisation, 'issuer'>,
) {
  const setting = { umbrella, name: 'Harbour account', issuer, clientId: 'hearth', clientSecret: 'between us' }
  await unguardedSetProvider(db, testSeal.secret, { ...setting, now: clock.now() })
  const { id } = await db.selectFrom('sign_in_provider').select('id').executeTakeFirstOrThrow()
  return id
}
