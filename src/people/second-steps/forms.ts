import { z } from 'zod'
import { localPath } from '../local-path.ts'
import { plainCode } from './recovery-codes.ts'

export const codeField = z
  .string()
  .default('')
  .transform(plainCode)
  .pipe(z.string().min(6, 'people.secondStep.codeNeeded').max(40, 'people.secondStep.codeNeeded'))

export const codeForm = z.object({ code: codeField })

export const secondEntryForm = z.object({ code: codeField, to: z.string().default('/').transform(localPath) })
