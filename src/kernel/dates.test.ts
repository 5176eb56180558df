import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { datesFor } from '#kernel/dates.ts'

const now = Temporal.Instant.from('2026-03-02T17:00:00Z')
const english = datesFor('en', 'America/Vancouver', now)
const french = datesFor('fr', 'America/Vancouver', now)
const at = (text: string) => Temporal.Instant.from(text)

describe('a moment, said shortly', () => {
  test('is a time today, a weekday this week, a date before, with its year where it is another', () => {
    assert.equal(english.short(at('2026-03-02T17:12:00Z')), '9:12')
    assert.equal(english.short(at('2026-03-01T22:05:00Z')), 'Sun 14:05')
    assert.match(english.short(at('2026-02-03T22:05:00Z')), /^(Feb\.? 3|3 Feb\.?)$/)
    assert.match(english.short(at('2025-11-03T22:05:00Z')), /2025/)
  })

  test('is said in French as French is written', () => {
    assert.match(french.short(at('2026-03-02T17:12:00Z')), /^9\s?h\s?12$/)
    assert.match(french.short(at('2026-03-01T22:05:00Z')), /^dim\.? 14\s?h\s?05$/)
  })

  test('belongs to the day of the reader, not of Greenwich', () => {
    assert.equal(english.short(at('2026-03-02T08:30:00Z')), '0:30')
    assert.equal(english.short(at('2026-03-02T07:30:00Z')), 'Sun 23:30')
  })
})

describe('how long ago', () => {
  test('is said in the largest unit that fits', () => {
    assert.equal(english.ago(at('2026-03-02T16:57:00Z')), '3 minutes ago')
    assert.equal(english.ago(at('2026-03-01T17:00:00Z')), 'yesterday')
    assert.equal(french.ago(at('2026-02-27T17:00:00Z')), 'il y a 3 jours')
    assert.equal(english.ago(now), 'this minute')
  })
})
