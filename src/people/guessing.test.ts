import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heardAt, trierOf } from './guessing.ts'

const last = Temporal.Instant.from('2026-03-02T17:00:00Z')

test('a failure beyond those forgiven doubles the wait, up to a quarter of an hour', () => {
  const seconds = (count: number) => {
    const heard = heardAt({ count, last }, 5)
    return heard === null ? 0 : last.until(heard).total('seconds')
  }
  assert.deepEqual([0, 4, 5, 6, 7, 8, 9, 10, 11, 500].map(seconds), [0, 0, 30, 60, 120, 240, 480, 900, 900, 900])
})

test('a network of IPv6 counts as one address, and neighbours are told apart', () => {
  const key = (address: string) => trierOf('secret', 'password', 'ana@example.org', address).address
  assert.equal(key('2001:db8:1:2::1'), key('2001:db8:1:2:aaaa:bbbb:cccc:dddd'))
  assert.equal(key('2001:db8::1'), key('2001:db8:0:0:5::'))
  assert.notEqual(key('2001:db8:1:2::1'), key('2001:db8:1:3::1'))
  assert.notEqual(key('203.0.113.1'), key('203.0.113.2'))
  assert.notEqual(key('::ffff:203.0.113.1'), key('::ffff:203.0.113.2'))
})

test('asking for links is counted apart from typing passwords', () => {
  const one = trierOf('secret', 'password', 'ana@example.org', '203.0.113.1')
  const other = trierOf('secret', 'link', 'ana@example.org', '203.0.113.1')
  assert.notEqual(one.account, other.account)
  assert.notEqual(one.address, other.address)
})
