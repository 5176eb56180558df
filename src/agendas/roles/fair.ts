import type { AgendaRole } from '#database'
import { isFacilitating, type Candidate, type Duty } from './model.ts'

/** Who can be asked at all: whoever can come, has not said no for this gathering, and has nothing else to do at it. */
export function ableTo(
  role: AgendaRole,
  candidates: readonly Candidate[],
  duties: readonly Duty[],
): readonly Candidate[] {
  const busy = new Set(duties.map(({ personId }) => personId))
  return candidates.filter(({ id, canCome, declined }) => canCome && !declined.includes(role) && !busy.has(id))
}

/**
 * The same, fairest first: whoever had it least often; of those, whose last turn is longest ago. To facilitate, those who
 * convene are asked before all others.
 */
export function inTurn(
  role: AgendaRole,
  candidates: readonly Candidate[],
  duties: readonly Duty[],
): readonly Candidate[] {
  const free = ableTo(role, candidates, duties)
  const conveners = free.filter(({ isConvener }) => isConvener)
  const asked = isFacilitating(role) && conveners.length > 0 ? conveners : free
  return asked.toSorted((a, b) => {
    const [hers, theirs] = [turnsAt(role, a), turnsAt(role, b)]
    return hers.times - theirs.times || hers.last - theirs.last || (a.id < b.id ? -1 : 1)
  })
}

/** How often she had it, and when last. */
export function turnsAt(role: AgendaRole, { held }: Candidate): { readonly times: number; readonly last: number } {
  return held.find((turns) => turns.role === role) ?? { times: 0, last: 0 }
}
