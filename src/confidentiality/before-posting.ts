import { createHash } from 'node:crypto'
import { typed, type Entered } from '#kernel/form.ts'
import { cleanText } from '#kernel/text.ts'
import { lookThrough } from './look.ts'
import { weighty, type Finding } from './model.ts'

/** A form's words, looked through before they are kept. */
export interface Looked {
  /** The words of each field in which something was found. */
  readonly parts: readonly Part[]
  /** Stands for exactly these words: who posts them as they are says it. */
  readonly print: string
  /** The writer has seen what was found in exactly these words. */
  readonly isSeen: boolean
  /** What was found for which words wait for a second pair of eyes. */
  readonly weighty: readonly Finding[]
}

export interface Part {
  readonly field: string
  readonly text: string
  readonly findings: readonly Finding[]
}

/** The button with which somebody posts words as they are. */
export const asItIs = 'asItIs'

/**
 * Looks through the fields of a form that hold words. What stood in words that were there before, and was let stand
 * then, is not asked about again.
 */
export function lookBeforePosting(entered: Entered, fields: readonly string[], known = ''): Looked {
  const looked = fields.map((field) => ({ field, text: cleanText(typed(entered, field)) }))
  const parts = looked.map((part) => ({ ...part, findings: newFindings(part.text, known) }))
  const print = createHash('sha256').update(JSON.stringify(looked)).digest('base64url').slice(0, 22)
  const found = parts.filter(({ findings }) => findings.length > 0)
  const all = found.flatMap(({ findings }) => findings)
  return { parts: found, print, isSeen: typed(entered, asItIs) === print, weighty: weighty(all) }
}

function newFindings(text: string, known: string): readonly Finding[] {
  const findings = lookThrough(text)
  return known === '' ? findings : findings.filter(({ from, to }) => !known.includes(text.slice(from, to)))
}
