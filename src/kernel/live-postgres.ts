import pg from 'pg'
import type { Change, Live } from '#kernel/live.ts'

const retryAfter = 1_000

/** Told when the connection was lost and is back: whatever happened between was not heard. */
const gap: Change = { id: 0, kind: 'gap', actor: null, community: null, subject: null, thread: null, seq: null }

/** Live changes by `LISTEN`, on one connection that comes back when it is lost. */
export async function liveOn(connectionString: string): Promise<Live> {
  const listeners = new Set<(change: Change) => void>()
  let isClosed = false
  let client = await listen()

  async function listen(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString })
    fresh.on('error', () => void reconnect(fresh))
    fresh.on('notification', ({ payload }) => tell(JSON.parse(payload ?? '{}') as Change))
    await fresh.connect()
    await fresh.query('listen hearth_event')
    return fresh
  }

  function tell(change: Change): void {
    for (const listener of listeners) listener(change)
  }

  async function reconnect(lost: pg.Client): Promise<void> {
    if (isClosed || lost !== client) return
    try {
      client = await listen()
      tell(gap)
    } catch {
      setTimeout(() => void reconnect(lost), retryAfter)
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async close() {
      isClosed = true
      await client.end()
    },
  }
}
