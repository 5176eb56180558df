import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a page that asks for a key may be open. */
const minutes = 60

/** What a key is asked for. A signature given for one is nothing for another. */
export type Purpose = 'enter' | `confirm ${string}` | `register ${string}`

/** Something to sign that says by itself for what and until when, so that nothing is stored until it is signed. */
export function newChallenge(secret: string, purpose: Purpose, now: Temporal.Instant): string {
  const head = Buffer.alloc(8 + 16)
  head.writeBigInt64BE(BigInt(now.add({ minutes }).epochMilliseconds))
  randomBytes(16).copy(head, 8)
  return Buffer.concat([head, sealOf(secret, purpose, head)]).toString('base64url')
}

export function isChallenge(secret: string, purpose: Purpose, challenge: string, now: Temporal.Instant): boolean {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== 24 + 32) return false
  const head = bytes.subarray(0, 24)
  const isOurs = timingSafeEqual(sealOf(secret, purpose, head), bytes.subarray(24))
  return isOurs && head.readBigInt64BE() > BigInt(now.epochMilliseconds)
}

/** As it is remembered once it was signed, until it would be over anyway. */
export function spent(challenge: string, now: Temporal.Instant) {
  return { hash: createHash('sha256').update(challenge).digest('base64url'), expires_at: now.add({ minutes }) }
}

function sealOf(secret: string, purpose: Purpose, head: Buffer): Buffer {
  return createHmac('sha256', secret).update(`passkey ${purpose} `).update(head).digest()
}
