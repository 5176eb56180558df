import type { FunderId, InitiativeKind, InitiativePart, ProgrammeStreamId } from '#database'
import type { Names } from '#kernel/viewer.ts'
import type { Known } from './facts/model.ts'

/** Conditions of which all, or any one, have to hold. */
export interface Group {
  readonly kind: 'all' | 'any'
  readonly of: readonly Part[]
}

export type Part = Group | Condition

/** Who can join: a group of conditions, with at most one layer of groups inside. */
export type Rule = Group

export type Condition =
  | { readonly kind: 'carriesCaseload' }
  | { readonly kind: 'worksInStream'; readonly streams: readonly ProgrammeStreamId[] }
  | { readonly kind: 'streamFundedBy'; readonly funders: readonly FunderId[] }
  | { readonly kind: 'organisationCurrent' }
  | { readonly kind: 'worksAs'; readonly role: Names }
  | {
      readonly kind: 'initiativeRole'
      readonly kinds: readonly InitiativeKind[]
      readonly roles: readonly InitiativePart[]
    }
  | { readonly kind: 'attests'; readonly sentence: Names }

export type ConditionKind = Condition['kind']

/** In the order in which a page offers them. */
export const conditionKinds = [
  'carriesCaseload',
  'worksInStream',
  'streamFundedBy',
  'organisationCurrent',
  'worksAs',
  'initiativeRole',
  'attests',
] as const satisfies readonly ConditionKind[]

export const initiativeKinds: readonly InitiativeKind[] = ['vawir_vir', 'sac', 'icat', 'other']
export const initiativeParts: readonly InitiativePart[] = ['chair', 'cochair', 'coordinator']

/** The conditions of a rule, in its order. */
export function conditionsIn(part: Part): readonly Condition[] {
  return isGroup(part) ? part.of.flatMap(conditionsIn) : [part]
}

export function isGroup(part: Part): part is Group {
  return part.kind === 'all' || part.kind === 'any'
}

/** What the rule speaks of, and nothing else. */
export function knownTo(rule: Rule, { streams, funders, gone = [] }: Known): Known {
  const ids = new Set<string>(conditionsIn(rule).flatMap(idsIn))
  return {
    streams: streams.filter(({ id }) => ids.has(id)),
    funders: funders.filter(({ id }) => ids.has(id)),
    ...(gone.length > 0 && { gone: gone.filter(({ id }) => ids.has(id)) }),
  }
}

function idsIn(condition: Condition): readonly string[] {
  if (condition.kind === 'worksInStream') return condition.streams
  return condition.kind === 'streamFundedBy' ? condition.funders : []
}

/** What a condition speaks of that is no more: removed, or a stream that has ended. */
export function missingIn(condition: Condition, { streams, funders }: Known): readonly string[] {
  const living = new Set<string>([...streams.filter(({ isRetired }) => !isRetired), ...funders].map(({ id }) => id))
  return idsIn(condition).filter((id) => !living.has(id))
}
