import type { FunderId, InitiativeKind, InitiativePart, ProgrammeStreamId } from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { Known } from '../facts/model.ts'
import type { Evaluation, EvidenceKind, Judged, JudgedCondition } from '../judging/model.ts'
import { keyOf } from '../key-of.ts'
import { conditionsIn, type Condition, type ConditionKind, type Rule } from '../model.ts'

/** Something that a rule wants to know of somebody. Its name is that of the field in which she answers. */
export type Question =
  | { readonly ask: 'carriesCaseload'; readonly name: string }
  | { readonly ask: 'worksInStream'; readonly name: string; readonly streams: readonly ProgrammeStreamId[] }
  | { readonly ask: 'streamFundedBy'; readonly name: string; readonly funders: readonly FunderId[] }
  | { readonly ask: 'organisationCurrent'; readonly name: string }
  | { readonly ask: 'worksAs'; readonly name: string; readonly role: Names }
  | { readonly ask: 'initiativeRole'; readonly name: string; readonly parts: readonly InitiativeRolePart[] }
  | { readonly ask: 'attests'; readonly name: string; readonly sentence: Names }

export interface InitiativeRolePart {
  readonly kind: InitiativeKind
  readonly role: InitiativePart
}

/** What a rule wants to know, each thing once, in the order in which it speaks of them. */
export function questionsFor(rule: Rule, known: Known): readonly Question[] {
  const conditions = conditionsIn(rule)
  const inNamed = rule.kind === 'all' && rule.of.some(({ kind }) => kind === 'worksInStream')
  const asked = new Map<string, Question>()
  for (const condition of conditions) {
    const question = questionOf(condition, conditions, inNamed ? justNamed(conditions, known) : known)
    if (question && !isEmpty(question) && !asked.has(question.name)) asked.set(question.name, question)
  }
  return [...asked.values()]
}

/** Of those questions the ones that are still open: what is known already is never asked again. */
export function openQuestions(questions: readonly Question[], evaluation: Evaluation): readonly Question[] {
  if (evaluation.verdict === 'pass') return []
  const open = new Set(evaluation.jobs.flatMap(({ result }) => conditionsOf(result)).flatMap(asksOf))
  return questions.filter((question) => open.has(question.name))
}

/** Whoever has to work in a stream that is named need not be asked about others. */
function justNamed(all: readonly Condition[], known: Known): Known {
  const named = new Set<string>(ofKind(all, 'worksInStream').flatMap(({ streams }) => streams))
  return { ...known, streams: known.streams.filter(({ id }) => named.has(id)) }
}

/** Where all that could be chosen is no more, nothing can be answered. */
function isEmpty(question: Question): boolean {
  if (question.ask === 'worksInStream') return question.streams.length === 0
  return question.ask === 'streamFundedBy' && question.funders.length === 0
}

function conditionsOf(judged: Judged): readonly JudgedCondition[] {
  return judged.kind === 'condition' ? [judged] : judged.of.flatMap(conditionsOf)
}

/** The names of the questions whose answers this condition waits for. Whose job is over may have another. */
function asksOf({ condition, verdict, evidence }: JudgedCondition): readonly string[] {
  const isOver = evidence.some(({ what }) => what === 'employmentEnded')
  if ((verdict !== 'unknown' && !isOver) || evidence.some(({ what }) => notHers.includes(what))) return []
  return condition.kind === 'streamFundedBy' ? [names.streamFundedBy, names.worksInStream] : [nameOf(condition)]
}

/** What only the umbrella can tell. */
const notHers: readonly EvidenceKind[] = ['membershipUntold', 'membershipUnrecorded', 'streamsUnfunded']

type Of<Kind extends ConditionKind> = Extract<Condition, { readonly kind: Kind }>

function questionOf(condition: Condition, all: readonly Condition[], known: Known): Question | null {
  const { kind } = condition
  const name = nameOf(condition)
  if (kind === 'carriesCaseload' || kind === 'organisationCurrent') return { ask: kind, name }
  if (kind === 'worksAs') return { ask: kind, name, role: condition.role }
  if (kind === 'attests') return { ask: kind, name, sentence: condition.sentence }
  if (kind === 'initiativeRole') return { ask: kind, name, parts: partsIn(all) }
  if (kind === 'worksInStream') return { ask: kind, name, streams: streamsAskedOf(all, known) }
  return isToldByStreams(all) ? null : { ask: kind, name, funders: fundersAskedOf(all, known) }
}

const names = {
  carriesCaseload: 'caseload',
  worksInStream: 'streams',
  streamFundedBy: 'funders',
  organisationCurrent: 'member',
  initiativeRole: 'initiatives',
} as const

function nameOf(condition: Condition): string {
  if (condition.kind === 'worksAs') return `role-${keyOf(condition.role)}`
  if (condition.kind === 'attests') return `attests-${keyOf(condition.sentence)}`
  return names[condition.kind]
}

function ofKind<Kind extends ConditionKind>(all: readonly Condition[], kind: Kind): readonly Of<Kind>[] {
  return all.filter((condition): condition is Of<Kind> => condition.kind === kind)
}

/** Whoever says in which streams she works has said who pays for them. */
function isToldByStreams(all: readonly Condition[]): boolean {
  return ofKind(all, 'worksInStream').length > 0
}

function fundersIn(all: readonly Condition[]): readonly FunderId[] {
  return [...new Set(ofKind(all, 'streamFundedBy').flatMap(({ funders }) => funders))]
}

function fundersAskedOf(all: readonly Condition[], { funders }: Known): readonly FunderId[] {
  const named = new Set(fundersIn(all))
  return funders.filter(({ id }) => named.has(id)).map(({ id }) => id)
}

/** Those that the rule names, and those that are paid for by whom it names. */
function streamsAskedOf(all: readonly Condition[], { streams }: Known): readonly ProgrammeStreamId[] {
  const named = new Set(ofKind(all, 'worksInStream').flatMap((condition) => condition.streams))
  const paying = new Set(fundersIn(all))
  return streams
    .filter(({ isRetired }) => !isRetired)
    .filter(({ id, funderId }) => named.has(id) || (funderId !== null && paying.has(funderId)))
    .map(({ id }) => id)
}

function partsIn(all: readonly Condition[]): readonly InitiativeRolePart[] {
  const parts = ofKind(all, 'initiativeRole').flatMap(({ kinds, roles }) =>
    kinds.flatMap((kind) => roles.map((role) => ({ kind, role }))),
  )
  const first = new Map(parts.map((part) => [`${part.kind} ${part.role}`, part]))
  return [...first.values()]
}
