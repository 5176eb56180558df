import type { SessionId } from '#database'
import type { SecondStep } from '../second-steps/model.ts'

/** What somebody showed first. */
export type OpenedBy = 'password' | 'link' | 'passkey' | 'provider'

/** Where somebody is signed in, as she alone sees it. */
export interface Device {
  readonly id: SessionId
  readonly userAgent: string
  readonly isShared: boolean
  readonly openedBy: OpenedBy
  /** What was shown beside it, or null. */
  readonly secondStep: SecondStep | null
  readonly since: Temporal.Instant
  readonly seenAt: Temporal.Instant
  readonly isThis: boolean
}

/** How long a shared computer's session lives without being used, as open_visit() has it. */
export const sharedMinutes = 30

// In order: most browsers name others beside themselves.
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?(?:iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bDuckDuckGo\//, 'DuckDuckGo'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bCriOS\/|\bChrome\/|\bChromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
]

export interface DeviceNames {
  readonly browser: string | null
  readonly system: string | null
}

/** What a browser says it is, in the names people know. What it says is not proof. */
export function deviceNames(userAgent: string): DeviceNames {
  return { browser: firstOf(browsers, userAgent), system: firstOf(systems, userAgent) }
}

function firstOf(known: readonly (readonly [RegExp, string])[], userAgent: string): string | null {
  return known.find(([sign]) => sign.test(userAgent))?.[1] ?? null
}
