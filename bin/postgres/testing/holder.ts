import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { environmentWith } from '../../../src/config.ts'
import { projectFolder } from '../../project.ts'
import type { Account } from '../account.ts'

/** The program of hold.ts, running on a data folder. */
export interface Holder {
  readonly child: ChildProcess
  /** Waits for the next line that begins so, and answers what follows. */
  readonly says: (beginning: string) => Promise<string>
  /** What follows the beginning in the last line that has it. */
  readonly said: (beginning: string) => string | undefined
  readonly ends: () => Promise<void>
}

interface Options {
  readonly account?: Account | null
  readonly project?: string
}

export function holdOpen(dataFolder: string, { account = null, project = projectFolder }: Options = {}): Holder {
  const program = join(project, 'bin', 'postgres', 'testing', 'hold.ts')
  const child = spawn(process.execPath, [program, dataFolder], {
    cwd: '/',
    env: environmentWith({}),
    stdio: ['ignore', 'pipe', 'inherit'],
    ...account,
  })
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  const isOver = () => child.exitCode !== null || child.signalCode !== null
  let heard = 0

  const says = async (beginning: string): Promise<string> => {
    const wasOver = isOver()
    const index = lines.findIndex((line, at) => at >= heard && line.startsWith(beginning))
    if (index >= 0) {
      heard = index + 1
      return lines[index]?.slice(beginning.length).trim() ?? ''
    }
    if (wasOver) throw new Error(`It never said "${beginning}", but:\n${lines.join('\n')}`)
    await pause(10)
    return says(beginning)
  }
  return {
    child,
    says,
    said: (beginning) =>
      lines
        .findLast((line) => line.startsWith(beginning))
        ?.slice(beginning.length)
        .trim(),
    ends: async () => {
      if (!isOver()) await once(child, 'close')
    },
  }
}
