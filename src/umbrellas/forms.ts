import { z } from 'zod'
import { cleanText, isBlank } from '#kernel/text.ts'
import { safeUrl } from '#kernel/url.ts'
import { isZone } from '#kernel/zones.ts'

/** One line of at most so many characters; nothing at all is an empty text. */
export function line(max: number) {
  return z
    .string()
    .default('')
    .transform((text) => (isBlank(text) ? '' : cleanText(text).replaceAll('\n', ' ').trim()))
    .pipe(z.string().max(max, 'forms.tooLong'))
}

/** A few lines. */
export function passage(max: number) {
  return z
    .string()
    .default('')
    .transform((text) => (isBlank(text) ? '' : cleanText(text).trim()))
    .pipe(z.string().max(max, 'forms.tooLong'))
}

export const nameShape = { nameEn: line(120), nameFr: line(120) }

interface Named {
  readonly nameEn: string
  readonly nameFr: string
}

export const hasName = (form: Named): boolean => form.nameEn !== '' || form.nameFr !== ''
export const nameNeeded = { path: ['nameEn'], message: 'umbrellas.forms.nameNeeded' }

export const umbrellaFields = {
  ...nameShape,
  exitUrl: z
    .string()
    .trim()
    .transform((text) => (/^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? `https://${text}` : text))
    .pipe(z.url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'umbrellas.forms.exitUrlNeeded' }))
    .transform(safeUrl)
    .pipe(z.string().startsWith('https:', 'umbrellas.forms.exitUrlNeeded').max(500, 'forms.tooLong')),
  timeZone: z.string('umbrellas.forms.timeZoneNeeded').refine(isZone, 'umbrellas.forms.timeZoneNeeded'),
  hue: z.coerce.number('umbrellas.forms.hueNeeded').int().min(0).max(359),
}

export const umbrellaForm = z
  .object({ ...umbrellaFields, hasOpenRegistration: z.literal('yes').optional() })
  .refine(hasName, nameNeeded)
export type UmbrellaForm = z.infer<typeof umbrellaForm>

/** Of one that exists already: also how whoever looks after it signs in, and whether search engines may list it. */
export const umbrellaEditingForm = z
  .object({
    ...umbrellaFields,
    hasOpenRegistration: z.literal('yes').optional(),
    asksSecondStep: z.literal('yes').optional(),
    isIndexed: z.literal('yes').optional(),
  })
  .refine(hasName, nameNeeded)
export type UmbrellaEditingForm = z.infer<typeof umbrellaEditingForm>

export const familyForm = z.object(nameShape).refine(hasName, nameNeeded)
export type FamilyForm = z.infer<typeof familyForm>

/** Names as columns: an empty one is none. */
export function namesOf({ nameEn, nameFr }: FamilyForm) {
  return { name_en: nameEn || null, name_fr: nameFr || null }
}
