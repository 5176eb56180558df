import type { Config } from '../src/config.ts'
import { start, type Server } from '../src/main.ts'
import { Halt } from './halt.ts'
import type { Urls } from './postgres/urls.ts'

/** Starts the server, or says in a sentence why this address cannot be had. */
export async function listen(config: Config, urls: Urls): Promise<Server> {
  try {
    return await start(config, urls)
  } catch (error) {
    const reason = reasons[codeOf(error)]
    if (reason === undefined) throw error
    throw new Halt(reason(config), { cause: error })
  }
}

const reasons: Readonly<Record<string, (config: Config) => string>> = {
  EADDRINUSE: ({ port, host }) =>
    `Something else is using port ${port} of ${host}. Choose another port, as in: PORT=${port + 1} ./hearth start`,
  EADDRNOTAVAIL: ({ host }) => `HEARTH_HOST is ${host}, which is not an address of this machine.`,
  ENOTFOUND: ({ host }) => `HEARTH_HOST is ${host}, which is not an address of this machine.`,
  EACCES: ({ port }) => `This user may not use port ${port}. Ports from 1024 are open to everybody.`,
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
