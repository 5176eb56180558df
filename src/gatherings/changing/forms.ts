import { z } from 'zod'
import { hasName, line, nameNeeded, nameShape, passage } from '../../umbrellas/index.ts'
import { day, linkShape, minutes, repeating, rhythmIn, theme_length_max, time, zone } from '../planning/forms.ts'

/** The revision that whoever saves began with. */
export const seen = z.coerce.number('forms.notUnderstood').int().catch(0)

const shape = {
  seen,
  which: z.enum(['this', 'following']).catch('this').default('this'),
  sure: z.literal('yes').optional().catch(undefined),
  themeEn: line(theme_length_max),
  themeFr: line(theme_length_max),
  ...repeating,
  pace: repeating.pace.catch('once').default('once'),
  day,
  time,
  zone,
  minutes,
}

/** Another time, for one or for it and all that follow, and what this one is about. */
export const changingForm = (now: Temporal.Instant) =>
  z.object(shape).transform((form, context) => {
    // For one alone, what the page offers for all of them is not asked.
    const asked = form.which === 'this' ? { ...form, pace: 'once' as const, ends: 'open' as const } : form
    return rhythmIn(asked, context, now)
  })
export type ChangingForm = z.infer<ReturnType<typeof changingForm>>

/** What stands on all of a series, whatever becomes of one of it. */
export const seriesForm = z.object({ ...nameShape, ...linkShape, seen }).refine(hasName, nameNeeded)
export type SeriesForm = z.infer<typeof seriesForm>

export const reason_length_max = 500

export const cancellingForm = z.object({ because: passage(reason_length_max) })
