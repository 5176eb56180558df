import { z } from 'zod'
import { parse, type Entered, type Parsed } from '#kernel/form.ts'
import { passage } from '../../umbrellas/index.ts'
import { alone_length_max, type AloneStep } from './model.ts'

export type AloneForm = readonly { readonly at: number; readonly words: string }[]

export const fieldOf = ({ at }: Pick<AloneStep, 'at'>) => `step-${at}`

/** What was written at each of those steps. */
export function parseAlone(steps: readonly Pick<AloneStep, 'at'>[], body: Entered): Parsed<AloneForm> {
  const shape = z.object(Object.fromEntries(steps.map((step) => [fieldOf(step), passage(alone_length_max)])))
  const form = parse(shape, body)
  if (!form.ok) return form
  return { ...form, value: steps.map((step) => ({ at: step.at, words: form.value[fieldOf(step)] ?? '' })) }
}
