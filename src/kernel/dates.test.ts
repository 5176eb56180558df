import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { datesFor } from './dates.ts'

const now = Temporal.Instant.from('2026-11-17T20:00:00Z')
const english = datesFor('en', 'America/Toronto', now)
const french = datesFor('fr', 'America/Toronto', now)
const at = (text: string) => Temporal.Instant.from(text)
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('a moment', () => {
  test('is short the nearer it is', () => {
    const moments: readonly (readonly [string, string, string])[] = [
      ['2026-11-17T14:12:00Z', '9:12', '9 h 12'],
      ['2026-11-17T05:05:00Z', '0:05', '0 h 05'],
      ['2026-11-17T04:59:00Z', 'Mon 23:59', 'lun. 23 h 59'],
      ['2026-11-15T11:00:00Z', 'Sun 6:00', 'dim. 6 h 00'],
      ['2026-11-03T14:12:00Z', '3 Nov', '3 nov.'],
      ['2026-10-01T14:12:00Z', '1 Oct', '1er oct.'],
      ['2025-11-12T14:12:00Z', '12 Nov 2025', '12 nov. 2025'],
    ]
    for (const [moment, inEnglish, inFrench] of moments) {
      assert.equal(english.short(at(moment)), inEnglish)
      assert.equal(plain(french.short(at(moment))), inFrench)
    }
  })

  test('is told exactly to those who want to know', () => {
    const moment = at('2026-11-17T14:12:00Z')
    assert.equal(english.full(moment), 'Tuesday, 17 November 2026 at 9:12, Eastern Time')
    assert.match(french.full(moment), /9\u00a0h\u00a012/)
    assert.equal(plain(french.full(moment)), 'mardi 17 novembre 2026 à 9 h 12, heure de l’Est')
    assert.equal(plain(french.full(at('2026-12-01T06:01:00Z'))), 'mardi 1er décembre 2026 à 1 h 01, heure de l’Est')
  })

  test('is told by how long ago it was', () => {
    const moments: readonly (readonly [string, string, string])[] = [
      ['2026-11-17T19:59:30Z', 'just now', 'à l’instant'],
      ['2026-11-17T19:55:00Z', '5 minutes ago', 'il y a 5 minutes'],
      ['2026-11-16T19:55:00Z', 'yesterday', 'hier'],
      ['2026-11-10T19:55:00Z', 'last week', 'la semaine dernière'],
      ['2026-08-10T19:55:00Z', '3 months ago', 'il y a 3 mois'],
    ]
    for (const [moment, inEnglish, inFrench] of moments) {
      assert.equal(english.ago(at(moment)), inEnglish)
      assert.equal(plain(french.ago(at(moment))), inFrench)
    }
  })
})

describe('a day', () => {
  test('goes before its month in both languages', () => {
    const day = at('2026-11-21T20:00:00Z')
    assert.equal(english.day(day), 'Saturday 21 November')
    assert.equal(plain(french.day(day)), 'samedi 21 novembre')
    assert.equal(english.date(day), '21 November 2026')
    assert.equal(plain(french.date(at('2026-10-01T20:00:00Z'))), '1er octobre 2026')
  })
})
