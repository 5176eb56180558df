import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hashCode, openText, sealText } from '../sealed.ts'
import { newCode, newCodes, plainCode } from './recovery-codes.ts'
import { appUrl, codeAt, newSecret, stepAt, stepOf } from './totp.ts'

// The twenty bytes "12345678901234567890" of RFC 6238, appendix B.
const known = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test('codes are those of RFC 6238', () => {
  const moments = [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ] as const
  for (const [seconds, code] of moments) {
    const at = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    assert.equal(codeAt(known, stepAt(at)), code)
    assert.equal(stepOf(known, code, at), stepAt(at))
  }
})

test('a code counts half a minute before and after its own, and not beyond', () => {
  const now = Temporal.Instant.from('2026-03-02T17:00:00Z')
  const at = (seconds: number) => stepOf(known, codeAt(known, stepAt(now)), now.add({ seconds }))
  assert.deepEqual([-31, -30, 0, 29, 30, 59].map(at), [null, ...Array(5).fill(stepAt(now))])
  assert.equal(at(60), null)
})

test('secrets are long, different, and in the letters that apps take', () => {
  const secrets = Array.from({ length: 50 }, newSecret)
  assert.equal(new Set(secrets).size, 50)
  for (const secret of secrets) assert.match(secret, /^[A-Z2-7]{32}$/)
})

test('the square says what apps read', () => {
  assert.equal(
    appUrl('Le Havre', 'ana@example.org', known),
    `otpauth://totp/Le%20Havre:ana%40example.org?secret=${known}&issuer=Le%20Havre`,
  )
})

test('a recovery code is the same however it is copied', () => {
  assert.equal(new Set(newCodes()).size, 10)
  for (const code of newCodes()) {
    assert.match(code, /^[2-9a-hjkmnp-z]{5}-[2-9a-hjkmnp-z]{5}$/)
    assert.equal(plainCode(` ${code.toUpperCase().replace('-', ' ')} `), plainCode(code))
  }
  assert.match(newCode(8), /^.{4}-.{4}$/)
})

test('what is sealed is read again by the same installation for the same person, and by nobody else', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (owner, text) => {
      const sealed = sealText('secret', owner, text)
      assert.equal(openText('secret', owner, sealed), text)
      assert.throws(() => openText('another', owner, sealed))
      assert.throws(() => openText('secret', `${owner}x`, sealed))
    }),
  )
  assert.notEqual(hashCode('secret', 'ana', 'one'), hashCode('secret', 'ben', 'one'))
  assert.notEqual(hashCode('secret', 'ana', 'one'), hashCode('another', 'ana', 'one'))
})
