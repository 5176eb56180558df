import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { movedIn } from './model.ts'

const orders = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 12 })
const moves = orders.chain((order) =>
  fc.tuple(fc.constant(order), fc.nat(order.length - 1), fc.constantFrom('up', 'down')),
)

test('a move changes two places at most, and loses nothing', () =>
  fc.assert(
    fc.property(moves, ([order, at, to]) => {
      const one = order[at] ?? 0
      const moved = movedIn(order, one, to === 'up' ? 'up' : 'down')
      assert.deepEqual(new Set(moved), new Set(order))
      const isAtEnd = to === 'up' ? at === 0 : at === order.length - 1
      const target = isAtEnd ? at : at + (to === 'up' ? -1 : 1)
      assert.equal(moved.indexOf(one), target)
    }),
  ))

test('what is not among them moves nothing', () => {
  assert.deepEqual(movedIn([1, 2], 3, 'up'), [1, 2])
})
