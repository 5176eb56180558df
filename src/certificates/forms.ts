import { z } from 'zod'
import { line } from '../umbrellas/index.ts'
import { name_length_max, namings, sizes } from './model.ts'

const name = line(name_length_max)
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .replace(/\p{Cf}/gu, ''),
  )
  .pipe(z.string().min(1, 'certificates.forms.name'))

export const certificateForm = z.object({
  name,
  of: z.enum(['one', 'series'], 'forms.notUnderstood').default('one'),
  naming: z.enum(namings, 'forms.notUnderstood').default('plain'),
  size: z.enum(sizes, 'forms.notUnderstood').default('letter'),
})
export type CertificateForm = z.infer<typeof certificateForm>

/** Hours as somebody reads them from paper, in either language: 1.5 or 1,5. */
const hours = line(10).transform((text, context): number => {
  const quarters = Math.round(Number(text.replace(',', '.')) * 4)
  if (text !== '' && Number.isFinite(quarters) && quarters >= 0) return quarters
  context.addIssue({ code: 'custom', message: 'certificates.forms.hours' })
  return z.NEVER
})

export const checkingForm = z.object({
  number: line(40).pipe(z.string().min(1, 'certificates.forms.number')),
  name,
  hours,
})
