import assert from 'node:assert/strict'
import type { ThreadId } from '#database'
import type { Ask } from '#world/ask.ts'

/** Replies by Ana, one after the other. */
export async function addReplies(ask: Ask, thread: ThreadId, count: number): Promise<void> {
  for (let i = 1; i <= count; i++) {
    const { status } = await ask('ana', 'POST', `/threads/${thread}/replies`, { body: `Thought ${i}` })
    assert.equal(status, 303)
  }
}

/** Waits for work that is done after an answer is on its way. */
export async function eventually(isTrue: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await isTrue()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  assert.fail('it did not come true in two seconds')
}
