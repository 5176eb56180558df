import { z } from 'zod'
import type { MemberOrganisationId } from '#database'
import { parseId } from '#kernel/id.ts'
import { line } from '../../umbrellas/index.ts'
import { isInOrder, orderNeeded, periodShape } from '../days/forms.ts'
import { jurisdictionOf } from '../jurisdictions.ts'
import { seen } from '../streams/forms.ts'
import { standings } from './model.ts'

const code = line(40)
  .refine((text) => text === '' || /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text), 'organisations.forms.codeNeeded')
  .transform((text) => text || null)

/** What an organisation is called, where it is, and what the umbrella's own files call it. */
export const organisationShape = {
  name: line(160).pipe(z.string().min(1, 'organisations.forms.nameNeeded')),
  jurisdiction: line(10).refine((text) => jurisdictionOf(text) !== null, 'organisations.forms.jurisdictionNeeded'),
  code,
}

export const organisationForm = z.object({ ...organisationShape, seen })
export type OrganisationForm = z.infer<typeof organisationForm>

export const periodForm = z.object({ ...periodShape, seen }).refine(isInOrder, orderNeeded)
export type PeriodForm = z.infer<typeof periodForm>

/** What somebody looks for in the list. */
export const listForm = z.object({
  q: line(80),
  show: z.enum(standings).catch('all'),
  after: z
    .string()
    .optional()
    .transform(parseId<MemberOrganisationId>),
})
export type ListForm = z.infer<typeof listForm>
