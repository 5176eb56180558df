import { setTimeout as pause } from 'node:timers/promises'
import { isGone, runningPostmaster } from './postmaster.ts'

/** Signals to send one after another, with the milliseconds to wait for each. */
type Ways = readonly (readonly [NodeJS.Signals, number])[]

/** For data that matters: what runs is cut off, what is committed is written. */
export const politely: Ways = [
  ['SIGINT', 60_000],
  ['SIGQUIT', 10_000],
]

/** For data that does not. */
export const atOnce: Ways = [
  ['SIGQUIT', 5_000],
  ['SIGKILL', 1_000],
]

/** Ends the server of a cluster, and returns when it is gone. */
export async function endServer(cluster: string, ways: Ways): Promise<void> {
  const server = runningPostmaster(cluster)
  if (!server) return
  for (const [signal, patience] of ways) {
    if (isGone(server, cluster)) return
    process.kill(server.pid, signal)
    await comesTrue(() => isGone(server, cluster), patience)
  }
}

async function comesTrue(question: () => boolean, patience: number): Promise<void> {
  const deadline = Date.now() + patience
  while (!question() && Date.now() < deadline) await pause(20)
}
