import { Halt } from './halt.ts'
import { MigrationRefused } from '../src/kernel/migrate.ts'

interface Command {
  readonly does: string
  readonly load: () => Promise<{ readonly run: (args: readonly string[]) => Promise<number> }>
}

const commands: Record<string, Command> = {
  start: { does: 'serve, on the data there is', load: () => import('./start.ts') },
  demo: { does: 'serve the demonstration network, and say how to sign in', load: () => import('./demo.ts') },
  dev: { does: 'serve, starting anew with each change of a file', load: () => import('./dev.ts') },
  test: { does: 'run the tests, all or those under a path', load: () => import('./test.ts') },
  check: { does: 'run everything that a change must pass', load: () => import('./check.ts') },
  lint: { does: 'look for mistakes; --fix mends what it can', load: () => import('./lint.ts') },
  format: { does: 'lay out the code; --check only looks', load: () => import('./format.ts') },
  types: { does: 'check the types', load: () => import('./types.ts') },
  seed: { does: 'fill the empty database of dev with the demonstration network', load: () => import('./seed.ts') },
  tables: { does: 'write src/database.ts from the schema; --check only looks', load: () => import('./tables.ts') },
  docs: { does: 'write the pages of docs/ that are made from the code', load: () => import('./docs.ts') },
  bench: { does: 'measure pages and live updates on a flooded database', load: () => import('./bench.ts') },
  screenshots: { does: 'take pictures of the main pages, to be looked at', load: () => import('./screenshots.ts') },
  migrate: { does: 'bring the database up to date', load: () => import('./migrate.ts') },
  import: { does: 'bring in what people said elsewhere: a Slack export', load: () => import('./import.ts') },
  provider: { does: 'let people sign in by the account of their organisation', load: () => import('./provider.ts') },
  backup: { does: 'copy everything into a file, also while Hearth serves', load: () => import('./backup.ts') },
  restore: { does: 'fill an empty database from such a file', load: () => import('./restore.ts') },
  config: { does: 'show every setting and what it is now', load: () => import('./config.ts') },
}

// Whoever reads the first lines only (`./hearth config | head`) has read enough; a server goes on serving.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await main(process.argv.slice(2))
// Something that was opened and not closed must not keep an ended command running.
setTimeout(() => process.exit(), 1_000).unref()

async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) return help()
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return unknown(name)
  try {
    const { run } = await command.load()
    return await run(args)
  } catch (error) {
    if (!(error instanceof Halt || error instanceof MigrationRefused)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

function help(): number {
  process.stdout.write(`Usage: ./hearth <command>\n\n${list()}`)
  return 0
}

function unknown(name: string): number {
  process.stderr.write(`There is no "./hearth ${name}". There are:\n\n${list()}`)
  return 2
}

function list(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  return Object.entries(commands)
    .map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}\n`)
    .join('')
}
