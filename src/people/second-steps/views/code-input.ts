import type { Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { field, type Draft } from '#shell/index.ts'

interface CodeInput {
  readonly reader: Reader
  readonly draft: Draft
  readonly label: string
  readonly hint?: string
  readonly name?: string
}

/** Where a code is typed: six figures or a recovery code. What was typed is never shown again. */
export function codeInput({ reader, draft, label, hint, name = 'code' }: CodeInput): Html {
  const shown = { reader, draft: { ...draft, entered: {} }, name, label, maxLength: 40, isRequired: true }
  return field({ ...shown, ...(hint && { hint }), autocomplete: 'one-time-code' })
}
