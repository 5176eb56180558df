import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { excerptOf, renderMarkdown } from '#kernel/markdown.ts'
import { clean } from './clean.ts'
import { attributeAttacks, textAttacks } from './testing/attacks-attributes.ts'
import { elementAttacks } from './testing/attacks-elements.ts'
import { linkAttacks, shapes } from './testing/attacks-links.ts'
import { namespaceAttacks } from './testing/attacks-namespaces.ts'
import { judge, personPath, shownText } from './testing/judge.ts'

const attacks = [elementAttacks, attributeAttacks, namespaceAttacks, textAttacks, linkAttacks, shapes]
  .flat()
  .map(({ markdown }) => markdown)

const marks = [
  '<¦>¦&¦"¦\'¦`¦*¦_¦~¦[¦]¦(¦)¦!¦|¦\\¦#¦-¦+¦=¦:¦;¦@¦/¦.¦,',
  '^¦{¦}¦ ¦\t¦\n¦\n\n¦\n    ¦\n> ¦\n- ¦\n1. ¦\n|¦|-|-|\n¦```¦~~~\n',
  '](¦![¦@[¦](person:¦0192f0c4-0000-7000-8000-000000000001¦<!--¦-->¦<script>¦</script>¦<svg>¦<style>¦</p>',
  '<img src=x onerror=alert(1)>¦ onclick=alert(1) ¦ style="x"¦ "t"¦javascript:¦data:text/html,¦//evil.example',
  'https://a.example¦mailto:a@b.example¦www.a.example¦&lt;¦&#60;¦&#x3c;¦&quot;¦&colon;¦&NewLine;¦&#0;¦&#x202e;',
  '\0¦\u202E¦\uD800¦\uFEFF¦é¦👩‍🏫',
].flatMap((list) => list.split('¦'))

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...marks), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...marks, ...attacks), { maxLength: 12 }).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...attacks), fc.nat(200), fc.constantFrom(...marks))
    .map(([text, at, mark]) => text.slice(0, at) + mark + text.slice(at)),
)

const word = fc.stringMatching(/^[a-z]{1,12}$/)

describe('any text at all', () => {
  test('is safe, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { html } = renderMarkdown(text, { personPath })
        assert.deepEqual(judge(html), [])
        assert.equal(clean(html), html)
      }),
      { numRuns: 3000 },
    )
  })

  test('that the second lock alone holds is safe, but for its nesting', () => {
    const nesting = new Set(['reads otherwise when read again', 'reaches out of its element'])
    fc.assert(
      fc.property(anything, (text) => {
        assert.deepEqual(
          judge(clean(text)).filter((problem) => !nesting.has(problem)),
          [],
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('gives an excerpt on one line that is no longer than asked for and has no half letters', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 200 }), (text, length) => {
        const excerpt = excerptOf(text, length)
        assert.ok(excerpt.length <= length)
        assert.doesNotMatch(excerpt, /[\n\t\0\u202E]/)
        assert.ok(excerpt.isWellFormed())
      }),
    )
  })

  test('shows all of its words, whatever marks stand between them', () => {
    const marked = fc.array(
      fc.tuple(word, fc.constantFrom(' ', '\n', '\n\n', ' *', '* ', ' **', '\n- ', '\n> ', ' ~~', ' ! ')),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(marked, (pairs) => {
        const shown = shownText(renderMarkdown(pairs.flat().join('')).html)
        assert.equal(shown.replace(/[^a-z]/g, ''), pairs.map(([one]) => one).join(''))
      }),
    )
  })
})
