import { z } from 'zod'
import { line } from '../../umbrellas/index.ts'

export const organisationMax = 120

export const togetherForm = z.object({
  organisation: line(organisationMax).pipe(z.string().min(1, 'joining.forms.organisationNeeded')),
})
export type TogetherForm = z.infer<typeof togetherForm>
