import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { participationIn, type Held } from './model.ts'
import { isFor, isNumber, numberFor } from './number.ts'
import { linesOf, unprintable, widthOf } from './paper/letters.ts'
import { regular } from './paper/typeface.ts'

const none = { en: null, fr: null }
const held = fc.record({
  title: fc.constant(none),
  theme: fc.constant(none),
  day: fc.constant(Temporal.PlainDate.from('2026-03-10')),
  minutes: fc.integer({ min: 5, max: 2880 }),
  state: fc.constantFrom(
    'present' as const,
    'late' as const,
    'left' as const,
    'excused' as const,
    'absent' as const,
    null,
  ),
  minutesThere: fc.option(fc.integer({ min: 0, max: 2880 })),
  isLater: fc.boolean(),
})

test('nobody is certified more than was held, nor anything where she was at nothing', () => {
  fc.assert(
    fc.property(fc.array(held, { maxLength: 12 }), (all: readonly Held[]) => {
      const of = participationIn(all)
      const there = all.filter(({ state }) => state === 'present' || state === 'late' || state === 'left')
      assert.equal(of === null, there.length === 0)
      if (of === null) return
      assert.equal(of.came, there.length)
      assert.ok(of.came + of.later <= of.held && of.inPart <= of.came)
      assert.ok(of.quarters * 15 <= there.reduce((sum, { minutes }) => sum + minutes, 0) + 8)
    }),
  )
})

test('a number proves its name and hours, and of another installation nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(4000), (name, quarters) => {
      const number = numberFor({ name, quarters }, 'one')
      assert.match(number, /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
      assert.ok(isNumber(number, 'one') && isFor(number, { name, quarters }, 'one'))
      assert.ok(!isNumber(number, 'other') && !isFor(number, { name: `${name}x`, quarters }, 'one'))
      assert.ok(!isFor(number, { name, quarters: quarters + 1 }, 'one'))
    }),
  )
})

test('lines hold every letter, and none is wider than the page', () => {
  const letters = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzÉçœŒŁő-  '))
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 200 }), (all) => {
      const text = all.join('')
      const lines = linesOf(text, regular, { size: 13, width: 120 })
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''))
      for (const line of lines) assert.ok(widthOf(line, regular, 13) <= 120, line)
      assert.deepEqual(unprintable(text, regular), [])
    }),
  )
})
