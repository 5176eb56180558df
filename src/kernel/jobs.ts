import { Logger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { FastifyBaseLogger } from 'fastify'

/** Work for later, by name. It runs as the owner, for nobody; a job that fails is tried again, later each time. */
export interface Job {
  readonly name: string
  run(payload: unknown): Promise<void>
  /** When it runs by itself, as five cron fields in UTC. */
  readonly cron?: string
}

const failures: ReadonlySet<string> = new Set(['error'])

/** Starts working through jobs on this process; any number of processes may. */
export function startJobs(pool: pg.Pool, jobs: readonly Job[], log: FastifyBaseLogger): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(jobs.map((job) => [job.name, (payload) => job.run(payload)]))
  const timed = jobs.flatMap(({ name, cron }) => (cron ? [{ task: name, match: cron, identifier: name }] : []))
  return run({
    pgPool: pool,
    taskList,
    parsedCronItems: parseCronItems(timed),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: new Logger(() => (level, message) => {
      if (failures.has(level)) log.error(message)
    }),
  })
}
