import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { safeUrl } from '#kernel/url.ts'

const refused = [
  '¦ ¦#¦a¦/a¦//a.example¦\\\\a.example¦?a¦a.example¦https:a.example¦https://¦http:/a.example¦https://a b.example',
  'javascript:alert(1)¦JavaScript:alert(1)¦ javascript:alert(1)¦java\tscript:alert(1)¦\u0001javascript:alert(1)',
  'data:text/html,x¦vbscript:x¦blob:https://a.example/1¦file:///etc/passwd¦ftp://a.example¦about:blank¦tel:1',
  'https://bank.example@evil.example¦https://a:b@evil.example¦https://bank.example%40x@evil.example',
].flatMap((list) => list.split('¦'))

describe('an address from data', () => {
  test('is kept where it is of the web or of mail', () => {
    assert.equal(safeUrl('https://a.example/b?c=d#e'), 'https://a.example/b?c=d#e')
    assert.equal(safeUrl('http://a.example'), 'http://a.example/')
    assert.equal(safeUrl('  HTTPS://A.example/é '), 'https://a.example/%C3%A9')
    assert.equal(safeUrl('mailto:ana@a.example?subject=b'), 'mailto:ana@a.example?subject=b')
  })

  test('is nothing where it is of anything else', () => {
    for (const text of refused) {
      assert.equal(safeUrl(text), '#', text)
    }
  })

  test('means what the browser will make of it, for any text at all', () => {
    const start = fc.constantFrom(
      '',
      'https://',
      'http://',
      'mailto:',
      'javascript:',
      '//',
      'https://a.example',
      'h\tttps://',
      'https:/\\',
    )
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (scheme, rest) => {
        const url = safeUrl(scheme + rest)
        if (url === '#') return
        const read = new URL(url, 'https://hearth.example/a')
        assert.equal(read.href, url)
        assert.match(read.protocol, /^(?:https?|mailto):$/)
        assert.equal(read.username + read.password, '')
        assert.equal(safeUrl(url), url)
      }),
      { numRuns: 1000 },
    )
  })
})
