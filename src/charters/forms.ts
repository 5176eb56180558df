import { z } from 'zod'
import type { PaperKind } from '#database'
import { typed, type Entered } from '#kernel/form.ts'
import { passage } from '../umbrellas/index.ts'
import { charterParts, hasText, noPurposes, weights, type Content, type Part, type Weight } from './model.ts'

export const text_length_max = 2000
export const clauses_max = 40
export const languageNames = { en: 'En', fr: 'Fr' } as const

/** What a field of a charter is called: `domainEn`. */
export const charterField = (key: string, language: keyof typeof languageNames) => `${key}${languageNames[language]}`

/** All fields of a charter that hold words. */
export const charterFields = charterParts.flatMap(({ key }) => [charterField(key, 'en'), charterField(key, 'fr')])

/** What a field of an umbrella's own words is called: `limitsEn`. */
export const limitsField = (language: keyof typeof languageNames) => charterField('limits', language)

export const limitsForm = z.object({ limitsEn: passage(text_length_max), limitsFr: passage(text_length_max) })
export type LimitsForm = z.infer<typeof limitsForm>

/** What a field of the clause at this place is called: `en-3`. */
export const clauseField = (name: 'key' | 'en' | 'fr', place: number) => `${name}-${place}`

const places = Array.from({ length: clauses_max }, (_, place) => place)
export const clauseFields = places.flatMap((place) => [clauseField('en', place), clauseField('fr', place)])

type Texts = Readonly<Record<string, string>>

const weight = z
  .string()
  .default('0')
  .transform(Number)
  .transform((given): Weight => weights.find((one) => one === given) ?? 0)

const day = z
  .string()
  .default('')
  .transform((text, context): Temporal.PlainDate | null => {
    if (text.trim() === '') return null
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
    const [, year = 0, month = 0, date = 0] = (parts ?? []).map(Number)
    if (parts && month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate()) {
      return Temporal.PlainDate.from({ year, month, day: date })
    }
    context.addIssue({ code: 'custom', message: 'charters.forms.dayNeeded' })
    return z.NEVER
  })

const seen = z.coerce.number('forms.notUnderstood').int().catch(0)

const charterTexts = z
  .object(Object.fromEntries(charterFields.map((name) => [name, passage(text_length_max)])))
  .transform((texts: Texts): { parts: readonly Part[] } => ({ parts: charterPartsOf(texts) }))

const charterRest = z.object({
  seen,
  reviewOn: day,
  peerSupport: weight,
  practicalKnowledge: weight,
  coordination: weight,
  sharedVision: weight,
})

const charterForm = z
  .intersection(charterTexts, charterRest)
  .transform(({ parts, seen: from, reviewOn, ...purposes }) => ({
    content: { parts, reviewOn, purposes } satisfies Content,
    seen: from,
    act: null,
  }))

function charterPartsOf(texts: Texts): readonly Part[] {
  const parts = charterParts.map(({ key }) => ({
    key,
    en: texts[charterField(key, 'en')] || null,
    fr: texts[charterField(key, 'fr')] || null,
  }))
  return parts.filter(hasText)
}

/** What a button of the editing page does beside saving. */
export interface Act {
  readonly what: 'add' | 'own' | 'up' | 'down' | 'remove'
  /** A clause that is offered, or the place of one that was chosen. */
  readonly on: string
}

const act = z
  .string()
  .default('')
  .transform((text): Act | null => {
    const [, what, on = ''] = /^(add|own|up|down|remove)(?: ([a-zA-Z0-9-]{1,40}))?$/.exec(text) ?? []
    return what === 'add' || what === 'own' || what === 'up' || what === 'down' || what === 'remove'
      ? { what, on }
      : null
  })

const clauseKey = z
  .string()
  .default('')
  .transform((text) => (/^[a-zA-Z0-9-]{1,40}$/.test(text) ? text : ''))

const clauseShape: Readonly<Record<string, z.ZodType<string>>> = Object.fromEntries([
  ...places.map((place) => [clauseField('key', place), clauseKey]),
  ...clauseFields.map((name) => [name, passage(text_length_max)]),
])

const agreementTexts = z
  .object(clauseShape)
  .transform((texts: Texts): { parts: readonly Part[] } => ({ parts: clausesIn(texts) }))

const agreementForm = z
  .intersection(agreementTexts, z.object({ seen, reviewOn: day, act }))
  .transform(({ parts, seen: from, reviewOn, act: wanted }) => ({
    content: { parts, reviewOn, purposes: noPurposes } satisfies Content,
    seen: from,
    act: wanted,
  }))

/** In their order, each clause once. */
function clausesIn(texts: Texts): readonly Part[] {
  const clauses = places.flatMap((place) => {
    const key = texts[clauseField('key', place)]
    const [en, fr] = [texts[clauseField('en', place)] || null, texts[clauseField('fr', place)] || null]
    return key ? [{ key, en, fr }] : []
  })
  return [...new Map(clauses.map((clause) => [clause.key, clause])).values()]
}

/** What is typed where a charter, or an agreement, is written. */
export const paperForms: Readonly<Record<PaperKind, z.ZodType<PaperForm>>> = {
  charter: charterForm,
  agreement: agreementForm,
}

export interface PaperForm {
  readonly content: Content
  /** The revision that whoever saves began with. */
  readonly seen: number
  readonly act: Act | null
}

/** The fields in which somebody typed words. */
export function fieldsTyped(entered: Entered): readonly string[] {
  return [...charterFields, ...clauseFields].filter((name) => typeof entered[name] === 'string' && entered[name] !== '')
}

export const comment_length_max = 3000

export const commentForm = z.object({
  part: z
    .string()
    .default('')
    .transform((key) => (/^[a-zA-Z0-9-]{1,40}$/.test(key) ? key : null)),
  comment: passage(comment_length_max).refine((text) => text !== '', 'charters.forms.commentNeeded'),
})
export type CommentForm = z.infer<typeof commentForm>

/** What became of a comment: why not is said where it was not taken up. */
export const settlementForm = z
  .object({ taken: z.enum(['yes', 'no'], 'forms.notUnderstood'), answer: passage(comment_length_max) })
  .refine(({ taken, answer }) => taken === 'yes' || answer !== '', {
    path: ['answer'],
    message: 'charters.forms.reasonNeeded',
  })
export type SettlementForm = z.infer<typeof settlementForm>

/** Clauses as they were sent, where the form does not parse: the page lays them out by these. */
export function clausesSent(entered: Entered): readonly Part[] {
  return places.flatMap((place) => {
    const key = clauseKey.parse(typed(entered, clauseField('key', place)))
    const [en, fr] = [typed(entered, clauseField('en', place)), typed(entered, clauseField('fr', place))]
    return key ? [{ key, en, fr }] : []
  })
}
