import type { WordKey } from '#kernel/words.ts'
import type { Known } from '../facts/model.ts'
import {
  conditionKinds,
  initiativeKinds,
  initiativeParts,
  isGroup,
  missingIn,
  type Condition,
  type ConditionKind,
  type Part,
  type Rule,
} from '../model.ts'
import { choices_max, rule_length_max } from '../shape.ts'

/** A condition while somebody writes it: it need not be whole. */
export interface DraftCondition {
  readonly kind: ConditionKind
  /** Of streams, funders or kinds of initiative: which. */
  readonly chosen: readonly string[]
  readonly roles: readonly string[]
  readonly en: string
  readonly fr: string
}

export interface DraftGroup {
  readonly kind: 'all' | 'any'
  readonly of: readonly DraftPart[]
}

export type DraftPart = DraftGroup | DraftCondition

export const emptyDraft: DraftGroup = { kind: 'all', of: [] }

export function newPart(kind: string, around: DraftGroup): DraftPart | null {
  if (kind === 'group') return { kind: around.kind === 'all' ? 'any' : 'all', of: [] }
  const known = conditionKinds.find((one) => one === kind)
  return known ? { ...blank, kind: known } : null
}

const blank = { chosen: [], roles: [], en: '', fr: '' }

export function isDraftGroup(part: DraftPart): part is DraftGroup {
  return part.kind === 'all' || part.kind === 'any'
}

/** A rule to write on. What it speaks of and is no more is left out, since nobody can choose it. */
export function draftOf({ kind, of }: Rule, known: Known): DraftGroup {
  return { kind, of: of.map((part) => (isGroup(part) ? draftOf(part, known) : draftCondition(part, known))) }
}

function draftCondition(condition: Condition, known: Known): DraftCondition {
  const { kind } = condition
  const missing = missingIn(condition, known)
  const living = (ids: readonly string[]) => ids.filter((id) => !missing.includes(id))
  if (kind === 'worksInStream') return { ...blank, kind, chosen: living(condition.streams) }
  if (kind === 'streamFundedBy') return { ...blank, kind, chosen: living(condition.funders) }
  if (kind === 'initiativeRole') return { ...blank, kind, chosen: condition.kinds, roles: condition.roles }
  if (kind === 'worksAs') return { ...blank, kind, en: condition.role.en ?? '', fr: condition.role.fr ?? '' }
  if (kind === 'attests') return { ...blank, kind, en: condition.sentence.en ?? '', fr: condition.sentence.fr ?? '' }
  return { ...blank, kind }
}

/** What a draft says so far, and what is still to be said, by the fields that wait for it. */
export interface Written {
  /** Of the conditions that are whole; null where none is. */
  readonly rule: Rule | null
  readonly problems: Readonly<Record<string, WordKey>>
}

export function written(draft: DraftGroup, known: Known): Written {
  const told = draft.of.map((part, place) => partWritten(part, `p${place}`, known))
  const parts = told.flatMap(({ part }) => part ?? [])
  const problems = together(told)
  const rule: Rule | null = parts.length > 0 ? { kind: draft.kind, of: parts } : null
  const isTooMuch = JSON.stringify(rule).length > rule_length_max
  return { rule, problems: isTooMuch ? { ...problems, '': 'eligibility.forms.tooMuch' } : problems }
}

interface PartWritten {
  readonly part: Part | null
  readonly problems: Written['problems']
}

function partWritten(part: DraftPart, at: string, known: Known): PartWritten {
  if (!isDraftGroup(part)) return conditionWritten(part, at, known)
  const told = part.of.map((inner, place) => partWritten(inner, `${at}-${place}`, known))
  const parts = told.flatMap((one) => one.part ?? [])
  const problems = together(told)
  if (parts.length > 0) return { part: { kind: part.kind, of: parts }, problems }
  return { part: null, problems: told.length > 0 ? problems : { [`${at}-kind`]: 'eligibility.forms.emptyGroup' } }
}

function together(told: readonly PartWritten[]): Written['problems'] {
  return told.reduce<Written['problems']>((all, { problems }) => ({ ...all, ...problems }), {})
}

function conditionWritten(draft: DraftCondition, at: string, known: Known): PartWritten {
  const whole = (part: Condition): PartWritten => ({ part, problems: {} })
  const lacking = (field: string, problem: WordKey): PartWritten => ({
    part: null,
    problems: { [`${at}-${field}`]: problem },
  })
  const { kind, chosen, roles } = draft
  if (kind === 'carriesCaseload' || kind === 'organisationCurrent') return whole({ kind })
  if (kind === 'worksAs' || kind === 'attests') {
    const names = { en: draft.en || null, fr: draft.fr || null }
    if (names.en === null && names.fr === null) return lacking('en', 'eligibility.forms.wordsNeeded')
    return whole(kind === 'worksAs' ? { kind, role: names } : { kind, sentence: names })
  }
  if (kind === 'initiativeRole') {
    const kinds = initiativeKinds.filter((one) => chosen.includes(one))
    const parts = initiativeParts.filter((one) => roles.includes(one))
    if (kinds.length === 0) return lacking('chosen', 'eligibility.forms.chooseOne')
    return parts.length === 0 ? lacking('roles', 'eligibility.forms.chooseOne') : whole({ kind, kinds, roles: parts })
  }
  const streams = known.streams.filter(({ id, isRetired }) => !isRetired && chosen.includes(id)).map(({ id }) => id)
  const funders = known.funders.filter(({ id }) => chosen.includes(id)).map(({ id }) => id)
  const isChosen = kind === 'worksInStream' ? streams.length > 0 : funders.length > 0
  if (!isChosen) return lacking('chosen', 'eligibility.forms.chooseOne')
  if (streams.length > choices_max || funders.length > choices_max)
    return lacking('chosen', 'eligibility.forms.tooMuch')
  return whole(kind === 'worksInStream' ? { kind, streams } : { kind, funders })
}
