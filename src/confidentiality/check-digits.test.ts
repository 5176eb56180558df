import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as digits from './check-digits.ts'

/** A right number, and the same with one figure wrong or two changed round. */
const known: readonly (readonly [(number: string) => boolean, string, string])[] = [
  [digits.isLuhn, '046454286', '046454268'],
  [digits.isOntarian, '9876543217', '9876543271'],
  [digits.isBritishColumbian, '9698658215', '9698648215'],
  [digits.isAustralianTaxFile, '123456782', '123456728'],
  [digits.isAustralianMedicare, '2123456701', '2123456711'],
  [digits.isAmericanSocial, '219099999', '666099999'],
  [digits.isQuebecois, 'TREM87531418', 'TREM87991418'],
]

test('each check digit tells a right number from one that was mistyped', () => {
  for (const [isRight, right, wrong] of known) {
    assert.equal(isRight(right), true, right)
    assert.equal(isRight(wrong), false, wrong)
  }
})

test('nothing but noughts is no number of anybody', () => {
  for (const [isRight, right] of known) assert.equal(isRight(right.replaceAll(/\d/g, '0')), false, right)
})
