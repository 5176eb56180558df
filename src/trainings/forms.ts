import { z } from 'zod'
import { isInOrder, optionalDay, orderNeeded, periodShape } from '../organisations/index.ts'
import { hasName, line, nameNeeded, nameShape, passage } from '../umbrellas/index.ts'
import { aboutMax, letterMax, shortMax } from './model.ts'

const typed = z
  .string()
  .default('')
  .transform((text) => text.trim())

const hour = typed.refine((text) => text === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'trainings.forms.hour')

const places = typed
  .transform((text) => (text === '' ? null : Number(text)))
  .pipe(
    z.int('trainings.forms.places').min(1, 'trainings.forms.places').max(100_000, 'trainings.forms.places').nullable(),
  )

const shape = z.object({
  ...nameShape,
  ...periodShape,
  aboutEn: passage(aboutMax),
  aboutFr: passage(aboutMax),
  audienceEn: line(shortMax),
  audienceFr: line(shortMax),
  placeEn: line(shortMax),
  placeFr: line(shortMax),
  lengthEn: line(shortMax),
  lengthFr: line(shortMax),
  isByMonth: z.literal('yes').optional(),
  startsAt: hour,
  interestUntil: optionalDay,
  places,
})

type Typed = z.infer<typeof shape>

/** Where only the months are settled, from the first day of the first to the last of the last. */
function settled(form: Typed) {
  const isByMonth = form.isByMonth === 'yes'
  const last = form.endsOn ?? form.startsOn
  const startsOn = isByMonth ? form.startsOn.with({ day: 1 }) : form.startsOn
  const endsOn = isByMonth ? last.with({ day: last.daysInMonth }) : last
  const interestUntil = form.interestUntil ?? (isByMonth ? endsOn : startsOn)
  return { ...form, isByMonth, startsOn, endsOn, interestUntil, startsAt: form.startsAt || null }
}

export const trainingForm = shape
  .refine(hasName, nameNeeded)
  .refine(isInOrder, orderNeeded)
  .transform(settled)
  .refine(({ interestUntil, endsOn }) => Temporal.PlainDate.compare(interestUntil, endsOn) <= 0, {
    path: ['interestUntil'],
    message: 'trainings.forms.untilTooLate',
  })
  .refine(({ isByMonth, startsAt }) => !isByMonth || startsAt === null, {
    path: ['startsAt'],
    message: 'trainings.forms.hourOfMonth',
  })
export type TrainingForm = z.infer<typeof trainingForm>

/** What is written to all who are interested: one language is enough. */
export const letterForm = z
  .object({ wordsEn: passage(letterMax), wordsFr: passage(letterMax) })
  .refine(({ wordsEn, wordsFr }) => wordsEn !== '' || wordsFr !== '', {
    path: ['wordsEn'],
    message: 'trainings.forms.wordsNeeded',
  })
export type LetterForm = z.infer<typeof letterForm>
