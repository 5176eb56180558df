import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { fewest, release } from './model.ts'

describe('what may be told of a question', () => {
  test('is nothing of fewer than five', () => {
    assert.equal(release('safe', [0, 0, 0, 2, 2]), null)
    assert.equal(release('safe', [0, 0, 0, 0, 0]), null)
  })

  test('is a mean of a few, and no mean of a few who are all on one side', () => {
    assert.deepEqual(release('safe', [1, 0, 1, 2, 2]), { question: 'safe', leaning: 'high', tenths: 37, parts: [] })
    assert.deepEqual(release('safe', [3, 2, 0, 0, 0]), { question: 'safe', leaning: 'low', tenths: null, parts: [] })
    assert.deepEqual(release('safe', [0, 0, 0, 4, 8]), { question: 'safe', leaning: 'high', tenths: 47, parts: [] })
  })

  test('is told in parts where each holds five, smaller ones with their neighbour', () => {
    const parts = (...counts: number[]) => release('safe', counts)?.parts.map(({ band, count }) => `${band} ${count}`)
    assert.deepEqual(parts(2, 3, 5, 3, 4), ['low 5', 'middle 5', 'high 7'])
    assert.deepEqual(parts(2, 1, 2, 3, 4), ['lowToMiddle 5', 'high 7'])
    assert.deepEqual(parts(4, 4, 2, 1, 2), ['low 8', 'middleToHigh 5'])
    assert.deepEqual(parts(1, 0, 0, 6, 6), [])
    assert.deepEqual(parts(0, 0, 2, 4, 3), [])
  })

  test('holds no part smaller than five, and never leaves one to be found by taking away', () => {
    const counts = fc.array(fc.nat({ max: 12 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(counts, (steps) => {
        const answered = steps.reduce((sum, count) => sum + count, 0)
        const told = release('safe', steps)
        assert.equal(told === null, answered < fewest)
        if (told === null) return
        const sum = told.parts.reduce((all, { count }) => all + count, 0)
        assert.ok(told.parts.length === 0 || (told.parts.length > 1 && sum === answered))
        assert.ok(told.parts.every(({ count }) => count >= fewest))
        assert.ok(told.tenths === null || (told.tenths >= 10 && told.tenths <= 50))
      }),
    )
  })
})
