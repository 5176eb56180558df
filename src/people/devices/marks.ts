import { createHmac, randomBytes } from 'node:crypto'
import type { PersonId } from '#database'
import { network } from '../guessing.ts'
import { isSecure, type Seal } from '../session.ts'
import { deviceNames } from '../sessions/model.ts'

/** How a browser and where it stands are known again. Nobody reads from a mark what it was made of. */
export interface Marks {
  /** What the browser carries; null where it carries nothing. */
  readonly carried: string | null
  readonly place: string
}

interface Seen {
  readonly cookie: string | undefined
  readonly userAgent: string
  readonly address: string
}

/** Whoever leaves quickly has her browser forget what it carries, so its kind and its network count as well. */
export function marksOf(secret: string, person: PersonId, { cookie, userAgent, address }: Seen): Marks {
  const hidden = (text: string) => createHmac('sha256', secret).update(`device ${person} ${text}`).digest('base64url')
  const { browser, system } = deviceNames(userAgent)
  return {
    carried: cookie !== undefined && /^[\w-]{22}$/.test(cookie) ? hidden(`carries ${cookie}`) : null,
    place: hidden(`${browser} ${system} ${network(address)}`),
  }
}

export function newMark(): string {
  return randomBytes(16).toString('base64url')
}

/** The name says nothing of what this place is. */
export function markName({ origin }: Pick<Seal, 'origin'>): string {
  return isSecure(origin) ? '__Host-seen' : 'seen'
}

export function markCookie(seal: Pick<Seal, 'origin'>, mark: string): string {
  const secure = isSecure(seal.origin) ? '; Secure' : ''
  return `${markName(seal)}=${mark}; Path=/; HttpOnly; SameSite=Lax${secure}; Max-Age=${400 * 24 * 60 * 60}`
}
