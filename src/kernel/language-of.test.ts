import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import en from '../../locales/en.json' with { type: 'json' }
import fr from '../../locales/fr.json' with { type: 'json' }
import { languageOf } from '#kernel/language-of.ts'

describe('the language that people wrote in', () => {
  test('is told by small words', () => {
    assert.equal(languageOf('Has anyone set up services with a remote health centre?'), 'en')
    assert.equal(languageOf('Quelqu’un a déjà organisé une rencontre avec le CLSC ?'), 'fr')
    assert.equal(languageOf('Thanks!'), 'en')
    assert.equal(languageOf('Merci beaucoup !'), 'fr')
    assert.equal(languageOf("J'arrive."), 'fr')
    assert.equal(languageOf("It doesn't."), 'en')
  })

  test('is not guessed where nothing tells, or both do', () => {
    for (const text of ['', '👍', '42', 'OK', 'Kelowna, Nanaimo', 'on or as', 'The meeting / la rencontre']) {
      assert.equal(languageOf(text), null, text)
    }
  })

  test('is that of the writer, not of whom she quotes nor of an address', () => {
    assert.equal(languageOf('> Nous avons besoin de vous pour la suite.\n\nI will be there.'), 'en')
    assert.equal(languageOf('Voir https://example.org/the-end-of-the-year pour la suite.'), 'fr')
    assert.equal(languageOf('`the of and is` veut dire la même chose.'), 'fr')
  })

  test('is seldom missed and hardly ever wrong for the sentences of this program', () => {
    for (const [language, sentences] of [
      ['en', longSentences(en)],
      ['fr', longSentences(fr)],
    ] as const) {
      const told = sentences.map(languageOf)
      const right = told.filter((one) => one === language).length
      const wrong = sentences.filter((_, index) => told[index] !== language && told[index] !== null)
      assert.ok(sentences.length > 300)
      assert.ok(right / sentences.length > 0.97, `${language}: ${right} of ${sentences.length}`)
      assert.deepEqual(wrong, [])
    }
  })

  test('is asked of any text at all, and always answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (text) => {
        assert.ok(['en', 'fr', null].includes(languageOf(text)))
      }),
    )
  })
})

interface Tree {
  readonly [key: string]: string | Tree
}

function longSentences(tree: Tree): string[] {
  return Object.values(tree)
    .flatMap((value) => (typeof value === 'string' ? [value] : longSentences(value)))
    .filter((text) => !text.includes('{') && !text.includes('<') && text.split(' ').length >= 6)
}
