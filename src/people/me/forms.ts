import { z } from 'zod'
import { cleanText, isBlank } from '#kernel/text.ts'
import { languages } from '#kernel/words.ts'
import { tickField } from '../signing-in/forms.ts'
import { isZone } from '#kernel/zones.ts'

export const themes = ['system', 'light', 'dark'] as const

/** A name as others read it: one line that can be seen. */
export const nameField = z
  .string()
  .default('')
  .transform((text) => (isBlank(text) ? '' : cleanText(text).replaceAll(/\s+/g, ' ').trim()))
  .pipe(z.string().min(1, 'people.forms.nameNeeded').max(120, 'people.forms.nameLong'))

export const languageField = z.enum(languages, 'people.forms.languageNeeded')

export const profileForm = z.object({
  displayName: nameField,
  language: languageField,
  timeZone: z.string('people.forms.timeZoneNeeded').refine(isZone, 'people.forms.timeZoneNeeded'),
  theme: z.enum(themes, 'people.forms.themeNeeded'),
  isDiscreet: tickField,
  leavesByShift: tickField,
})
export type ProfileForm = z.infer<typeof profileForm>
