import { randomInt } from 'node:crypto'

/** How many somebody gets at once. */
export const recoveryCodes = 10

// Without letters and figures that look alike on paper.
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'

/** Ten of 31 letters: 49 bits, so that keeping a keyed hash of each is enough. */
export function newCodes(): readonly string[] {
  return Array.from({ length: recoveryCodes }, () => newCode(10))
}

export function newCode(length: number): string {
  const letters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `${letters.slice(0, length / 2)}-${letters.slice(length / 2)}`
}

/** A code as it is compared: people leave the dash out, or write in capitals. */
export function plainCode(typed: string): string {
  return typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
