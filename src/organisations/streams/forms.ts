import { z } from 'zod'
import type { FunderId } from '#database'
import { parseId } from '#kernel/id.ts'
import { hasName, line, nameNeeded, nameShape } from '../../umbrellas/index.ts'

/** What its writer saw when she began; empty for something new. */
export const seen = z.string().default('')

export const codeShape = z
  .string()
  .default('')
  .transform((text) => text.trim())
  .pipe(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/, 'organisations.forms.codeNeeded'))

export const funderForm = z.object({ ...nameShape, seen }).refine(hasName, nameNeeded)
export type FunderForm = z.infer<typeof funderForm>

export const streamForm = z
  .object({ ...nameShape, code: codeShape, funder: line(80).transform((text) => parseId<FunderId>(text)), seen })
  .refine(hasName, nameNeeded)
export type StreamForm = z.infer<typeof streamForm>
