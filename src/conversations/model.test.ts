import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ThreadId } from '#database'
import { newId } from '#kernel/id.ts'
import { readKey, writeKey } from './model.ts'

test('a key is read as it was written, to the microsecond', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 4_000_000_000_000_000n }), (microseconds) => {
      const key = { at: Temporal.Instant.fromEpochNanoseconds(microseconds * 1_000n), id: newId<ThreadId>() }
      const read = readKey(writeKey(key))
      assert.ok(read?.at.equals(key.at))
      assert.equal(read?.id, key.id)
    }),
  )
})

test('a key that we did not write is none', () => {
  const id = newId<ThreadId>()
  for (const text of [
    undefined,
    '',
    '~',
    `~${id}`,
    `2026-02-30T00:00:00Z~${id}`,
    `yesterday~${id}`,
    '2026-03-01T00:00:00Z~x',
  ]) {
    assert.equal(readKey(text), null)
  }
})
