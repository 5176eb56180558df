import { Conflict } from '#kernel/errors.ts'
import type { Door } from '../model.ts'

/** Refuses where a community takes no requests now. */
export function theDoorIsOpen({ takesRequests, isRunning }: Pick<Door, 'takesRequests' | 'isRunning'>): void {
  if (!isRunning) throw new Conflict('communities.running.problems.takesNobody')
  if (!takesRequests) throw new Conflict('joining.problems.closed')
}
