import { z } from 'zod'
import type { FamilyId } from '#database'
import { parseId } from '#kernel/id.ts'
import { hasName, nameNeeded, nameShape, passage, type Family } from '../umbrellas/index.ts'
import { asFamily, familiesShown, kinds, visibilities, visibilityIn } from './model.ts'

export const purpose_length_max = 600

export const communityFields = {
  ...nameShape,
  purposeEn: passage(purpose_length_max),
  purposeFr: passage(purpose_length_max),
  kind: z.enum(kinds, 'communities.forms.kindNeeded'),
  visibility: z.enum(visibilities, 'communities.forms.visibilityNeeded'),
  masks: z.literal('yes').optional(),
  positions: z.literal('yes').optional(),
}

interface Shown {
  readonly kind: string
  readonly visibility: string
}

export const hidesAffinity = (form: Shown): boolean => form.kind !== 'affinity' || form.visibility === 'hidden'
export const hidingNeeded = { path: ['visibility'], message: 'communities.forms.affinityIsHidden' }

export const editingForm = z
  .object({
    ...communityFields,
    family: z
      .string()
      .optional()
      .transform(parseId<FamilyId>),
  })
  .refine(hasName, nameNeeded)
  .refine(hidesAffinity, hidingNeeded)
export type EditingForm = z.infer<typeof editingForm>

/**
 * What begins a community. Where its visibility is left to its family, it is what the page said of that family: should
 * the family say something else by now, she is asked again, and nothing becomes more visible than she was shown.
 */
export const foundingForm = (families: readonly Family[]) =>
  z
    .object({
      ...communityFields,
      visibility: z.enum([asFamily, ...visibilities], 'communities.forms.visibilityNeeded'),
      familiesShown: z.string().default(''),
      family: z
        .string()
        .optional()
        .transform(parseId<FamilyId>),
      coordinates: z.literal('yes').optional(),
      planned: z.literal('yes').optional(),
    })
    .transform(({ familiesShown: shown, visibility, ...form }, context) => {
      if (visibility !== asFamily) return { ...form, visibility }
      if (shown === familiesShown(families)) return { ...form, visibility: visibilityIn(families, form.family) }
      context.addIssue({ code: 'custom', path: ['visibility'], message: 'communities.forms.familiesChanged' })
      return z.NEVER
    })
    .refine(hasName, nameNeeded)
    .refine(hidesAffinity, hidingNeeded)
export type FoundingForm = z.infer<ReturnType<typeof foundingForm>>
