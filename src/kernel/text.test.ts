import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { cleanText, isBlank, shorten } from '#kernel/text.ts'

describe('a cleaned text', () => {
  test('has one kind of line end, and nothing that hides or turns', () => {
    assert.equal(cleanText('a\r\nb\rc\u2028d\te'), 'a\nb\nc\nd\te')
    assert.equal(cleanText('\uFEFFa\0b\u202Ec\u2067d\u200Be\u0007f\u0085g'), 'abcdef\ng')
    assert.equal(cleanText('a\uDC00b'), 'a\uFFFDb')
  })

  test('can be stored, and is clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cleaned = cleanText(text)
        assert.ok(cleaned.isWellFormed() && !cleaned.includes('\0') && !/[\u202A-\u202E\u2066-\u2069]/.test(cleaned))
        assert.equal(cleanText(cleaned), cleaned)
      }),
    )
  })

  test('is blank when nothing would be seen', () => {
    for (const text of ['', ' \n\t', '\u00A0', '\u200D\u200E\u00AD', '\u3164']) assert.ok(isBlank(text))
    for (const text of ['a', '.', '0', '👩‍🏫']) assert.ok(!isBlank(text))
  })
})

describe('a shortened text', () => {
  test('is cut between two words', () => {
    assert.equal(shorten('one two three', 13), 'one two three')
    assert.equal(shorten('one two three', 12), 'one two…')
    assert.equal(shorten('one two three', 8), 'one two…')
    assert.equal(shorten('one, two, three', 10), 'one, two…')
    assert.equal(shorten('  one \n\t two  ', 20), 'one two')
  })

  test('is cut inside of a word that is longer than the room, never inside of a letter', () => {
    assert.equal(shorten('anticonstitutionnellement', 10), 'anticonst…')
    assert.equal(shorten('e\u0301e\u0301e\u0301e\u0301e\u0301', 6), 'e\u0301e\u0301…')
    assert.equal(shorten('👩‍🏫👩‍🏫👩‍🏫', 8), '👩‍🏫…')
    assert.equal(shorten('👩‍🏫👩‍🏫', 3), '…')
    assert.equal(shorten('abc', 1), '…')
    assert.equal(shorten('abc', 0), '')
  })
})
