import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { html } from '#kernel/html.ts'
import { pseudoWordsIn, wordsIn } from '#kernel/words.ts'

interface Tree {
  readonly [key: string]: string | Tree
}

function flat(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  )
}

const read = (language: string) => new Map(flat(JSON.parse(readFileSync(`locales/${language}.json`, 'utf8')) as Tree))
const [en, fr] = [read('en'), read('fr')]

/** The names of what a sentence is given, and of the markup inside it. */
function holes(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...holes(element.children)]
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => holes(value))]
    }
    return [element.value]
  })
}

describe('the words', () => {
  test('are whole in both languages', () => {
    assert.ok(en.size > 100)
    assert.deepEqual(
      [...fr.keys()].filter((key) => !en.has(key)),
      [],
      'in French only',
    )
    assert.deepEqual(
      [...en.keys()].filter((key) => !fr.has(key)),
      [],
      'in English only',
    )
  })

  test('take the same values in both languages', () => {
    for (const [key, sentence] of en) {
      assert.deepEqual(new Set(holes(parse(fr.get(key) ?? ''))), new Set(holes(parse(sentence))), key)
    }
  })

  test('are each said somewhere', () => {
    const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(`src/${path}`, 'utf8'))
      .join('\n')
    const literals = new Set([...code.matchAll(/'([a-z]\w*(?:\.\w+)+)'/g)].map(([, key]) => key))
    const made = [...code.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{[^}]*\}([.\w]*)`/g)].map(([, start = '', end = '']) => ({
      start,
      end,
    }))
    const unsaid = [...en.keys()].filter(
      (key) => !literals.has(key) && !made.some(({ start, end }) => key.startsWith(start) && key.endsWith(end)),
    )
    assert.deepEqual(unsaid, [])
  })

  test('keep the manners of French typography', () => {
    const wrong = [...fr].filter(
      ([, text]) =>
        /[^\s\u00a0\u202f]["»!?;]|« (?! )|\w'\w|[^\d\s\u00a0\u202f]:(?=\s)/.test(
          text.replace(/\{[^}]*\}|<[^>]*>|https?:\S+/g, 'x'),
        ) && !/\?\}/.test(text),
    )
    assert.deepEqual(
      wrong.map(([key, text]) => `${key}: ${text}`),
      [],
    )
  })

  test('can hold markup, which alone is not escaped', () => {
    const said = wordsIn('en').rich('errors.notFound', {})
    assert.equal(said.text, html`${wordsIn('en')('errors.notFound')}`.text)
  })

  test('wear brackets in the language that nobody speaks', () => {
    assert.match(pseudoWordsIn('en')('errors.notFound'), /^⟦.*⟧$/)
    assert.notEqual(pseudoWordsIn('en')('errors.notFound'), wordsIn('en')('errors.notFound'))
  })
})
