import type { z } from 'zod'
import { isWordKey, type WordKey } from '#kernel/words.ts'

/** What is wrong, by field: the key of a sentence in `locales/`. */
export type Problems = Readonly<Record<string, WordKey>>

/** A form as it came: a field that was sent more than once is a list. */
export type Entered = Readonly<Record<string, string | readonly string[]>>

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: Problems; readonly entered: Entered }

/**
 * What a person typed is a value or a list of problems. It is never an exception.
 * Schemas name sentences (`z.string().min(1, 'forms.writeSomething')`); the first problem of a field is kept.
 */
export function parse<T>(schema: z.ZodType<T>, entered: Entered): Parsed<T> {
  const result = schema.safeParse(entered)
  if (result.success) return { ok: true, value: result.data }

  const problems: Record<string, WordKey> = {}
  for (const { path, message } of result.error.issues) {
    problems[String(path[0] ?? '')] ??= isWordKey(message) ? message : 'forms.notUnderstood'
  }
  return { ok: false, problems, entered }
}

/** One field as text, for showing again what was typed. */
export function typed(entered: Entered, field: string): string {
  const value = entered[field]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
