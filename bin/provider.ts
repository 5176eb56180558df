import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import type { UmbrellaId } from '#database'
import { databaseOn, openPool, type Db } from '#kernel/db.ts'
import { installationSecret } from '#kernel/installation.ts'
import { providerReturnPath, unguardedForgetProvider, unguardedSetProvider } from '../src/people/index.ts'
import type { Config } from '../src/config.ts'
import { configFor } from './config.ts'
import { Halt } from './halt.ts'
import { reachDatabase } from './postgres/open.ts'

const usage = `Usage: ./hearth provider [set | remove] [what you want]

Lets people of an umbrella sign in by the account of their organisation: OpenID Connect. Without "set" or "remove", lists
what there is.

  --umbrella NAME       under which umbrella; needed only where there are several
  --name NAME           what the button says: "Sign in with NAME"
  --issuer ADDRESS      such as https://login.example.org/realms/shelters
  --client ID           by what the provider knows this Hearth; its secret is read from standard input
  --on demo|development on the data of the demonstration or of dev, not on the real one

The provider has to know where it sends people back to: the address of this Hearth and ${providerReturnPath}
It must vouch for email addresses (email_verified). It signs in whoever has an account here under that umbrella, makes no
accounts, and does not replace a second step.
`

const options = {
  umbrella: { type: 'string' },
  name: { type: 'string' },
  issuer: { type: 'string' },
  client: { type: 'string' },
  on: { type: 'string' },
} as const

interface Wanted {
  readonly act: string
  readonly values: Partial<Record<keyof typeof options, string>>
}

/** Who else may say, for an umbrella, who somebody is. */
export async function run(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args)
  if (wanted === null) {
    process.stdout.write(usage)
    return 2
  }
  const config = configFor(modeOf(wanted))
  const database = await reachDatabase(config)
  const pool = openPool(database.owner, { max: 2 })
  try {
    process.stdout.write(await carriedOut(databaseOn(pool), config, wanted))
    return 0
  } finally {
    await pool.end()
    await database.stop()
  }
}

function readArguments(args: readonly string[]): Wanted | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [act = 'list', ...more] = positionals
    return ['list', 'set', 'remove'].includes(act) && more.length === 0 ? { act, values } : null
  } catch {
    return null
  }
}

function modeOf({ values: { on = 'production' } }: Wanted) {
  if (on === 'production' || on === 'demo' || on === 'development') return on
  throw new Halt('--on is demo or development.')
}

async function carriedOut(system: Db, config: Config, { act, values }: Wanted): Promise<string> {
  if (act === 'list') return listed(system)
  const umbrella = await umbrellaNamed(system, values.umbrella ?? null)
  if (act === 'remove') {
    const isGone = await unguardedForgetProvider(system, umbrella)
    return isGone ? 'It signs nobody in any more.\n' : 'There was none.\n'
  }
  const { name, issuer, client: clientId } = values
  if (!name || !issuer || !clientId)
    throw new Halt('--name, --issuer and --client are needed. ./hearth provider help says more.')
  const { protocol } = URL.parse(issuer) ?? { protocol: '' }
  if (protocol !== 'https:' && !(protocol === 'http:' && config.mode !== 'production'))
    throw new Halt('--issuer is an https address.')
  const clientSecret = (await text(process.stdin)).trim()
  if (clientSecret === '')
    throw new Halt('Give the secret on standard input: echo "the secret" | ./hearth provider set ...')
  const now = Temporal.Now.instant()
  const secret = await installationSecret(system)
  await unguardedSetProvider(system, secret, { umbrella, name, issuer, clientId, clientSecret, now })
  return `It is on the sign-in page now. Tell the provider to send people back to ${config.publicUrl}${providerReturnPath}\n`
}

async function listed(system: Db): Promise<string> {
  const { rows } = await sql<{ umbrella: string; name: string; issuer: string }>`
    select coalesce(u.name_en, u.name_fr) as umbrella, p.name, p.issuer
    from sign_in_provider p join umbrella u on u.id = p.umbrella_id order by p.created_at`.execute(system)
  if (rows.length === 0) return 'There is none. ./hearth provider help says how to set one.\n'
  return rows.map(({ umbrella, name, issuer }) => `${umbrella}: ${name}, ${issuer}\n`).join('')
}

async function umbrellaNamed(system: Db, named: string | null): Promise<UmbrellaId> {
  const { rows } = await sql<{ id: UmbrellaId }>`
    select id from umbrella
    where ${named}::text is null or id::text = ${named} or ${named} in (name_en, name_fr)`.execute(system)
  const [first, ...more] = rows
  if (!first) throw new Halt('There is no umbrella of that name.')
  if (more.length > 0) throw new Halt('There are several umbrellas: say which by --umbrella.')
  return first.id
}
