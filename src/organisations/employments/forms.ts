import { z } from 'zod'
import type { PersonId, ProgrammeStreamId } from '#database'
import { parseId } from '#kernel/id.ts'
import { line } from '../../umbrellas/index.ts'
import { isInOrder, orderNeeded, periodShape } from '../days/forms.ts'
import { seen } from '../streams/forms.ts'

export const noStream = 'none'

/** Ticked streams; "none of these" is an answer, nothing at all is none. */
const streams = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((ticked) => [ticked ?? []].flat())
  .refine((ticked) => !ticked.includes(noStream) || ticked.length === 1, 'organisations.forms.streamsContradict')
  .transform((ticked) => {
    if (ticked.length === 0) return null
    return ticked.flatMap((one) => parseId<ProgrammeStreamId>(one) ?? [])
  })

export const roleTitle = line(120).pipe(z.string().min(1, 'organisations.forms.roleNeeded'))

export const employmentForm = z
  .object({
    member: line(160),
    other: line(160),
    roleTitle,
    carriesCaseload: z
      .enum(['yes', 'no', 'unsaid'])
      .catch('unsaid')
      .transform((said) => (said === 'unsaid' ? null : said === 'yes')),
    streams,
    ...periodShape,
    seen,
  })
  .refine(({ member, other }) => member !== '' || other !== '', {
    path: ['member'],
    message: 'organisations.forms.employerNeeded',
  })
  .refine(({ member, other }) => member === '' || other === '', {
    path: ['other'],
    message: 'organisations.forms.oneEmployer',
  })
  .refine(isInOrder, orderNeeded)
export type EmploymentForm = z.infer<typeof employmentForm>

/** The last day of one's own employment. */
export const endingForm = z.object({
  endsOn: periodShape.startsOn,
})

export const address = z
  .string()
  .default('')
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email('organisations.forms.addressNeeded').max(254, 'forms.tooLong'))

export const personForm = z.object({
  name: line(120).pipe(z.string().min(1, 'organisations.forms.nameNeeded')),
  email: address,
  language: z.enum(['en', 'fr'], 'organisations.forms.languageNeeded'),
})
export type PersonForm = z.infer<typeof personForm>

export const peopleListForm = z.object({
  q: line(80),
  after: z
    .string()
    .optional()
    .transform(parseId<PersonId>),
})
export type PeopleListForm = z.infer<typeof peopleListForm>
