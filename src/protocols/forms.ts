import { z } from 'zod'
import { typed, type Entered } from '#kernel/form.ts'
import { inLanguage } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { line, passage } from '../umbrellas/index.ts'
import {
  minutesMax,
  peopleMax,
  peopleMin,
  sensitivities,
  stages,
  stepsMax,
  whos,
  type Protocol,
  type Stage,
  type Wanted,
} from './model.ts'

export const lengths = { title: 120, purpose: 600, care: 1000, origin: 300, stepTitle: 80, stepText: 1500 } as const

const stepFieldNames = ['title', 'minutes', 'each', 'who', 'text'] as const
type StepFieldName = (typeof stepFieldNames)[number]

/** What a field of the step at this place is called: `minutes-3`. */
export const stepField = (name: StepFieldName, place: number) => `${name}-${place}`

const whole = (problem: string) => z.coerce.number(problem).int(problem)

const peopleTo = z
  .string()
  .default('')
  .transform((text) => (text.trim() === '' ? null : Number(text)))
  .pipe(z.number('protocols.problems.people').int().min(peopleMin).max(peopleMax).nullable())

const chosenStages = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((sent): readonly Stage[] => {
    const chosen = stages.filter((stage) => [sent].flat().includes(stage))
    return chosen.length === stages.length ? [] : chosen
  })

