import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { renderMarkdown } from '#kernel/markdown.ts'
import { htmlOf } from './rendering.ts'

const ana = '0192aaaa-0000-7000-8000-00000000000a'

function looksAsRendered(texts: fc.Arbitrary<string>): void {
  fc.assert(
    fc.property(texts, (text) => {
      const { html, version } = renderMarkdown(text)
      assert.deepEqual({ ...htmlOf(text) }, { ...htmlOf(text), html, version })
    }),
    { numRuns: 2000 },
  )
}

test('words that need no rendering are given as rendering would give them', () => {
  const letters = Array.from("aéZ1. ,:;?!()'’“”…–—%$/-\n")
  const parts = fc.constantFrom(...letters, 'www.', '//', '😀', '\u{301}', 'mailto:', '*', '&')
  const texts = fc.array(parts, { minLength: 1, maxLength: 30 }).map((all) => all.join(''))
  looksAsRendered(fc.oneof(texts, fc.lorem({ mode: 'sentences' })))
})

test('names, addresses and emphases among words are given as rendering would give them', () => {
  const name = fc.constantFrom('Ana', "Ana-Maria O'Neil", 'Zoé, 2', 'a', 'x  y', 'www', '1', '- a', 'a.b', '_a_', 'ﬁ²')
  const host = fc.constantFrom(
    'a.example',
    'x-y.b.example',
    '1.example',
    'a--b.example',
    'xn--a.example',
    '1.2.3.4',
    'é.ca',
  )
  const rest = fc.constantFrom(
    '',
    '/',
    '/a_b_c',
    '/~u/?a=b',
    '//',
    '/a.',
    '/a?',
    '/*a*',
    '/&copy=1',
    '/-/=',
    '/%20',
    '/..',
  )
  const address = fc.tuple(fc.constantFrom('http://', 'https://', 'HTTPS://'), host, rest).map((all) => all.join(''))
  const form = fc.oneof(
    name.map((words) => `@[${words}](person:${ana})`),
    address.map((to) => `<${to}>`),
    fc.tuple(name, address).map(([words, to]) => `[${words}](${to})`),
    name.map((words) => `**${words}**`),
    name.map((words) => `_${words}_`),
  )
  const between = fc.constantFrom(
    ' ',
    ' ',
    ' ',
    '\n',
    ' and ',
    ', ',
    '',
    '  ',
    '\n\n',
    ' - ',
    '1. ',
    '!',
    '@',
    ':',
    'www.',
    '//',
  )
  const texts = fc.array(fc.oneof(form, between, between), { minLength: 1, maxLength: 8 }).map((all) => all.join(''))
  looksAsRendered(texts)
})
