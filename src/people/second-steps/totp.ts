import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long one code is shown, in seconds. */
const period = 30

/** A new secret, as apps take it: base 32, no padding. */
export function newSecret(): string {
  return [
    ...randomBytes(20)
      .reduce((bits, byte) => bits + byte.toString(2).padStart(8, '0'), '')
      .matchAll(/.{5}/g),
  ]
    .map(([five]) => alphabet[Number.parseInt(five, 2)])
    .join('')
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an app shows in this step of time: RFC 6238 with its usual parameters. */
export function codeAt(secret: string, step: number): string {
  const moment = Buffer.alloc(8)
  moment.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', bytesOf(secret)).update(moment).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

export function stepAt(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / 1000 / period)
}

/** Which step of time a code is of: this one, the one before or the next, since clocks differ. Null of none. */
export function stepOf(secret: string, code: string, now: Temporal.Instant): number | null {
  const here = stepAt(now)
  return [here, here - 1, here + 1].find((step) => isSame(codeAt(secret, step), code)) ?? null
}

/** What the square to scan says. Neither part names what this place is beyond what its owner reads anyway. */
export function appUrl(place: string, email: string, secret: string): string {
  const query = new URLSearchParams({ secret, issuer: place })
  return `otpauth://totp/${encodeURIComponent(place)}:${encodeURIComponent(email)}?${query.toString().replaceAll('+', '%20')}`
}

function bytesOf(secret: string): Buffer {
  const bits = Array.from(secret, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from([...bits.matchAll(/.{8}/g)].map(([eight]) => Number.parseInt(eight, 2)))
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
