import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'

/** All work that runs by itself or for later. */
export function jobsOf(_outside: Outside): readonly Job[] {
  return []
}
