import { z } from 'zod'
import { cleanText, isBlank } from '#kernel/text.ts'
import { hasName, nameNeeded, nameShape, passage } from '../../umbrellas/index.ts'

export const welcome_length_max = 4000

export const welcomeForm = z.object({
  wordsEn: passage(welcome_length_max),
  wordsFr: passage(welcome_length_max),
  /** The revision that whoever saves began with. */
  seen: z.coerce.number('forms.notUnderstood').int().catch(0),
})
export type WelcomeForm = z.infer<typeof welcomeForm>

const here = 'http://local.invalid'

/** A place on this site. Whatever stands before its path, such as this site's own address, is left out. */
const pathField = z
  .string('newcomers.forms.pathNeeded')
  .max(500, 'forms.tooLong')
  .transform((text, context): string => {
    const path = isBlank(text) ? null : pathIn(cleanText(text).trim())
    if (path !== null) return path
    context.addIssue({ code: 'custom', message: 'newcomers.forms.pathNeeded' })
    return z.NEVER
  })

export function pathIn(text: string): string | null {
  if (!text.startsWith('/')) return null
  const url = URL.parse(text, here)
  const path = url?.origin === here ? url.pathname + url.search + url.hash : null
  // Dots are taken out of a path as it is read, and can leave two slashes at its start: another site.
  return path === null || path.startsWith('//') ? null : path
}

export const stepForm = z.object({ ...nameShape, path: pathField }).refine(hasName, nameNeeded)
export type StepForm = z.infer<typeof stepForm>
