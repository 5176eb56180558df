// What `./hearth dev` starts anew with each change.
import { handedDatabase } from '../src/config.ts'
import { start } from '../src/main.ts'
import { configFor } from './config.ts'
import { firstSignal } from './signals.ts'

const told = firstSignal()
const database = handedDatabase()
if (database === null) throw new Error('This is started by ./hearth dev.')
const config = configFor('development')
const server = await start(config, database)
console.log(`Hearth answers at ${server.address}; letters are at /dev/letters, parts at /dev/parts`)
await told
await server.stop()
process.exit()
