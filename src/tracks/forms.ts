import { z } from 'zod'
import type { TrackPromptId } from '#database'
import { typed, type Entered, type Problems } from '#kernel/form.ts'
import { cleanText, isBlank } from '#kernel/text.ts'
import { safeUrl } from '#kernel/url.ts'
import { isInOrder, orderNeeded, periodShape } from '../organisations/index.ts'
import { line, passage } from '../umbrellas/index.ts'
import { days_max, prompt_length_max, prompts_max, words_max, type TrackPrompt } from './model.ts'

const url = line(1000).transform((text, context): string => {
  if (text === '') return ''
  const safe = safeUrl(/^[\w-]+(\.[\w-]+)+(\/|$|\?)/.test(text) ? `https://${text}` : text)
  if (safe.startsWith('https:') && safe.length <= 1000) return safe
  context.addIssue({ code: 'custom', message: 'tracks.forms.url' })
  return z.NEVER
})

/** Questions of one's own, one on each line. */
const own = passage((prompt_length_max + 1) * prompts_max)
  .transform((text) =>
    text
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  )
  .pipe(
    z.array(z.string().max(prompt_length_max, 'tracks.forms.promptLength')).max(prompts_max, 'tracks.forms.tooMany'),
  )

export const arrangingForm = z
  .object({
    seen: z.coerce.number('forms.notUnderstood').int().min(0).default(0),
    ...periodShape,
    words: passage(words_max),
    url,
    hasConsent: z.literal('yes').optional(),
    whileOpen: z.literal('yes').optional(),
    own,
    prompt: z
      .union([z.string(), z.array(z.string()).readonly()])
      .default([])
      .transform((keys): readonly string[] => [keys].flat()),
  })
  .refine(isInOrder, orderNeeded)
  .refine(({ endsOn }) => endsOn !== null, { path: ['endsOn'], message: 'organisations.forms.dayNeeded' })
  .refine(({ startsOn, endsOn }) => endsOn === null || startsOn.until(endsOn).days < days_max, {
    path: ['endsOn'],
    message: 'tracks.forms.tooLong',
  })
  .refine(({ url: given, hasConsent }) => given === '' || hasConsent === 'yes', {
    path: ['hasConsent'],
    message: 'tracks.forms.consent',
  })
export type ArrangingForm = z.infer<typeof arrangingForm>

/** What somebody answers one question: null takes back what she said. */
export interface Answering {
  readonly prompt: TrackPromptId
  readonly words: string | null
}

export const answerField = (prompt: TrackPromptId) => `answer-${prompt}`
/** Sent where she had answered when the page was opened: a page opened before takes nothing back. */
export const hadField = (prompt: TrackPromptId) => `had-${prompt}`

/** What a form says of each question, where it differs from what she said before. */
export function answersIn(entered: Entered, prompts: readonly TrackPrompt[]) {
  const problems: Record<string, 'forms.tooLong'> = {}
  const answers = prompts.flatMap(({ id, answers: known }): Answering[] => {
    const said = known.find(({ isMine }) => isMine)?.words ?? null
    const text = typed(entered, answerField(id))
    const words = isBlank(text) ? null : cleanText(text).trim()
    if (words !== null && words.length > words_max) problems[answerField(id)] = 'forms.tooLong'
    const isLeftAlone = words === null && typed(entered, hadField(id)) !== 'yes'
    return words === said || isLeftAlone ? [] : [{ prompt: id, words }]
  })
  return { answers, problems: problems satisfies Problems }
}
