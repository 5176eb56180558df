import { randomUUID } from 'node:crypto'
import { existsSync, globSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { environmentWith } from '../src/config.ts'
import { migrate } from '../src/kernel/migrate.ts'
import { Halt } from './halt.ts'
import { openThrowAway } from './postgres/open.ts'
import { clearLeftovers } from './postgres/throw-away.ts'
import { withDatabase, type Urls } from './postgres/urls.ts'
import { endDescendants, runProgram } from './processes.ts'
import { projectFolder } from './project.ts'

const everywhere = ['src', 'world', 'bin']

export async function run(args: readonly string[]): Promise<number> {
  const files = testFiles(args.length > 0 ? args : everywhere)
  await clearLeftovers()
  const database = await openThrowAway()
  const mark = randomUUID()
  const interrupted = () => endDescendants(mark)
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  try {
    await migrate(database.owner)
    return await runProgram(process.execPath, nodeArguments(files), testEnvironment(database, mark))
  } finally {
    endDescendants(mark)
    await database.stop()
    await clearLeftovers()
  }
}

function testFiles(paths: readonly string[]): string[] {
  const files = paths.flatMap((path) => {
    const full = existsSync(resolve(path)) ? resolve(path) : join(projectFolder, path)
    const found = statSync(full, { throwIfNoEntry: false })
    if (!found) throw new Halt(`There is no ${path} to test.`)
    return found.isFile() ? [full] : globSync('**/*.test.ts', { cwd: full }).map((name) => join(full, name))
  })
  if (files.length === 0) throw new Halt(`There are no tests in ${paths.join(', ')}.`)
  return files.map((file) => relative(projectFolder, file)).toSorted()
}

function nodeArguments(files: readonly string[]): string[] {
  return ['--test', '--test-concurrency=2', '--test-reporter=spec', '--test-timeout=300000', ...files]
}

/** Tests clone the migrated database as `create database ... template hearth`; the owner may do that here. */
function testEnvironment({ owner, app, door }: Urls, mark: string): NodeJS.ProcessEnv {
  return environmentWith({
    HEARTH_TEST_OWNER: owner,
    HEARTH_TEST_APP: app,
    HEARTH_TEST_DOOR: door,
    HEARTH_TEST_SERVER: withDatabase(owner, 'postgres'),
    HEARTH_TEST_MARK: mark,
  })
}
