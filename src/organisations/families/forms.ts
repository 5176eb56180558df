import { z } from 'zod'
import type { ProgrammeStreamId, Visibility } from '#database'
import { parseId } from '#kernel/id.ts'
import { seen } from '../streams/forms.ts'

const inbox = z
  .string()
  .default('')
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => text === '' || z.email().max(254).safeParse(text).success, 'organisations.forms.addressNeeded')
  .transform((text) => text || null)

const rhythm = z
  .string()
  .default('')
  .refine((text) => text === '' || (/^\d{1,2}$/.test(text) && Number(text) <= 24), 'organisations.forms.rhythmNeeded')
  .transform((text) => (text === '' ? null : Number(text)))

const visibilities = ['public', 'listed', 'hidden'] as const satisfies readonly Visibility[]

export const familySettingsForm = z.object({
  inbox,
  rhythm,
  visibility: z
    .enum([...visibilities, ''], 'organisations.forms.visibilityNeeded')
    .default('')
    .transform((said) => said || null),
  seen,
})
export type FamilySettingsForm = z.infer<typeof familySettingsForm>

export const communitySettingsForm = z.object({
  inbox,
  rhythm,
  streams: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((ticked) => [ticked ?? []].flat().flatMap((one) => parseId<ProgrammeStreamId>(one) ?? [])),
  seen,
})
export type CommunitySettingsForm = z.infer<typeof communitySettingsForm>
