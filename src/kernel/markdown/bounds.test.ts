import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { excerptOf, markdownLengthMax, renderMarkdown } from '#kernel/markdown.ts'
import { shownText } from './testing/judge.ts'

// What has made some renderer of Markdown slow: each mark again and again, opened and never closed.
const marks = [
  '>¦> ¦- ¦1. ¦> - ¦- - ¦  - a\n¦- a\n¦>>- a\n¦\t- a\n¦[¦]¦[a](¦[](¦[a](<b¦[a](b "',
  '![¦[a][¦[a]: b\n¦[a]:b "\n¦[a]: b \'\nx\n¦[a\n',
  '`¦`` ¦`a``b```c¦*¦**a *a ¦_a ¦__a_¦*a**¦~~a ¦~¦<¦<a:¦<http://¦<!--¦<![CDATA[¦&¦&#¦&amp;¦\\¦\\[',
  '|¦|-|\n¦a|b\n-|-\n¦|a|b|\n¦a\n-\n¦# a\n¦#¦---\n¦```\n¦~~~\n¦    a\n¦ ¦\t¦\n¦a\n¦> a\n¦a',
  'http://¦http://a.b/(¦http://a.b/[¦http://a.b/"¦www.a.¦www.a.b ¦@¦a@¦a@b.¦a@b.c ¦mailto:a@¦a.¦a-¦//',
  '@[¦@[a](¦@[\\[¦(¦"¦\'¦\u202E¦\uD83D',
].flatMap((list) => list.split('¦'))

const shapes: Readonly<Record<string, (length: number) => string>> = {
  ...Object.fromEntries(marks.map((mark) => [JSON.stringify(mark), (length: number) => repeat(mark, length)])),
  'brackets in brackets': (length) => '['.repeat(length / 2) + ']'.repeat(length / 2),
  'links in links': (length) => repeat('[', length / 2) + repeat('](http://a.b)', length / 2),
  'pictures in pictures': (length) => repeat('![', length / 2) + repeat('](http://a.b)', length / 2),
  'emphasis in emphasis': (length) => repeat('*a ', length / 2) + repeat(' a*', length / 2),
  'brackets in an address': (length) => `http://a.b/${'('.repeat(length / 2)}${')'.repeat(length / 2)}`,
  'brackets of all kinds in an address': (length) => `http://a.b/${repeat('([{', length)}`,
  'quotes in an address': (length) => `http://a.b/${repeat(`'a"`, length)}`,
  'a long host': (length) => `http://${repeat('a-', length)}`,
  'a long mail address': (length) => `a@${repeat('a-', length)}`,
  'a quote that goes on by itself': (length) => `${'>'.repeat(50)}a\n${repeat('a\n', length - 50)}`,
  'a list that goes on by itself': (length) => `${'- '.repeat(25)}a\n${repeat('a\n', length - 50)}`,
  'deep lists again and again': (length) => repeat(`${'- '.repeat(25)}a\n`, length),
  'code with every number of marks': (length) =>
    Array.from({ length: Math.sqrt(length) }, (_, i) => '`'.repeat(i)).join('a'),
  'a long address called again and again': (length) =>
    `[a]: http://a.b/${repeat('c', length / 2)}\n\n${repeat('[a] ', length / 2)}`,
  'a long title called again and again': (length) =>
    `[a]: http://a.b "${repeat('c', length / 2)}"\n\n${repeat('![a] ', length / 2)}`,
  'a wide table of short rows': (length) =>
    `${repeat('|a', length / 4)}\n${repeat('|-', length / 4)}\n${repeat('a\n', length / 2)}`,
  'wide tables of short rows': (length) =>
    repeat(`${repeat('|a', 256)}\n${repeat('|-', 256)}\n${repeat('a\n', 1024)}\n`, length),
}

const enough = 3_000

describe('the longest text that a form takes', () => {
  // Usual texts take some ten milliseconds. The limit is for work in cubes and worse, far from what a busy machine does.
  for (const [name, shape] of Object.entries(shapes)) {
    test(`is rendered in bounded time: ${name}`, () => {
      const before = process.cpuUsage()
      renderMarkdown(shape(20_000))
      const { user } = process.cpuUsage(before)
      assert.ok(user / 1000 < enough, `it took ${(user / 1000).toFixed(0)} ms`)
    })
  }
})

describe('a text that is too much', () => {
  const spelled = (text: string): string => shownText(renderMarkdown(text).html).replaceAll(/\s/g, '')

  test('keeps all of its words where it nests too deeply', () => {
    const quotes = `${'>'.repeat(200)}words`
    assert.equal(spelled(quotes), quotes)
    const lists = `${'- '.repeat(200)}words`
    assert.equal(spelled(lists), lists.replaceAll(' ', ''))
    assert.match(renderMarkdown(`${'>'.repeat(20)}words`).html, /<blockquote>/)
  })

  test('is shown as it was written where it would become very much more', () => {
    const text = shapes['a long address called again and again']?.(20_000) ?? ''
    const { html } = renderMarkdown(text)
    assert.ok(html.length < 2 * text.length)
    assert.equal(spelled(text), text.replaceAll(/\s/g, ''))
  })

  test('is shown as it was written where it is longer than is read', () => {
    const text = `*a* <b>\n\n${'c '.repeat(markdownLengthMax / 2)}`
    assert.ok(renderMarkdown(text).html.startsWith('<p>*a* &lt;b&gt;</p>\n<p>c c'))
    assert.ok(excerptOf(text, 20).startsWith('*a* <b> c c'))
  })

  test('never becomes more than a hundred times what it was', () => {
    for (const [name, shape] of Object.entries(shapes)) {
      for (const length of [200, 20_000]) {
        const text = shape(length)
        assert.ok(renderMarkdown(text).html.length <= 100 * text.length + 1000, name)
      }
    }
  })
})

function repeat(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length)
}
