import pg from 'pg'
import { Halt } from '../halt.ts'
import { urlTo, type Place } from './urls.ts'

/** Held in the server by a connection, so it is gone the moment its holder is, however that ends. */
export interface Lock {
  /** Says where Hearth answers, for whoever tries to start a second one. */
  readonly announce: (address: string) => Promise<void>
  /** Settles when the connection, and the lock with it, is lost. */
  readonly lost: Promise<void>
  readonly release: () => Promise<void>
}

const lockNumber = 4_721_837_462

/** Takes the one place of the server on this data, or says who has it. */
export async function takeLock(place: Place, adminPassword: string): Promise<Lock> {
  const client = new pg.Client({
    connectionString: urlTo(place, 'hearth_admin', adminPassword, 'postgres'),
    application_name: namePrefix,
    keepAlive: true,
  })
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })
  await client.connect()
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lockNumber])
  if (!rows[0]?.taken) {
    const holder = await addressOfHolder(client)
    await client.end()
    throw new Halt(`Hearth is already running on this data${holder}. Stop that one first.`)
  }
  return {
    announce: async (address) => {
      await client.query('select set_config($1, $2, false)', ['application_name', namePrefix + address])
    },
    lost,
    release: () => client.end(),
  }
}

const namePrefix = 'Hearth at '

async function addressOfHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name
       from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.granted and (l.classid::bigint << 32) + l.objid::bigint = $1`,
    [lockNumber],
  )
  const address = rows[0]?.name.slice(namePrefix.length)
  return address ? ` at ${address}` : ''
}
