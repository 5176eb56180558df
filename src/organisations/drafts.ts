import type { Entered, Problems } from '#kernel/form.ts'
import type { Draft } from '#shell/index.ts'

/** Whether a command kept what it was given. */
export function isKept(problems: Problems): boolean {
  return Object.keys(problems).length === 0
}

/** What was typed, with what speaks against keeping it. */
export function draftOf(entered: Entered, problems: Problems): Draft {
  return { entered, problems }
}
