import { z } from 'zod'
import { hasName, line, nameNeeded } from '../../umbrellas/index.ts'
import { termKinds } from '../model.ts'

const names = { nameEn: line(60), nameFr: line(60) }

export const termForm = z.object(names).refine(hasName, nameNeeded)
export type TermForm = z.infer<typeof termForm>

export const newTermForm = z
  .object({ ...names, kind: z.enum(termKinds, 'profiles.terms.kindNeeded') })
  .refine(hasName, nameNeeded)
export type NewTermForm = z.infer<typeof newTermForm>
