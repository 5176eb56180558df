import type { InitiativeKind, InitiativePart } from '#database'
import type { Facts } from '../history/model.ts'
import type { Initiative, InitiativeRole } from '../model.ts'

/** In the order in which a page offers them. */
export const initiativeKinds = ['vawir_vir', 'sac', 'icat', 'other'] as const satisfies readonly InitiativeKind[]
export const initiativeParts = ['chair', 'cochair', 'coordinator'] as const satisfies readonly InitiativePart[]

export function initiativeFacts({ kind, name, region }: Omit<Initiative, 'id' | 'umbrellaId'>): Facts {
  return { name, kind, region }
}

type Part = Pick<InitiativeRole, 'role' | 'startsOn' | 'endsOn'>

export function partFacts({ role, startsOn, endsOn }: Part, person: string): Facts {
  return { person, role, startsOn: startsOn.toString(), endsOn: endsOn?.toString() ?? null }
}