const stepShape = z
  .object({
    title: line(lengths.stepTitle).pipe(z.string().min(1, 'protocols.problems.stepTitle')),
    minutes: z
      .string()
      .transform((text) => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'))))
      .pipe(
        z
          .number('protocols.problems.minutes')
          .min(0.5, 'protocols.problems.minutes')
          .max(minutesMax, 'protocols.problems.minutes'),
      ),
    each: z.string(),
    who: z.enum(whos),
    text: passage(lengths.stepText),
  })
  .transform(({ each, ...step }) => ({ ...step, isEach: each === 'yes' }))
type StepForm = z.infer<typeof stepShape>

const sentForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** What is wrong with a step is said at its own field: `minutes-3`. Steps without a word are none. */
const stepsForm = sentForm.transform((entered, context): { steps: readonly StepForm[] } => {
  const places = placesIn(entered).filter((place) => !isEmpty(entered, place))
  if (places.length === 0) {
    context.addIssue({ code: 'custom', path: [stepField('title', 0)], message: 'protocols.problems.steps' })
  }
  const steps = places.flatMap((place) => {
    const step = stepShape.safeParse(stepSent(entered, place))
    if (step.success) return [step.data]
    for (const { path, message } of step.error.issues) {
      context.addIssue({ code: 'custom', path: [`${String(path[0])}-${place}`], message })
    }
    return []
  })
  return { steps }
})

function stepSent(entered: Entered, place: number): Record<StepFieldName, string> {
  const sent = (name: StepFieldName) => typed(entered, stepField(name, place))
  return { title: sent('title'), minutes: sent('minutes'), each: sent('each'), who: sent('who'), text: sent('text') }
}

/** The places for which a form has fields, in their order. */
export function placesIn(entered: Entered): readonly number[] {
  return Array.from({ length: stepsMax }, (_, place) => place).filter((place) => stepField('title', place) in entered)
}

function isEmpty(entered: Entered, place: number): boolean {
  const { title, text } = stepSent(entered, place)
  return title.trim() === '' && text.trim() === ''
}

const aboutForm = z
  .object({
    language: z.enum(['en', 'fr']),
    title: line(lengths.title).pipe(z.string().min(1, 'protocols.problems.title')),
    purpose: passage(lengths.purpose),
    care: passage(lengths.care),
    origin: line(lengths.origin),
    from: whole('protocols.problems.people')
      .min(peopleMin, 'protocols.problems.people')
      .max(peopleMax, 'protocols.problems.people'),
    to: peopleTo,
    sensitivity: z.enum(sensitivities),
    needsSkill: z.literal('yes').optional().transform(Boolean),
    stages: chosenStages,
    seen: z.coerce.number('forms.notUnderstood').int().catch(0),
    /** What it is adapted from: a slug of the library, or an id. */
    after: z.string().max(80).default(''),
  })
  .refine(({ from, to }) => to === null || to >= from, { path: ['to'], message: 'protocols.problems.order' })
  .transform(({ from, to, ...form }) => ({ ...form, people: { from, to } }))

export const protocolForm = z.intersection(aboutForm, stepsForm)
export type ProtocolForm = z.infer<typeof protocolForm>

/** Every field that holds words. */
export function wordFields(entered: Entered): readonly string[] {
  const steps = placesIn(entered).flatMap((place) => [stepField('title', place), stepField('text', place)])
  return ['title', 'purpose', 'care', 'origin', ...steps]
}

/** The form as it is filled in for a protocol that stands, in one language. */
export function enteredOf(protocol: Protocol, language: Language): Entered {
  const { people, steps } = protocol
  const text = (names: Names) => inLanguage(names, language).text
  return {
    language,
    title: text(protocol.title),
    purpose: text(protocol.purpose),
    care: text(protocol.care),
    origin: protocol.origin === null ? '' : text(protocol.origin),
    from: String(people.from),
    to: people.to === null ? '' : String(people.to),
    sensitivity: protocol.sensitivity,
    ...(protocol.needsSkill && { needsSkill: 'yes' }),
    stages: protocol.stages === 'all' ? [] : protocol.stages,
    ...stepsEntered(
      steps.map(({ title, minutes, isEach = false, who, text: told }) => ({
        title: text(title),
        minutes: String(minutes),
        each: isEach ? 'yes' : '',
        who,
        text: text(told),
      })),
    ),
  }
}

/** The form of a protocol that nobody has begun. */
export function emptyForm(language: Language): Entered {
  const start = { language, title: '', from: '4', to: '', sensitivity: 'low' }
  return { ...start, ...stepsEntered([emptyStep, emptyStep, emptyStep]) }
}

type SentStep = Record<StepFieldName, string>
const emptyStep: SentStep = { title: '', minutes: '5', each: '', who: 'everyone', text: '' }

function stepsEntered(steps: readonly SentStep[]): Entered {
  return Object.fromEntries(
    steps.flatMap((step, place) => stepFieldNames.map((name) => [stepField(name, place), step[name]])),
  )
}

/** The same form after one of its steps was added, moved or taken out; null where no button asked for that. */
export function rearranged(entered: Entered): Entered | null {
  const [, what, on = '-1'] = /^(add|up|down|out)(?: (\d{1,2}))?$/.exec(typed(entered, 'act')) ?? []
  if (what === undefined) return null
  const at = Number(on)
  const steps = placesIn(entered).map((place) => stepSent(entered, place))
  const others = Object.entries(entered).filter(([name]) => name !== 'act' && !/-\d+$/.test(name))
  return { ...Object.fromEntries(others), ...stepsEntered(moved(steps, what, at)) }
}

function moved(steps: readonly SentStep[], what: string, at: number): readonly SentStep[] {
  if (what === 'add') return steps.length < stepsMax ? [...steps, emptyStep] : steps
  if (what === 'out') return steps.length > 1 ? steps.toSpliced(at, 1) : [emptyStep]
  const to = what === 'up' ? at - 1 : at + 1
  const [one, other] = [steps[at], steps[to]]
  return one && other ? steps.with(at, other).with(to, one) : steps
}

/** What somebody looks for, out of an address; what cannot be is passed over. */
export function wantedIn(query: Entered): Wanted {
  const number = (name: string, most: number) => {
    const given = Number(typed(query, name))
    return Number.isInteger(given) && given > 0 && given <= most ? given : null
  }
  return {
    minutes: number('minutes', minutesMax),
    people: number('people', peopleMax),
    stage: stages.find((stage) => stage === typed(query, 'stage')) ?? null,
    isGentle: typed(query, 'gentle') === 'yes',
  }
}
