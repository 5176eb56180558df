import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportRunId } from '#database'
import { parseId } from '#kernel/id.ts'
import type { Job } from '#kernel/jobs.ts'
import { askIn } from '#world/ask.ts'
import { tokenFor, type Persona } from '#world/people.ts'
import { testSeal } from '#world/seal.ts'
import { appOn, inWorld, type World } from '#world/world.ts'
import { sessionCookie } from '../../../people/index.ts'
import { entriesOf, type Files } from '../../slack/testing/exports.ts'
import { zipOf } from '../../slack/testing/zip.ts'
import { importJobs } from '../jobs.ts'

export interface WithFiles {
  readonly world: World
  readonly folder: string
  readonly send: (
    who: Persona,
    files: Files | null,
    fields?: Readonly<Record<string, string>>,
  ) => ReturnType<typeof post>
  readonly runJob: (run: string) => Promise<void>
  readonly jobs: readonly Job[]
}

/** The world with a folder to keep files in, and with the jobs that imports have. */
export function withFiles(story: (given: WithFiles) => Promise<void>): Promise<void> {
  return inWorld(async (world) => {
    const folder = await mkdtemp(join(tmpdir(), 'hearth-imports-'))
    const { app, outside } = await appOn(world.clone)
    await app.close()
    const filing = { ...outside, clock: world.clock.now, settings: { ...outside.settings, dataFolder: folder } }
    const { buildApp } = await import('../../../app.ts')
    const filed = await buildApp(filing)
    const jobs = importJobs(filing)
    const [job] = jobs
    try {
      await story({
        world: { ...world, app: filed, ask: askIn(filed, world.clone) },
        folder,
        jobs,
        send: (who, given, fields = {}) =>
          post(filed, { who, path: `/umbrellas/${world.communities.harbour}/imports`, given, fields }),
        runJob: async (run) => job?.run({ id: parseId<ImportRunId>(run.split('/').at(-1)) }),
      })
    } finally {
      await filed.close()
      await rm(folder, { recursive: true, force: true })
    }
  })
}

interface Post {
  readonly who: Persona
  readonly path: string
  readonly given: Files | null
  readonly fields: Readonly<Record<string, string>>
}

function post(app: World['app'], { who, path, given, fields }: Post) {
  const boundary = 'a-boundary'
  const part = (name: string, more = '') =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`
  const texts = Object.entries({ language: 'en', ...fields }).map(([name, value]) => `${part(name)}${value}\r\n`)
  const file = given === null ? [] : [part('file', '; filename="export.zip"'), zipOf(entriesOf(given)), '\r\n']
  const payload = Buffer.concat([...texts, ...file, `--${boundary}--\r\n`].map((one) => Buffer.from(one)))
  const cookie = sessionCookie(tokenFor(who), testSeal).split(';')[0] ?? ''
  const headers = { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` }
  return app.inject({ method: 'POST', url: path, payload, headers })
}

export async function markdowns({ db }: World): Promise<string[]> {
  const rows = await db.selectFrom('post').select('markdown').where('markdown', 'like', 'What was said%').execute()
  return rows.map(({ markdown }) => markdown)
}
