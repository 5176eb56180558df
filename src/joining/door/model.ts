import { Conflict } from '#kernel/errors.ts'
import type { Door } from '../model.ts'

/** Refuses where a community takes no requests now. */
export function theDoorIsOpen({ takesRequests }: Pick<Door, 'takesRequests'>): void {
  if (!takesRequests) throw new Conflict('joining.problems.closed')
}
