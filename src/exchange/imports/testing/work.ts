import { pino } from 'pino'
import { databaseOn, openPool } from '#kernel/db.ts'
import { startJobs } from '#kernel/jobs.ts'
import { wordsIn } from '#kernel/words.ts'
import { importJobs } from '../jobs.ts'

/** A process of its own that works through imports, to be ended in the middle of one. */
const [url = '', dataFolder = ''] = process.argv.slice(2)
const system = databaseOn(openPool(url, { max: 4 }))
const jobs = importJobs({ system, clock: () => Temporal.Now.instant(), wordsIn, settings: { dataFolder } })
await startJobs(openPool(url, { max: 3, pipeline: false }), jobs, pino({ level: 'silent' }))
