import { z } from 'zod'
import { passage } from '../../umbrellas/index.ts'
import { frameworkLengthMax } from './model.ts'

export const frameworkForm = z.object({
  wordsEn: passage(frameworkLengthMax),
  wordsFr: passage(frameworkLengthMax),
  /** The version that whoever saves began with. */
  seen: z.coerce.number('forms.notUnderstood').int().catch(0),
})
export type FrameworkForm = z.infer<typeof frameworkForm>
