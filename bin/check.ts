import { spawnSync } from 'node:child_process'
import { binariesFor } from './postgres/binaries.ts'
import { databaseAccount } from './postgres/account.ts'
import { run as format } from './format.ts'
import { Halt } from './halt.ts'
import { run as lint } from './lint.ts'
import { projectFolder } from './project.ts'
import { run as tables } from './tables.ts'
import { run as test } from './test.ts'
import { run as types } from './types.ts'

interface Step {
  readonly title: string
  readonly run: () => number | Promise<number>
}

interface Result {
  readonly title: string
  readonly passed: boolean
  readonly seconds: string
}

const steps: readonly Step[] = [
  { title: 'Setup', run: setup },
  { title: 'Generated files are fresh', run: () => tables(['--check']) },
  { title: 'Format', run: () => format(['--check']) },
  { title: 'Lint', run: () => lint([]) },
  { title: 'Types', run: types },
  { title: 'Architecture', run: () => test(['src/architecture.test.ts']) },
  { title: 'Tests', run: () => test([]) },
  { title: 'Browser', run: () => test(['e2e']) },
  { title: 'Docs', run: () => test(['docs']) },
  { title: 'Audit', run: audit },
]

/** Everything a change must pass, in the order in which it is soonest told that it does not. */
export async function run(): Promise<number> {
  const results: Result[] = []
  for (const [index, step] of steps.entries()) {
    process.stdout.write(`\n${index + 1} of ${steps.length}: ${step.title}\n\n`)
    results.push(await outcome(step))
  }
  process.stdout.write(`\n${results.map(lineFor).join('\n')}\n`)
  return results.every(({ passed }) => passed) ? 0 : 1
}

async function outcome({ title, run: work }: Step): Promise<Result> {
  const start = performance.now()
  const passed = await passes(work)
  return { title, passed, seconds: ((performance.now() - start) / 1000).toFixed(1) }
}

/** A step that breaks is a step that fails; the others still have something to say. */
async function passes(work: Step['run']): Promise<boolean> {
  try {
    return (await work()) === 0
  } catch (error) {
    console.error(error instanceof Halt ? error.message : error)
    return false
  }
}

function lineFor({ title, passed, seconds }: Result): string {
  return `${passed ? 'passed' : 'FAILED'}  ${title.padEnd(27)} ${seconds.padStart(7)} s`
}

function setup(): number {
  const folder = binariesFor(databaseAccount())
  const { stdout } = spawnSync(`${folder}/postgres`, ['--version'], { encoding: 'utf8' })
  process.stdout.write(`Node ${process.version} on ${process.platform} ${process.arch}, ${stdout}`)
  return 0
}

/** Reported, never failing: what is found there changes without a change of ours, and needs the network. */
function audit(): number {
  const { stdout, stderr, error } = spawnSync('npm', ['audit', '--audit-level=none'], {
    cwd: projectFolder,
    encoding: 'utf8',
    timeout: 60_000,
  })
  process.stdout.write(stdout.trim() ? stdout : `npm could not be asked. ${error?.message ?? stderr}\n`)
  return 0
}
