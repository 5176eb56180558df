import { join, resolve } from 'node:path'
import { z } from 'zod'
import { descriptions, type Description } from './config-descriptions.ts'

/** What kind of running this is. The command decides: start, dev, demo, test. */
export type Mode = 'production' | 'development' | 'demo' | 'test'

/** Everything that whoever runs Hearth may choose, with defaults filled in. */
export interface Config {
  readonly mode: Mode
  readonly port: number
  readonly host: string
  /** The origin people type, without a slash at its end. */
  readonly publicUrl: string
  readonly databaseUrl: string | null
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly dataFolder: string
  /** A bucket to keep files in, in place of the data folder. */
  readonly bucketUrl: string | null
  /** Where a clamd answers that looks through files. */
  readonly clamd: string | null
  /** The largest file that somebody can send. */
  readonly fileBytes: number
  readonly logLevel: LogLevel
  /** How many proxies in front may be believed about where a request came from. */
  readonly trustedProxies: number
  readonly requestsPerMinute: number
  /** What hides who is behind a mask, where the data folder does not keep it. */
  readonly maskKey: string | null
}

export type LogLevel = z.infer<typeof logLevel>

export type Environment = Readonly<Record<string, string | undefined>>

const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
const wholeNumber = (max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().max(max))

const shape = z.object({
  PORT: wholeNumber(65_535)
    .refine((port) => port > 0)
    .default(3000),
  HEARTH_HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  HEARTH_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isOrigin)
    .transform((text) => new URL(text).origin)
    .optional(),
  // A socket's address has no host before its path, which URL does not read.
  DATABASE_URL: z
    .string()
    .transform((text) => text.replace('@/', '@localhost/'))
    .pipe(z.url({ protocol: /^postgres(ql)?$/ }))
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  HEARTH_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/)
    .default('Hearth <hearth@localhost>'),
  HEARTH_DATA_DIR: z
    .string()
    .transform((path) => resolve(path))
    .default(join(import.meta.dirname, '..', 'data')),
  HEARTH_BUCKET_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isBucket)
    .optional(),
  HEARTH_CLAMD: z
    .string()
    .regex(/^(?:tcp:\/\/(?:[\w.-]+|\[[\da-fA-F:]+\]):\d{1,5}|unix:\/.+)$/)
    .optional(),
  HEARTH_FILE_MEGABYTES: wholeNumber(2_000)
    .refine((megabytes) => megabytes > 0)
    .default(25),
  HEARTH_LOG_LEVEL: logLevel.default('info'),
  HEARTH_TRUSTED_PROXIES: wholeNumber(9).default(0),
  HEARTH_REQUESTS_PER_MINUTE: wholeNumber(100_000_000).default(1_200),
  HEARTH_MASK_KEY: z
    .string()
    .regex(/^[\w-]{43}=?$/)
    .optional(),
})

type Name = keyof typeof shape.shape

export type ConfigRead = { ok: true; config: Config } | { ok: false; problems: readonly string[] }

/** Reads every setting, or says of each wrong one what is allowed. An empty one counts as not set. */
export function readConfig(mode: Mode, environment: Environment = process.env): ConfigRead {
  const read = shape.safeParse(given(environment))
  if (!read.success) return { ok: false, problems: problemsIn(read.error, environment) }
  const { data } = read
  return {
    ok: true,
    config: {
      mode,
      port: data.PORT,
      host: data.HEARTH_HOST,
      publicUrl: data.HEARTH_PUBLIC_URL ?? `http://localhost:${data.PORT}`,
      databaseUrl: mode === 'demo' ? null : (data.DATABASE_URL ?? null),
      smtpUrl: data.SMTP_URL ?? null,
      mailFrom: data.HEARTH_MAIL_FROM,
      dataFolder: mode === 'production' ? data.HEARTH_DATA_DIR : join(data.HEARTH_DATA_DIR, mode),
      bucketUrl: mode === 'demo' ? null : (data.HEARTH_BUCKET_URL ?? null),
      clamd: data.HEARTH_CLAMD ?? null,
      fileBytes: data.HEARTH_FILE_MEGABYTES * 1024 * 1024,
      logLevel: data.HEARTH_LOG_LEVEL,
      trustedProxies: data.HEARTH_TRUSTED_PROXIES,
      requestsPerMinute: data.HEARTH_REQUESTS_PER_MINUTE,
      maskKey: data.HEARTH_MASK_KEY ?? null,
    },
  }
}

export interface SettingLine extends Description {
  readonly name: string
  /** As given, passwords hidden; null where the default holds. */
  readonly value: string | null
}

/** Every setting with what it is now, for people to read. */
export function describeConfig(environment: Environment = process.env): SettingLine[] {
  return names().map((name) => {
    const value = given(environment)[name]
    return { name, value: value === undefined ? null : hidden(name, value), ...descriptions[name] }
  })
}

/** The database of the program that started this one; null where it was started by hand. */
export function handedDatabase(): { owner: string; app: string; door: string } | null {
  const { HEARTH_OWNER_URL: owner, HEARTH_APP_URL: app, HEARTH_DOOR_URL: door } = process.env
  return owner && app && door ? { owner, app, door } : null
}

/** Our environment for a program that we start, with additions; a test runner's own marks do not pass on. */
export function environmentWith(additions: Environment): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT: _, ...rest } = process.env
  return { ...rest, ...additions }
}

function names(): Name[] {
  return shape.keyof().options
}

function given(environment: Environment): Partial<Record<Name, string>> {
  return Object.fromEntries(names().flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])))
}

function problemsIn(error: z.ZodError, environment: Environment): string[] {
  const wrong = new Set(error.issues.map(({ path }) => path[0]))
  return names()
    .filter((name) => wrong.has(name))
    .map((name) => `${name} is "${hidden(name, environment[name] ?? '')}"; allowed: ${descriptions[name].allowed}.`)
}

function isOrigin(text: string): boolean {
  const { pathname, search, hash } = new URL(text)
  return pathname === '/' && search === '' && hash === ''
}

function isBucket(text: string): boolean {
  const { username, password, pathname } = new URL(text)
  return username !== '' && password !== '' && /^\/[^/]+$/.test(pathname)
}

function hidden(name: Name, value: string): string {
  if (name === 'HEARTH_MASK_KEY') return '*****'
  return value.replace(/(?<=:\/\/[^/@:]*:)[^@]*(?=@)/, '*****')
}
