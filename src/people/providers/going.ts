import { z } from 'zod'
import type { SignInProviderId } from '#database'
import { parseId } from '#kernel/id.ts'
import { localPath } from '../local-path.ts'
import { openText, sealText } from '../sealed.ts'
import { isSecure, type Seal } from '../session.ts'
import type { Going } from './model.ts'

const minutes = 15

/** The name says nothing of what this place is. */
export function goingName({ origin }: Pick<Seal, 'origin'>): string {
  return isSecure(origin) ? '__Host-going' : 'going'
}

/** What a browser carries while its owner is with the provider: sealed, and only there for a while. */
export function goingCookie(seal: Seal, going: Going, now: Temporal.Instant): string {
  const until = now.add({ minutes }).epochMilliseconds
  return cookie(seal, sealText(seal.secret, 'going', JSON.stringify({ ...going, until })), minutes * 60)
}

export function forgottenGoing(seal: Seal): string {
  return cookie(seal, '', 0)
}

export function goingIn(seal: Seal, text: string | undefined, now: Temporal.Instant): Going | null {
  const read = shape.safeParse(opened(seal.secret, text ?? ''))
  if (!read.success || read.data.until < now.epochMilliseconds) return null
  const provider = parseId<SignInProviderId>(read.data.provider)
  return provider === null ? null : { ...read.data, provider, to: localPath(read.data.to) }
}

const shape = z.object({
  provider: z.string(),
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  isShared: z.boolean(),
  to: z.string(),
  until: z.number(),
})

function opened(secret: string, text: string): unknown {
  try {
    return JSON.parse(openText(secret, 'going', text))
  } catch {
    return null
  }
}

function cookie(seal: Seal, value: string, seconds: number): string {
  const secure = isSecure(seal.origin) ? '; Secure' : ''
  return `${goingName(seal)}=${value}; Path=/; HttpOnly; SameSite=Lax${secure}; Max-Age=${seconds}`
}
