import { Collaboration } from '@tiptap/extension-collaboration'
import type { AnyExtension } from '@tiptap/core'
import { applyUpdate, Doc, encodeStateVector, mergeUpdates } from 'yjs'
import { toBytes, toText } from '../../../together/bytes.ts'
import { fragmentName } from '../../../together/fragment.ts'

/** How it stands between this editor and the others: what a person may be told of it. */
export type Standing = 'saved' | 'saving' | 'waiting' | 'closed'

/** A document that others write in at the same time. */
export interface Together {
  readonly extension: AnyExtension
  leave(): void
}

const pause = 700
const waitMax = 15_000

/** Joins those who write at `address`, and gives the document as it is there. */
export async function joinAt(address: string, tell: (standing: Standing) => void): Promise<Together> {
  const shared = new Doc()
  const first = await send(address, [], encodeStateVector(shared))
  if (first === null) throw new Error('nobody writes there any more')
  applyUpdate(shared, first, address)

  const post = postOf(address, shared, tell)
  const listening = new AbortController()
  document.addEventListener('live:thread', ({ detail }) => address.includes(detail.thread) && post.soon(), listening)
  document.addEventListener('live:gap', post.soon, listening)
  globalThis.addEventListener('online', post.soon, listening)
  shared.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== address) post.take(update)
  })
  return {
    extension: Collaboration.configure({ document: shared, field: fragmentName }),
    leave() {
      listening.abort()
      post.end()
      shared.destroy()
    },
  }
}

/** Says when to carry: one request at a time, soon after something is typed or heard of. */
function postOf(address: string, shared: Doc, tell: (standing: Standing) => void) {
  const bag = bagOf(address, shared)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsking = false
  let isDue = false
  let isOver = false
  let wait = pause

  function soon(): void {
    isDue = true
    if (!isAsking && !isOver) timer ??= setTimeout(() => void ask(), wait)
  }

  async function ask(): Promise<void> {
    timer = undefined
    isDue = false
    isAsking = true
    const standing = await bag.carry()
    isAsking = false
    isOver ||= standing === 'closed'
    wait = standing === 'waiting' ? Math.min(wait * 2, waitMax) : pause
    tell(standing)
    if (isDue || standing === 'saving' || standing === 'waiting') soon()
  }

  return {
    soon,
    take(update: Uint8Array): void {
      bag.typed.push(update)
      if (!isOver) tell('saving')
      soon()
    },
    /** What is typed already still goes out. */
    end(): void {
      clearTimeout(timer)
      if (bag.typed.length > 0 && !isOver) void bag.carry()
      isOver = true
    },
  }
}

/** What was typed and not yet carried. What cannot be carried stays, and goes with the next. */
function bagOf(address: string, shared: Doc) {
  const typed: Uint8Array[] = []

  async function carry(): Promise<Standing> {
    const sending = typed.splice(0)
    try {
      const answer = await send(address, sending, encodeStateVector(shared))
      if (answer === null) return 'closed'
      applyUpdate(shared, answer, address)
      return typed.length > 0 ? 'saving' : 'saved'
    } catch {
      typed.unshift(...sending)
      return 'waiting'
    }
  }

  return { typed, carry }
}

/** Null where nothing can be written any more. */
async function send(address: string, updates: Uint8Array[], vector: Uint8Array): Promise<Uint8Array | null> {
  const body = new URLSearchParams({
    update: updates.length > 0 ? toText(mergeUpdates(updates)) : '',
    vector: toText(vector),
  })
  const answer = await fetch(address, { method: 'POST', body, keepalive: body.toString().length < 60_000 })
  if ([403, 404, 409].includes(answer.status)) return null
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return toBytes(await answer.text())
}
