import { z } from 'zod'
import type { FamilyId } from '#database'
import { parseId } from '#kernel/id.ts'
import { hasName, nameNeeded, nameShape, passage } from '../umbrellas/index.ts'
import { kinds, visibilities } from './model.ts'

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

export const foundingForm = z
  .object({
    ...communityFields,
    family: z
      .string()
      .optional()
      .transform(parseId<FamilyId>),
    coordinates: z.literal('yes').optional(),
    planned: z.literal('yes').optional(),
  })
  .refine(hasName, nameNeeded)
  .refine(hidesAffinity, hidingNeeded)
export type FoundingForm = z.infer<typeof foundingForm>
