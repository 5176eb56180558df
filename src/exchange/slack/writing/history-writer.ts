import type { Db } from '#kernel/db.ts'
import { transaction } from '#kernel/db.ts'
import { postsIn, settleBatch, type Piece, type Settling } from './batch.ts'
import { unguardedHistory } from './history-commands.ts'
import { unguardedHeldThreads, unguardedKnownPosts } from './history-queries.ts'
import type { Written } from './model.ts'

/** Writes what was said some hundred posts at a time, while the next are being read. */
export interface HistoryWriter {
  add(piece: Piece): Promise<void>
  /** Resolves when all that was added is in the database. */
  settle(): Promise<void>
}

const together = 500

export function newHistoryWriter(system: Db, settling: Settling, written: Written): HistoryWriter {
  let pieces: Piece[] = []
  let waiting = 0
  let under: Promise<PromiseSettledResult<void>[]> = Promise.resolve([])

  async function arrived(): Promise<void> {
    const [outcome] = await under
    if (outcome?.status === 'rejected') throw outcome.reason
  }

  async function send(): Promise<void> {
    await arrived()
    const batch = pieces
    pieces = []
    waiting = 0
    if (batch.length > 0) under = Promise.allSettled([writeBatch(system, settling, { batch, written })])
  }

  return {
    add: async (piece) => {
      pieces.push(piece)
      waiting += piece.conversation.posts.length
      if (waiting >= together) await send()
    },
    settle: async () => {
      await send()
      await arrived()
    },
  }
}

interface Writing {
  readonly batch: readonly Piece[]
  readonly written: Written
}

async function writeBatch(system: Db, settling: Settling, { batch, written }: Writing): Promise<void> {
  const rows = await transaction(system, async (tx) => {
    const posts = await unguardedKnownPosts(tx, postsIn(batch, settling))
    const ids = batch.map(({ conversation }) => settling.ids.thread(conversation.externalId))
    const threads = await unguardedHeldThreads(tx, [...new Set([...ids, ...posts.values()])])
    const settled = await settleBatch(batch, settling, { posts, threads })
    if (settled.posts.length > 0) await unguardedHistory(tx, settled)
    return settled
  })
  const said = batch.reduce((sum, { conversation }) => sum + conversation.posts.length, 0)
  written.conversations += rows.threads.length
  written.posts += rows.posts.length
  written.postsBefore += said - rows.posts.length
  written.reactions += rows.reactions.length
  written.mentions += rows.mentions.length
}
