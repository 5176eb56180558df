import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Settings } from '#kernel/outside.ts'

/** Where cookies are sent, and what signs them. */
export type Seal = Pick<Settings, 'origin' | 'secret'>

type Cookies = Readonly<Record<string, string | undefined>>

/** The token of the session that cookies name, or null: the signature is checked, the session not looked up. */
export function tokenOf(cookies: Cookies, seal: Seal): string | null {
  const value = cookies[cookieName(seal)] ?? ''
  const token = value.slice(0, Math.max(0, value.lastIndexOf('.')))
  return token !== '' && isSame(value, signed(token, seal.secret)) ? token : null
}

/** Keeps somebody signed in on this browser. The session behind it may end long before. */
export function sessionCookie(token: string, seal: Seal): string {
  return `${browserSessionCookie(token, seal)}; Max-Age=${400 * 24 * 60 * 60}`
}

/** The same for a shared computer: the browser forgets it when it is closed. */
export function browserSessionCookie(token: string, seal: Seal): string {
  return cookie(seal, encodeURIComponent(signed(token, seal.secret)))
}

/** Makes the browser forget. The session itself is ended by `endSession`. */
export function forgottenSessionCookie(seal: Seal): string {
  return `${cookie(seal, '')}; Max-Age=0`
}

/** The name says nothing of what this place is. With `__Host-` no other host can plant one. */
export function cookieName({ origin }: Pick<Seal, 'origin'>): string {
  return isSecure(origin) ? '__Host-visit' : 'visit'
}

export function isSecure(origin: string): boolean {
  return origin.startsWith('https:')
}

function cookie(seal: Seal, value: string): string {
  return `${cookieName(seal)}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure(seal.origin) ? '; Secure' : ''}`
}

// As better-auth signs its cookies, so that its own endpoints take ours.
function signed(token: string, secret: string): string {
  return `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}
