import pg from 'pg'
import type { Home } from './home.ts'
import { urlTo, withOptions, type Urls } from './urls.ts'

/** A request that hangs must not hold a connection and its locks for ever. */
export const requestLimits = '-c statement_timeout=30s -c idle_in_transaction_session_timeout=60s'

/** Makes the three roles and the database `hearth` in our own server, or renews what is there. */
export async function prepareDatabase(home: Home): Promise<Urls> {
  const { place, passwords, throwAway } = home
  const admin = new pg.Client(urlTo(place, 'hearth_admin', passwords.admin, 'postgres'))
  await admin.connect()
  try {
    const owner = `login nosuperuser nobypassrls nocreaterole ${throwAway ? 'createdb' : 'nocreatedb'}`
    const guest = 'login nosuperuser nobypassrls nocreaterole nocreatedb'
    await makeRole(admin, 'hearth_owner', `${owner} password ${admin.escapeLiteral(passwords.owner)}`)
    await makeRole(admin, 'hearth_app', `${guest} password ${admin.escapeLiteral(passwords.app)}`)
    await makeRole(admin, 'hearth_door', `${guest} password ${admin.escapeLiteral(passwords.door)}`)
    await makeDatabase(admin)
  } finally {
    await admin.end()
  }
  return urlsOf(home)
}

export function urlsOf({ place, passwords }: Home): Urls {
  return {
    owner: urlTo(place, 'hearth_owner', passwords.owner, 'hearth'),
    app: withOptions(urlTo(place, 'hearth_app', passwords.app, 'hearth'), requestLimits),
    door: withOptions(urlTo(place, 'hearth_door', passwords.door, 'hearth'), requestLimits),
  }
}

async function makeRole(admin: pg.Client, name: string, attributes: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [name])
  await admin.query(`${rowCount ? 'alter' : 'create'} role ${name} ${attributes}`)
}

async function makeDatabase(admin: pg.Client): Promise<void> {
  const { rowCount } = await admin.query("select from pg_database where datname = 'hearth'")
  if (!rowCount) await admin.query('create database hearth owner hearth_owner template template0')
  await admin.query('revoke all on database hearth from public')
  await admin.query('grant connect on database hearth to hearth_app, hearth_door')
}
