import type { BrowserContextOptions } from 'playwright-core'
import type { Language } from '#kernel/words.ts'
import { byKeyboard, byPointer, type Hands } from './hands.ts'

/** A way of using Hearth. Every journey is made in each. */
export interface Way {
  readonly name: string
  readonly language: Language
  readonly hands: Hands
  readonly context: BrowserContextOptions
}

const usual: Way = { name: 'as most people do', language: 'en', hands: byPointer, context: {} }

export const narrow = { width: 320, height: 640 }

export const ways: readonly Way[] = [
  usual,
  { ...usual, name: 'without scripts', context: { javaScriptEnabled: false } },
  { ...usual, name: 'by keyboard alone', hands: byKeyboard, context: { reducedMotion: 'reduce' } },
  { ...usual, name: 'at 320 pixels', context: { viewport: narrow, hasTouch: true } },
  { ...usual, name: 'in French', language: 'fr', context: { locale: 'fr-CA' } },
]

export function runsScripts({ context }: Way): boolean {
  return context.javaScriptEnabled !== false
}
