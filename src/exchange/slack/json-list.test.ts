import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { newListReader, type Element } from './json-list.ts'

function read(bytes: Buffer, { chunk = 65_536, max = 1_000_000 } = {}): Element[] {
  const reader = newListReader(max)
  const found: Element[] = []
  for (let at = 0; at < bytes.length; at += chunk) found.push(...reader.push(bytes.subarray(at, at + chunk)))
  return [...found, ...reader.end()]
}

function told(text: string, options = {}): unknown[] {
  return read(Buffer.from(text), options).map(({ value, trouble }) => trouble ?? value)
}

describe('a JSON list read in pieces', () => {
  test('is the list, wherever the pieces end', () => {
    const indents = fc.constantFrom(0, 1, '\t')
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 40 }), indents, (list, chunk, indent) => {
        const bytes = Buffer.from(JSON.stringify(list, null, indent))
        const values = read(bytes, { chunk }).map(({ value }) => value)
        assert.deepEqual(values, JSON.parse(JSON.stringify(list)))
      }),
      { numRuns: 1000 },
    )
  })

  test('never breaks, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.ok(read(Buffer.from(bytes), { chunk: 3 }))))
  })

  test('gives up one broken element, not those around it', () => {
    assert.deepEqual(told('[{"a":1},{"a":},{"a":3}]'), [{ a: 1 }, 'brokenJson', { a: 3 }])
    assert.deepEqual(told('[1,,2]'), [1, 'brokenJson', 2])
  })

  test('keeps what came before it breaks off', () => {
    assert.deepEqual(told('[{"a":1},{"a"'), [{ a: 1 }, 'brokenJson'])
    assert.deepEqual(told('[{"a":"x'), ['brokenJson'])
    assert.deepEqual(told('[1] and more'), [1, 'brokenJson'])
    assert.deepEqual(told(''), ['brokenJson'])
  })

  test('takes nothing else for a list', () => {
    assert.deepEqual(told('{"a":1}'), ['notAList'])
    assert.deepEqual(told('<html>'), ['notAList'])
    assert.deepEqual(told('[]'), [])
    assert.deepEqual(told('\u{FEFF} [ ] \n'), [])
  })

  test('refuses one element that is too large and reads the next', () => {
    assert.deepEqual(told(`["${'x'.repeat(100)}", "y"]`, { max: 50, chunk: 7 }), ['recordTooLarge', 'y'])
    assert.deepEqual(told(`[${'['.repeat(200_000)}`), ['brokenJson'])
  })
})
