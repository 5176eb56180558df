import pg from 'pg'
import { Halt } from '../halt.ts'
import { requestLimits } from './roles.ts'
import { withOptions, type Urls } from './urls.ts'

const guests = ['hearth_app', 'hearth_door'] as const

/** Readies a PostgreSQL that somebody else keeps. Its user owns the tables, and requests come as roles with less. */
export async function prepareGiven(databaseUrl: string): Promise<Urls> {
  const client = new pg.Client(databaseUrl)
  await connect(client)
  try {
    await mustBeNewEnough(client)
    for (const role of guests) await makeUsable(client, role)
    await mustOwnSchema(client)
  } finally {
    await client.end()
  }
  return {
    owner: databaseUrl,
    app: withOptions(databaseUrl, `-c role=hearth_app ${requestLimits}`),
    door: withOptions(databaseUrl, `-c role=hearth_door ${requestLimits}`),
  }
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect()
  } catch (error) {
    throw new Halt(`The PostgreSQL of DATABASE_URL does not answer: ${reasonOf(error)}`)
  }
}

async function mustBeNewEnough(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
  )
  const [version] = rows
  if (version && version.number >= 150_000) return
  throw new Halt(`Hearth needs PostgreSQL 15 or newer; the one of DATABASE_URL is ${version?.name}.`)
}

async function makeUsable(client: pg.Client, role: (typeof guests)[number]): Promise<void> {
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
    if (!rowCount) await client.query(`create role ${role} nologin`)
    if (await mayBecome(client, role)) return
    await client.query(`grant ${role} to current_user`)
    await client.query(`set role ${role}`)
    await client.query('reset role')
  } catch (error) {
    throw new Halt(
      `The user of DATABASE_URL cannot act as the role ${role}: ${reasonOf(error)}. Give that user CREATEROLE, ` +
        `or have an administrator run: CREATE ROLE ${role}; GRANT ${role} TO ${client.user};`,
    )
  }
}

/** Being a member does not say so: since PostgreSQL 16 the maker of a role is one who may not become it. */
async function mayBecome(client: pg.Client, role: string): Promise<boolean> {
  try {
    await client.query(`set role ${role}`)
    await client.query('reset role')
    return true
  } catch {
    return false
  }
}

async function mustOwnSchema(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>("select has_schema_privilege('public', 'create') as may")
  if (rows[0]?.may) return
  throw new Halt(
    `The user of DATABASE_URL may not make tables in its database. Have an administrator run: ` +
      `ALTER DATABASE ${client.database} OWNER TO ${client.user};`,
  )
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error)
}
