import type { Day, Facts, Declaration } from '../facts/model.ts'
import type { Condition } from '../model.ts'
import type { Evidence } from './model.ts'

type InitiativeRole = Extract<Condition, { readonly kind: 'initiativeRole' }>

/** That no part is on record does not say that she has none: initiatives are many, and the record is young. */
export function rolesOnRecord(condition: InitiativeRole, { facts, day }: { facts: Facts; day: Day }): Evidence | null {
  const fitting = facts.initiativeRoles.filter((held) => fits(condition, held))
  const by = (held: { initiative: string }) =>
    ({ source: 'record', names: [{ en: held.initiative, fr: held.initiative }] }) as const
  const now = fitting.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day))
  if (now) return { ...by(now), what: 'initiativeRole', says: 'pass', day: now.startsOn }
  const [ended] = fitting
    .filter(({ endsOn }) => endsOn !== null && endsOn < day)
    .toSorted((one, other) => ((one.endsOn ?? '') < (other.endsOn ?? '') ? 1 : -1))
  return ended ? { ...by(ended), what: 'initiativeRoleEnded', says: 'fail', day: ended.endsOn } : null
}

export function rolesSaid(condition: InitiativeRole, { initiativeRoles }: Declaration): Evidence | null {
  if (initiativeRoles === null) return null
  const by = { source: 'said', day: null } as const
  const [held] = initiativeRoles.filter((role) => fits(condition, role))
  if (!held) return { ...by, what: 'noInitiativeRole', says: 'fail', names: [] }
  const names = held.initiative === null ? [] : [{ en: held.initiative, fr: held.initiative }]
  return { ...by, what: 'initiativeRole', says: 'pass', names }
}

type Held = Pick<Facts['initiativeRoles'][number], 'kind' | 'role'>

function fits({ kinds, roles }: InitiativeRole, { kind, role }: Held): boolean {
  return kinds.includes(kind) && roles.includes(role)
}
