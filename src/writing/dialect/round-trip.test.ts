import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import spec from 'commonmark-spec'
import fc from 'fast-check'
import { renderMarkdown } from '#kernel/markdown.ts'
import { parse } from '#kernel/markdown/parser.ts'
import { documents } from '../testing/documents.ts'
import { outlineOf } from '../testing/outline.ts'
import { said } from '../testing/said.ts'
import { schema } from './dialect.ts'
import { held } from './holding.ts'
import { documentOf } from './reading.ts'
import { markdownOf } from './writing.ts'

const shown = (markdown: string) => outlineOf(renderMarkdown(markdown).html)

const examples = spec.tests.map(({ number, markdown }) => ({ number, markdown: markdown.replaceAll('→', '\t') }))

/** Whether the editor opens it; if it does, readers see the same after it was written anew. */
function opens(markdown: string): boolean {
  const document = held(markdown)
  if (document === null) return false
  assert.equal(shown(markdownOf(document)), shown(markdown), `${markdown}\nwas written\n${markdownOf(document)}`)
  return true
}

const marks = [
  '*¦**¦_¦~~¦`¦``¦[¦]¦(¦)¦](https://a.example/)¦](<b c> "t")¦![¦<¦>¦&¦&amp;¦&#32;¦\\¦\\*¦!¦@¦|¦#¦"¦.¦:¦-¦+¦=',
  '\n¦\n\n¦  \n¦\\\n¦\n    ¦\n> ¦\n- ¦\n* ¦\n  - ¦\n1. ¦\n3) ¦\n# ¦\n#### ¦\n---\n¦\n===\n¦\n```\n¦\n| a | b |\n|---|:-:|\n| ¦ | ',
  'a¦be¦ c ¦ ¦é¦\u00a0¦https://a.example/b_c¦www.a.example¦a@b.example¦<https://a.example>¦<b>¦</b>¦[a]: https://a.example\n¦[a]',
  '@[Fay](person:0192f0c4-0000-7000-8000-000000000001)¦\t¦\n\t¦1¦👩‍🏫',
].flatMap((list) => list.split('¦'))

const commonMark = fc.oneof(
  fc.array(fc.constantFrom(...marks), { maxLength: 40 }).map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom(...examples.map(({ markdown }) => markdown)), { minLength: 1, maxLength: 4 })
    .map((all) => all.join('\n')),
  fc
    .tuple(fc.constantFrom(...examples), fc.nat(60), fc.constantFrom(...marks))
    .map(([{ markdown }, at, mark]) => markdown.slice(0, at) + mark + markdown.slice(at)),
)

describe('any CommonMark', () => {
  test('opens in the editor or stays as it is typed, and what opens means the same when it is written anew', (t) => {
    let opened = 0
    let all = 0
    fc.assert(
      fc.property(commonMark, (markdown) => {
        all++
        if (opens(markdown)) opened++
      }),
      { numRuns: 4_000 },
    )
    t.diagnostic(`${opened} of ${all} opened`)
    assert.ok(opened / all > 0.9, `${opened} of ${all}`)
  })

  test('opens where a heading is nothing but a link without words', () => {
    assert.match(shown('#### [](https://a.example/)'), /<h3>/)
    assert.ok(opens('#### [](https://a.example/)'))
  })

  test('opens, of the examples of CommonMark, but for three that nobody types', () => {
    const closed = examples.filter(({ markdown }) => !opens(markdown)).map(({ number }) => number)
    assert.deepEqual(closed, [39, 40, 487])
  })

  test('is not opened when reading it would cost too much', () => {
    assert.equal(held('> '.repeat(2_000)), null)
    assert.equal(held('a'.repeat(50_001)), null)
  })
})

describe('any document of the editor', () => {
  test('is written so that reading it gives the same', () => {
    fc.assert(
      fc.property(documents, (json) => {
        const document = schema.nodeFromJSON(json)
        const markdown = markdownOf(document)
        const tokens = parse(markdown)
        // What is nested deeper than Hearth reads is shown as it was typed.
        if (tokens !== null) assert.equal(said(documentOf(tokens)), said(document), markdown)
      }),
      { numRuns: 2_000 },
    )
  })
})
