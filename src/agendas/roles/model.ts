import type { AgendaRole, PersonId } from '#database'
import { skills, type Skill } from '../../profiles/index.ts'

/** Who does what at one gathering. */
export interface Duty {
  readonly role: AgendaRole
  readonly personId: PersonId
  readonly name: string
  readonly isMine: boolean
}

/** What there is to do at every gathering, in the order in which it is shared out. */
export const agendaRoles = [
  'facilitator',
  'co_facilitator',
  'timekeeper',
  'note_taker',
  'presenter',
] as const satisfies readonly AgendaRole[]

/** What a member can take on by herself. Who facilitates, those who convene decide. */
export const toTakeOn: readonly AgendaRole[] = ['timekeeper', 'note_taker', 'presenter']

export function isFacilitating(role: AgendaRole): boolean {
  return role === 'facilitator' || role === 'co_facilitator'
}

/** How often somebody has had a turn at something, and when last. */
export interface TurnsHad {
  readonly role: AgendaRole
  readonly times: number
  /** In seconds since 1970, so that it can be compared. */
  readonly last: number
}

/** Somebody who could be asked. */
export interface Candidate {
  readonly id: PersonId
  readonly name: string
  /** Whether she helps to convene the community. */
  readonly isConvener: boolean
  /** Whether she can come, as far as she said. */
  readonly canCome: boolean
  /** What she declined for this gathering. */
  readonly declined: readonly AgendaRole[]
  readonly held: readonly TurnsHad[]
  /** What she says that she can bring to facilitating, as far as the viewer may know. */
  readonly skills: readonly Skill[]
}

/** Which roles nobody has yet that a gathering should not be without. */
export function missingOf(duties: readonly Pick<Duty, 'role'>[]): readonly ('facilitator' | 'co_facilitator')[] {
  return (['facilitator', 'co_facilitator'] as const).filter((role) => !duties.some((duty) => duty.role === role))
}

/** Which skills nobody who facilitates says she has, as far as the viewer may know; null where nobody facilitates. */
export function lackingOf(
  duties: readonly Pick<Duty, 'role' | 'personId'>[],
  candidates: readonly Pick<Candidate, 'id' | 'skills'>[],
): readonly Skill[] | null {
  const leading = duties.filter(({ role }) => isFacilitating(role)).map(({ personId }) => personId)
  if (leading.length === 0) return null
  const told = candidates.filter(({ id }) => leading.includes(id)).flatMap((one) => one.skills)
  return skills.filter((skill) => !told.includes(skill))
}
