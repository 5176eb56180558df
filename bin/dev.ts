import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { environmentWith } from '../src/config.ts'
import { migrate } from '../src/kernel/migrate.ts'
import { configFor } from './config.ts'
import { openDatabase } from './postgres/open.ts'
import type { Urls } from './postgres/urls.ts'
import { projectFolder } from './project.ts'
import { firstSignal } from './signals.ts'

/** The server with reload: the database stays, the program starts anew with each change of a file. */
export async function run(): Promise<number> {
  const told = firstSignal()
  const config = configFor('development')
  const database = await openDatabase(config)
  try {
    await migrate(database.owner)
    await database.announce(config.publicUrl)
    const server = watchServer(database)
    const code = await Promise.race([told.then(() => 0), database.failed, once(server, 'exit').then(() => 1)])
    if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit')
    return code
  } finally {
    await database.stop()
  }
}

function watchServer({ owner, app, door }: Urls) {
  const watched = ['src', 'locales', 'world'].map((folder) => `--watch-path=${folder}`)
  return spawn(process.execPath, [...watched, '--watch-preserve-output', 'bin/dev-server.ts'], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environmentWith({ HEARTH_OWNER_URL: owner, HEARTH_APP_URL: app, HEARTH_DOOR_URL: door }),
  })
}
