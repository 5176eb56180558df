import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { renderMarkdown } from '#kernel/markdown.ts'
import { htmlOf } from './rendering.ts'

test('words that need no rendering are given as rendering would give them', () => {
  const letters = fc.constantFrom(
    ...Array.from("aéZ1. ,:;?!()'’“”…–—%$/-\n"),
    'www.',
    '//',
    '😀',
    '\u{301}',
    'mailto:',
    '*',
    '&',
  )
  const texts = fc.array(letters, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(texts, fc.lorem({ mode: 'sentences' })), (text) => {
      const { html, version } = renderMarkdown(text)
      assert.deepEqual({ ...htmlOf(text) }, { ...htmlOf(text), html, version })
    }),
    { numRuns: 2000 },
  )
})
