import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countJurisdictions, jurisdictionName, jurisdictionOf, jurisdictions } from './jurisdictions.ts'

test('provinces and territories are counted apart, and each of them once', () => {
  const codes = ['CA-BC', 'CA-BC', 'CA-AB', 'CA-NU', 'AU-VIC', 'US-CA', 'US-DC', 'XX-YY']
  assert.deepEqual(countJurisdictions(codes), { provinces: 2, territories: 1, states: 2, districts: 1 })
  assert.deepEqual(countJurisdictions([]), { provinces: 0, territories: 0, states: 0, districts: 0 })
})

test('all there are count as ten provinces, five territories, fifty-six states and one district', () => {
  const all = countJurisdictions(jurisdictions.map(({ code }) => code))
  assert.deepEqual(all, { provinces: 10, territories: 5, states: 56, districts: 1 })
  assert.equal(new Set(jurisdictions.map(({ code }) => code)).size, jurisdictions.length)
})

test('each is called by its name in both languages', () => {
  assert.equal(jurisdictionName('CA-BC', 'fr'), 'Colombie-Britannique')
  assert.equal(jurisdictionName('CA-NU', 'en'), 'Nunavut')
  assert.equal(jurisdictionName('XX-YY', 'en'), 'XX-YY')
  assert.equal(jurisdictionOf('ca-bc'), null)
  for (const { code, en, fr } of jurisdictions) assert.ok(/^[A-Z]{2}-[A-Z]{2,3}$/.test(code) && en && fr, code)
})

test('order and repetition change no count', () => {
  const code = fc.oneof(fc.constantFrom(...jurisdictions.map((one) => one.code)), fc.string())
  fc.assert(
    fc.property(fc.array(code), (codes) => {
      assert.deepEqual(countJurisdictions([...codes, ...codes.toReversed()]), countJurisdictions(codes))
    }),
  )
})
