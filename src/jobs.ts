import type { Job } from '#kernel/jobs.ts'
import type { Outside } from '#kernel/outside.ts'
import { peopleJobs } from './people/index.ts'

/** All work that runs by itself or for later. */
export function jobsOf(outside: Outside): readonly Job[] {
  return [...peopleJobs(outside)]
}
