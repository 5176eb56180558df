import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'

export const minutesRemembered = 15

/** How many failures are forgiven before each further one costs a wait. */
export const forgiven = { account: 5, address: 20 }

/** Who tries, as it is kept: nobody can read from the table which addresses were tried, or from where. */
export interface Trier {
  readonly account: string
  readonly address: string
}

/** Signing in by password, by code, and asking for links are counted apart. */
export type Door = 'password' | 'link' | 'code'

export function trierOf(secret: string, door: Door, account: string, address: string): Trier {
  const hidden = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')
  return { account: hidden(`${door} account ${account}`), address: hidden(`${door} address ${network(address)}`) }
}

/** Failures within the minutes remembered, and the last of them. */
export interface Failures {
  readonly count: number
  readonly last: Temporal.Instant | null
}

/** When the next try is heard: each failure beyond those forgiven doubles the wait, up to a quarter of an hour. */
export function heardAt({ count, last }: Failures, limit: number): Temporal.Instant | null {
  if (last === null || count < limit) return null
  return last.add({ seconds: Math.min(30 * 2 ** (count - limit), minutesRemembered * 60) })
}

// One household or attacker has a whole /64 of IPv6 addresses.
export function network(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [head = '', tail = ''] = address.split('::')
  const [start, end] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)]
  const zeros = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0')
  return [...start, ...zeros, ...end].slice(0, 4).join(':')
}
