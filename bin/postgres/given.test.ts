import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { migrate } from '../../src/kernel/migrate.ts'
import { homeIn, type Home } from './home.ts'
import { prepareGiven } from './given.ts'
import { serverFor } from './server.ts'
import { clearFolder, throwAwayFolder } from './throw-away.ts'
import { urlTo } from './urls.ts'

const folder = throwAwayFolder()
let home: Home
let admin: pg.Client

before(async () => {
  home = await homeIn(folder, true)
  await serverFor(home)
  admin = new pg.Client(urlAs('hearth_admin', home.passwords.admin))
  await admin.connect()
  await admin.query("create role keeper login createrole password 'kept'")
  await admin.query("create role guest login password 'kept'")
  await admin.query('create database kept owner keeper')
})

after(async () => {
  await admin.end()
  await clearFolder(folder)
})

describe('a PostgreSQL that DATABASE_URL names', () => {
  test('is refused when its user may not make the roles, with what to do about it', async () => {
    await assert.rejects(prepareGiven(urlAs('guest', 'kept')), {
      message:
        'The user of DATABASE_URL cannot act as the role hearth_app: permission denied to create role. Give that ' +
        'user CREATEROLE, or have an administrator run: CREATE ROLE hearth_app; GRANT hearth_app TO guest;',
    })
  })

  test('gets the roles that requests come as, once', async () => {
    await prepareGiven(urlAs('keeper', 'kept'))
    const { owner, app, door } = await prepareGiven(urlAs('keeper', 'kept'))
    assert.deepEqual(await Promise.all([owner, app, door].map(userOf)), ['keeper', 'hearth_app', 'hearth_door'])
    const { rows } = await admin.query(
      "select rolcanlogin from pg_roles where rolname in ('hearth_app', 'hearth_door')",
    )
    assert.deepEqual(rows, [{ rolcanlogin: false }, { rolcanlogin: false }])
  })

  test('is migrated by its user, whatever that one is called, and keeps the roles apart', async () => {
    const { owner, app, door } = await prepareGiven(urlAs('keeper', 'kept'))
    assert.ok((await migrate(owner)).length > 0)
    assert.deepEqual(await ask(app, 'select id from community'), [])
    await assert.rejects(ask(app, 'select id from login'), /permission denied/)
    assert.deepEqual(await ask(door, 'select id from login'), [])
    await assert.rejects(ask(door, 'select id from community'), /permission denied/)
  })

  test('serves a user who was given the roles by somebody else', async () => {
    await admin.query('grant hearth_app, hearth_door to guest')
    await assert.rejects(prepareGiven(urlAs('guest', 'kept')), {
      message:
        'The user of DATABASE_URL may not make tables in its database. ' +
        'Have an administrator run: ALTER DATABASE kept OWNER TO guest;',
    })
    await admin.query('alter database kept owner to guest')
    const { app } = await prepareGiven(urlAs('guest', 'kept'))
    assert.equal(await userOf(app), 'hearth_app')
  })

  test('is refused when it does not answer, without telling the password', async () => {
    const wrong = urlAs('keeper', 'wrong-password')
    await assert.rejects(prepareGiven(wrong), (error: Error) => {
      assert.match(error.message, /^The PostgreSQL of DATABASE_URL does not answer: password authentication failed/)
      assert.doesNotMatch(error.message, /wrong-password/)
      return true
    })
  })
})

function urlAs(user: string, password: string): string {
  return urlTo(home.place, user, password, user === 'hearth_admin' ? 'postgres' : 'kept')
}

async function userOf(url: string): Promise<unknown> {
  const [row] = await ask(url, 'select current_user as name')
  return row?.['name']
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows
  } finally {
    await client.end()
  }
}
