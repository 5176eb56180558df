import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { localPath } from './local-path.ts'

test('a path of ours stays as it is', () => {
  for (const path of ['/', '/communities/0192?after=3#reply-2', '/sign-in?to=%2Fme'])
    assert.equal(localPath(path), path)
})

test('whatever would leave this site leads home', () => {
  const leaving = [
    '',
    undefined,
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'evil',
    'javascript:alert(1)',
    ' /x',
    '/\n/evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/%2e%2e//evil.example',
    'data:text/html,x',
  ]
  for (const text of leaving) assert.equal(localPath(text), '/', JSON.stringify(text))
})

test('no text at all leads a browser elsewhere, or breaks a header', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '?',
    '#',
    '\n',
    '\r',
    '\t',
    '%0a',
    '%2f',
    '%2e%2e',
    'evil.example',
    'a',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const path = localPath(`/${parts.join('')}`)
      assert.equal(new URL(path, 'https://hearth.example.org').origin, 'https://hearth.example.org')
      assert.match(path, /^\/[!-~]*$/)
      assert.ok(!path.startsWith('//'), path)
    }),
    { numRuns: 5000 },
  )
})
