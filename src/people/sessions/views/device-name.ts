import type { Words } from '#kernel/words.ts'
import { deviceNames } from '../model.ts'

/** What a device says it is, in the names people know. */
export function deviceName(words: Words, userAgent: string): string {
  const { browser, system } = deviceNames(userAgent)
  if (browser && system) return words('people.sessions.browserOn', { browser, system })
  return browser ?? system ?? words('people.sessions.unknown')
}
