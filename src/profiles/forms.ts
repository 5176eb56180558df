import { z } from 'zod'
import type { ProfileTermId, ProgrammeStreamId } from '#database'
import { parseId } from '#kernel/id.ts'
import { line, passage } from '../umbrellas/index.ts'
import { audiences, languageCodes, lengthMax, skills } from './model.ts'

const audience = z.enum(audiences, 'profiles.forms.audienceNeeded').default('me')

const term = z
  .string()
  .default('')
  .transform((text) => parseId<ProfileTermId>(text))

const stream = z
  .string()
  .default('')
  .transform((text) => parseId<ProgrammeStreamId>(text))

const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([])

export const profileForm = z.object({
  offer: passage(lengthMax.offer),
  offerAudience: audience,
  seek: passage(lengthMax.seek),
  seekAudience: audience,
  stream,
  streamAudience: audience,
  role: term,
  roleAudience: audience,
  region: term,
  regionAudience: audience,
  languages: several.transform((chosen) => languageCodes.filter((code) => chosen.includes(code))),
  languagesAudience: audience,
  skills: several.transform((chosen) => skills.filter((skill) => chosen.includes(skill))),
  skillsAudience: audience,
  self: passage(lengthMax.self),
  selfAudience: audience,
  pronouns: line(lengthMax.pronouns),
  pronounsAudience: audience,
  contact: line(lengthMax.contact),
  contactAudience: audience,
})
export type ProfileForm = z.infer<typeof profileForm>
