import { setTimeout } from 'node:timers/promises'
import type { Answer } from '#kernel/answer.ts'
import type { Outside, Settings } from '#kernel/outside.ts'
import { noRoof } from '#kernel/viewer.ts'
import { forgottenSessionCookie } from '../people/index.ts'
import { unguardedEndSession } from './commands.ts'

export interface Leaver {
  /** Whose session the browser's cookie names, or null. */
  readonly token: string | null
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

interface Needed extends Pick<Outside, 'visits' | 'door' | 'clock'> {
  readonly settings: Pick<Settings, 'origin' | 'secret'>
}

/** How long, in milliseconds, somebody waits for the database before she is sent away without it. */
const patience = 1_200

/**
 * Ends the session and sends the browser somewhere harmless. It opens no visit of its own and asks the database only
 * briefly, because leaving has to work when nothing else does; what takes longer goes on behind.
 */
export function leavingQuickly({ visits, door, clock, settings }: Needed): (leaver: Leaver) => Promise<Answer> {
  let lastKnown = noRoof.exitUrl

  function exitOf(token: string | null): Promise<string> {
    return visits({ token, now: clock(), mode: 'read' }, ({ viewer }) => Promise.resolve(viewer.roof.exitUrl))
  }

  return async ({ token, headers }) => {
    if (isNobodyLeaving(headers)) return nothing
    const exit = (await briefly(exitOf(token))) ?? lastKnown
    lastKnown = exit
    if (token !== null) await briefly(unguardedEndSession(door, token))
    return { ...goingTo(exit), cookies: [forgottenSessionCookie(settings), ...forgotten] }
  }
}

const nothing: Answer = { status: 204, headers: {}, body: '', cookies: [], notice: null }
const forgotten = ['language', 'notice'].map((name) => `${name}=; Path=/; Max-Age=0`)

function goingTo(address: string): Answer {
  const headers = {
    location: address,
    'clear-site-data': '"cache", "cookies", "storage"',
    'referrer-policy': 'no-referrer',
  }
  return { ...nothing, status: 303, headers }
}

/** A browser that fetches ahead, or takes the address for a picture, has nobody in front of it who leaves. */
function isNobodyLeaving(headers: Leaver['headers']): boolean {
  const purpose = [headers['sec-purpose'], headers['x-sec-purpose'], headers['purpose']].join()
  const wanted = headers['sec-fetch-dest'] ?? 'document'
  return purpose.includes('prefetch') || (wanted !== 'document' && wanted !== 'empty')
}

/** What the work gives, or null where it failed or takes too long. A database that is gone must not hold her here. */
async function briefly<T>(work: Promise<T>): Promise<T | null> {
  return Promise.race([orNull(work), setTimeout(patience, null, { ref: false })])
}

async function orNull<T>(work: Promise<T>): Promise<T | null> {
  const [result] = await Promise.allSettled([work])
  return result.status === 'fulfilled' ? result.value : null
}
