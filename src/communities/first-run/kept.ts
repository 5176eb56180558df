import { withCookies, type Answer } from '#kernel/answer.ts'
import type { Entered } from '#kernel/form.ts'
import type { Settings } from '#kernel/outside.ts'
import type { Asked } from '#kernel/routes.ts'
import { firstRunPath, steps, type Step } from './steps.ts'

type Seal = Pick<Settings, 'origin'>

const codeCookie = 'first-run-code'
const cookieOf = (step: Step) => `first-run-${step}`

/**
 * What was typed stays with the browser until all is known, so that going back loses nothing and nothing half-made is
 * stored. It is read by the same forms again, so that it need not be believed.
 */
export function keptIn({ cookies }: Pick<Asked, 'cookies'>, step: Step): Entered | null {
  const kept = cookies[cookieOf(step)]
  return kept === undefined ? null : decoded(kept)
}

/** Only what a form has read is kept, so that it stays small. */
export function keeping(answer: Answer, step: Step, form: object, seal: Seal): Answer {
  const filled = Object.entries(form).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  const text = Buffer.from(JSON.stringify(Object.fromEntries(filled))).toString('base64url')
  return withCookies(answer, [cookie(cookieOf(step), text, seal)])
}

export function codeKept({ cookies }: Pick<Asked, 'cookies'>): string {
  return cookies[codeCookie] ?? ''
}

export function keepingCode(answer: Answer, code: string, seal: Seal): Answer {
  return withCookies(answer, [cookie(codeCookie, encodeURIComponent(code), seal)])
}

export function forgettingAll(answer: Answer, seal: Seal): Answer {
  const names = [codeCookie, ...steps.map(cookieOf)]
  return withCookies(
    answer,
    names.map((name) => `${cookie(name, '', seal)}; Max-Age=0`),
  )
}

function cookie(name: string, value: string, { origin }: Seal): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  return `${name}=${value}; Path=${firstRunPath}; HttpOnly; SameSite=Strict${secure}`
}

function decoded(text: string): Entered | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return isEntered(value) ? value : null
  } catch {
    return null
  }
}

function isEntered(value: unknown): value is Entered {
  return typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string')
}
