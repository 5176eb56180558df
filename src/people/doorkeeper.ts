import { AsyncLocalStorage } from 'node:async_hooks'
import type { Db } from '#kernel/db.ts'
import type { Seal } from './session.ts'

/** Knows passwords and links by mail, and opens a session for whoever has one. What else opens one: docs/decisions. */
export interface Doorkeeper {
  /** The token of a new session, or null where the two do not belong together: it takes as long either way. */
  byPassword(email: string, password: string): Promise<string | null>
  /** What signs in once, whoever reads the mail of this address. Unknown addresses get one too, which opens nothing. */
  linkSecret(email: string): Promise<string>
  byLink(secret: string): Promise<string | null>
}

export function doorkeeperOn(door: Db, seal: Seal): Doorkeeper {
  const auth = once(async () => {
    const { authOn } = await import('./better-auth.ts')
    return authOn(door, seal, handOver)
  })
  const headers = new Headers()

  return {
    async byPassword(email, password) {
      const { api } = await auth()
      const opened = await unlessRefused(() => api.signInEmail({ body: { email, password }, headers }))
      return opened?.token ?? null
    },
    async linkSecret(email) {
      const { api } = await auth()
      return handedOver(() => api.signInMagicLink({ body: { email }, headers }))
    },
    async byLink(secret) {
      const { api } = await auth()
      const opened = await unlessRefused(() => api.magicLinkVerify({ query: { token: secret }, headers }))
      return opened?.token ?? null
    },
  }
}

/** A password as it is stored. Slow on purpose. */
export async function hashPassword(password: string): Promise<string> {
  const crypto = await import('better-auth/crypto')
  return crypto.hashPassword(password)
}

export async function isPassword(hash: string, password: string): Promise<boolean> {
  const crypto = await import('better-auth/crypto')
  return crypto.verifyPassword({ hash, password })
}

const hands = new AsyncLocalStorage<{ secret: string | null }>()

// better-auth gives the secret of a link to a function that sends letters; ours are sent after the answer.
function handOver(secret: string): void {
  const hand = hands.getStore()
  if (hand) hand.secret = secret
}

async function handedOver(work: () => Promise<unknown>): Promise<string> {
  const hand: { secret: string | null } = { secret: null }
  await hands.run(hand, work)
  if (hand.secret === null) throw new Error('better-auth made no link')
  return hand.secret
}

async function unlessRefused<T>(work: () => Promise<T>): Promise<T | null> {
  const { isAPIError } = await import('better-auth/api')
  try {
    return await work()
  } catch (error) {
    if (isAPIError(error)) return null
    throw error
  }
}

// better-auth takes a third of a second to load, so the first who signs in loads it and starting does not wait.
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}
