import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { databaseOn, openPool, type Db } from '#kernel/db.ts'
import { languages, wordsIn, type Language } from '#kernel/words.ts'
import {
  reportParts,
  runImport,
  unguardedAlone,
  unguardedCommunities,
  unguardedRun,
  unguardedUmbrellas,
  type ChannelWish,
  type ImportReport,
  type Wishes,
} from '../src/exchange/index.ts'
import { configFor } from './config.ts'
import { Halt } from './halt.ts'
import { reachDatabase } from './postgres/open.ts'

const usage = `Usage: ./hearth import slack FILE.zip [what you want]

  --community NAME      all public channels into this community; without it, each becomes a community of its own
  --channel NAME=WHERE  one channel, private ones too: into a community, "own" for one of its own, or "out"
  --umbrella NAME       under which umbrella; needed only where there are several
  --language fr         what new communities and people speak; en without it
  --strict              all or nothing: where one file cannot be read, nothing is brought in
  --direct-messages     what people wrote to each other alone, too; it must be asked for twice
  --on demo|development on the data of the demonstration or of dev, not on the real one

Running it again adds only what is new.
`

/** Brings in what people said elsewhere. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args)
  if (asked === null) {
    process.stdout.write(usage)
    return 2
  }
  const database = await reachDatabase(configFor(asked.mode))
  const pool = openPool(database.owner, { max: 3 })
  try {
    const report = await bring(databaseOn(pool), asked)
    process.stdout.write(`\n${written(asked.language, report)}\n`)
    return report.isRefused ? 1 : 0
  } finally {
    await pool.end()
    await database.stop()
  }
}

interface Asked {
  readonly file: string
  readonly mode: 'production' | 'development' | 'demo'
  readonly umbrella: string | null
  readonly community: string | null
  readonly channels: readonly (readonly [name: string, where: string])[]
  readonly language: Language
  readonly isStrict: boolean
  readonly directMessages: boolean
}

const options = {
  community: { type: 'string' },
  channel: { type: 'string', multiple: true },
  umbrella: { type: 'string' },
  language: { type: 'string' },
  strict: { type: 'boolean' },
  'direct-messages': { type: 'boolean', multiple: true },
  on: { type: 'string' },
} as const

function readArguments(args: readonly string[]): Asked | null {
  const { values, positionals } = parsed(args)
  const [source, file, ...more] = positionals
  if (source !== 'slack' || file === undefined || more.length > 0) return null
  const times = values['direct-messages']?.length ?? 0
  if (times === 1) throw new Halt('Direct messages are between those who wrote them. To bring them, ask for it twice.')
  return {
    file: resolve(file),
    mode: modeOf(values.on),
    umbrella: values.umbrella ?? null,
    community: values.community ?? null,
    channels: (values.channel ?? []).map(pairOf),
    language: languageOf(values.language),
    isStrict: values.strict === true,
    directMessages: times > 1,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new Halt(`${error instanceof Error ? error.message : 'That was not understood.'}\n\n${usage}`)
  }
}

function modeOf(on: string | undefined): Asked['mode'] {
  if (on === undefined) return 'production'
  if (on === 'demo' || on === 'development') return on
  throw new Halt(`There is no data called ${on}: it is demo or development.`)
}

function languageOf(text: string | undefined): Language {
  const language = languages.find((one) => one === (text ?? 'en'))
  if (language === undefined) throw new Halt(`There is no language ${text}: it is en or fr.`)
  return language
}

function pairOf(text: string): readonly [string, string] {
  const at = text.lastIndexOf('=')
  if (at < 1) throw new Halt(`"${text}" does not say where the channel goes: write --channel NAME=WHERE.`)
  return [text.slice(0, at), text.slice(at + 1)]
}

async function bring(system: Db, asked: Asked): Promise<ImportReport> {
  const umbrella = await theUmbrella(system, asked)
  const wishes = await wishesOf(system, asked, umbrella.id)
  const { language, isStrict, directMessages } = asked
  const clock = () => Temporal.Now.instant()
  const kept = { language, isStrict, directMessages, listed: [], wishes: wishes.channels }
  const about = { umbrella: umbrella.id, startedBy: null, fileName: basename(asked.file) }
  const id = await unguardedRun(system, { ...about, options: kept, now: clock() })
  const progress = ({ written: { posts, postsBefore }, read }: ImportReport) =>
    void process.stderr.write(`\r${posts + postsBefore} posts, ${read.filesRead} of ${read.filesToRead} files`)
  const running = { id, path: asked.file, umbrella, importer: null, wishes, clock, wordsIn, progress }
  const report = await unguardedAlone(system, id, () =>
    runImport(system, { ...running, options: { language, isStrict, directMessages } }),
  )
  if (report === null) throw new Halt('Another process has taken this import up.')
  return report
}

async function theUmbrella(system: Db, { umbrella: given, community }: Asked) {
  const [home, ...elsewhere] = community === null ? [] : await unguardedCommunities(system, null, community)
  const named = given ?? (elsewhere.length === 0 ? (home?.umbrellaId ?? null) : null)
  const [umbrella, ...others] = await unguardedUmbrellas(system, named)
  if (umbrella === undefined)
    throw new Halt(named === null ? 'There is no umbrella yet.' : `There is no umbrella ${named}.`)
  const names = [umbrella, ...others].map(({ name }) => name).join(', ')
  if (others.length > 0) throw new Halt(`Say under which umbrella: --umbrella, and one of ${names}.`)
  return umbrella
}

type UmbrellaId = NonNullable<Parameters<typeof unguardedCommunities>[1]>

async function wishesOf(system: Db, { community, channels }: Asked, umbrella: UmbrellaId): Promise<Wishes> {
  const place = async (where: string): Promise<ChannelWish> =>
    where === 'own' || where === 'out' ? where : theCommunity(system, umbrella, where)
  const wished = await Promise.all(channels.map(async ([name, where]) => [name, await place(where)] as const))
  const into = community === null ? null : await theCommunity(system, umbrella, community)
  return { into, channels: new Map(wished) }
}

async function theCommunity(system: Db, umbrella: UmbrellaId, named: string) {
  const [community, ...others] = await unguardedCommunities(system, umbrella, named)
  if (community === undefined) throw new Halt(`There is no community ${named} under this umbrella.`)
  if (others.length > 0) throw new Halt(`There are several communities called ${named}: give the id of one.`)
  return community.id
}

function written(language: Language, report: ImportReport): string {
  return reportParts(wordsIn(language), report)
    .map(({ title, lines }) => {
      const told = lines.map(
        ({ text, places }) => `  ${text}${places.length > 0 ? `\n      ${places.join('\n      ')}` : ''}`,
      )
      return `${title}\n${told.join('\n')}\n`
    })
    .join('\n')
}
