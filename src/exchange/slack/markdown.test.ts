import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { renderMarkdown } from '#kernel/markdown.ts'
import { markdownOf } from './markdown.ts'
import { readMrkdwn } from './mrkdwn.ts'
import { textNode, type Block, type Inline, type Style } from './nodes.ts'
import { pagesOf } from './pages.ts'

const names = { person: () => undefined, channel: () => undefined }
const permissive = new MarkdownIt({ html: true, linkify: false })

function seen(markdown: string): string {
  const text = renderMarkdown(markdown)
    .html.replace(/<br>|<\/(?:p|li|pre|blockquote)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  return collapsed(text)
}

function collapsed(text: string): string {
  return text.replace(/[\s\u{A0}]+/gu, ' ').trim()
}

function paragraph(...inlines: readonly Inline[]): Block {
  return { kind: 'paragraph', inlines }
}

function tokensOf(markdown: string) {
  return permissive.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])])
}

/** Letters of which Markdown is made, more often than others. */
const marks = fc.constantFrom(
  ...Array.from('*_~`[]()<>#+-.!|&:=\\ \n1a\u{E9}'),
  'amp;',
  '&lt;',
  'http://a.example',
  '😀',
  'word ',
)
const hostile = fc.oneof(
  fc.array(marks, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
)
const style: fc.Arbitrary<Style> = fc.record({ bold: fc.boolean(), italic: fc.boolean(), strike: fc.boolean() })
const person = '01890000-0000-7000-8000-000000000001'

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.tuple(hostile, style).map(([text, given]) => textNode(text, given)),
  fc.tuple(hostile, hostile, style).map(([path, label, given]): Inline => {
    return { kind: 'link', url: `https://a.example/${encodeURIComponent(path)}?q=${path}`, label, style: given }
  }),
  style.map((given): Inline => ({ kind: 'mention', personId: person, name: 'Ana [_x_]', style: given })),
)

function shown(inlines: readonly Inline[]): string {
  return inlines.map((one) => (one.kind === 'text' ? one.text : one.kind === 'mention' ? `@${one.name}` : '')).join('')
}

describe('words written as Markdown', () => {
  test('are read back as the same words, whatever they are made of', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const clean = text.replace(/[^\P{C}\n]/gu, '')
        assert.equal(seen(markdownOf([paragraph(textNode(clean))])), collapsed(clean))
      }),
      { numRuns: 1000 },
    )
  })

  test('keep every letter beside emphasis and mentions', () => {
    const withoutLinks = inline.filter(({ kind }) => kind !== 'link')
    fc.assert(
      fc.property(fc.array(withoutLinks, { maxLength: 6 }), (inlines) => {
        const clean = inlines.map((one) =>
          one.kind === 'text' ? { ...one, text: one.text.replace(/[^\P{C}\n]/gu, '') } : one,
        )
        assert.equal(seen(markdownOf([paragraph(...clean)])), collapsed(shown(clean)))
      }),
      { numRuns: 1000 },
    )
  })

  test('never hold markup of HTML, and lead nowhere but to web and mail addresses', () => {
    const blocks = fc.array(
      fc.oneof(
        fc.array(inline, { maxLength: 5 }).map((inlines) => paragraph(...inlines)),
        fc
          .array(inline, { maxLength: 5 })
          .map((inlines): Block => ({ kind: 'quote', blocks: [paragraph(...inlines)] })),
        hostile.map((text): Block => ({ kind: 'code', text })),
        fc
          .array(fc.tuple(fc.array(inline, { maxLength: 3 }), fc.nat(3), fc.option(fc.nat(20))), { maxLength: 4 })
          .map((items): Block => {
            return { kind: 'list', items: items.map(([inlines, level, number]) => ({ inlines, level, number })) }
          }),
      ),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(blocks, (given) => {
        for (const token of tokensOf(markdownOf(given))) {
          assert.doesNotMatch(token.type, /^html_|^image$|^table_|^heading_|^hr$/)
          if (token.type === 'link_open')
            assert.match(String(token.attrGet('href')), /^(?:https?:\/\/|mailto:|person:)/)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('never break, whatever a message holds', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (text) => {
        const markdown = markdownOf(readMrkdwn(text, names))
        for (const token of tokensOf(markdown)) assert.doesNotMatch(token.type, /^html_|^image$/)
      }),
      { numRuns: 1000 },
    )
  })

  test('take time in proportion to their length', () => {
    for (const unit of ['<', '*a ', '_*~', '`', ':a:', '[', '&lt;', '> ', '- ', '```', '1. a\n', '<a', '~x~ ']) {
      const started = performance.now()
      pagesOf(readMrkdwn(unit.repeat(50_000 / unit.length), names), 20_000)
      assert.ok(performance.now() - started < 3000, JSON.stringify(unit))
    }
  })
})

describe('emphasis', () => {
  const bold = { bold: true }
  const cases: readonly (readonly [string, readonly Inline[], string])[] = [
    ['stands between words', [textNode('a '), textNode('b', bold), textNode(' c')], 'a **b** c'],
    ['gives its spaces back', [textNode('a'), textNode(' b ', bold), textNode('c')], 'a **b** c'],
    ['of two sorts nests', [textNode('x', { bold: true, italic: true })], '_**x**_'],
    ['within a word stays where it can be read', [textNode('a'), textNode('b', bold), textNode('c')], 'a**b**c'],
    ['within a word is left out where it cannot', [textNode('a'), textNode('"b"', bold), textNode('c')], 'a"b"c'],
    ['joins with more of the same', [textNode('a', bold), textNode('b', bold)], '**ab**'],
  ]
  for (const [name, inlines, expected] of cases)
    test(name, () => assert.equal(markdownOf([paragraph(...inlines)]), expected))
})

describe('a text that is too long for one post', () => {
  test('is cut between blocks and lines, and loses no word', () => {
    const words = Array.from({ length: 900 }, (_, i) => `word${i}`)
    const blocks: Block[] = [
      paragraph(textNode(words.slice(0, 300).join(' '))),
      { kind: 'code', text: words.slice(300, 600).join('\n') },
      { kind: 'list', items: words.slice(600).map((word) => ({ level: 0, number: null, inlines: [textNode(word)] })) },
    ]
    const pages = pagesOf(blocks, 500)
    assert.ok(pages.length > 10)
    for (const page of pages) assert.ok(page.length <= 500)
    assert.deepEqual(seen(pages.join('\n\n')).split(' '), words)
  })

  test('leaves room for the longer ids of mentions', () => {
    const mentions = Array.from({ length: 100 }, (): Inline => ({
      kind: 'mention',
      personId: 'U1',
      name: 'A',
      style: {},
    }))
    for (const page of pagesOf([paragraph(...mentions)], 400)) {
      const here = page.replaceAll('person:U1', `person:${person}`)
      assert.ok(here.length <= 400, `${here.length}`)
    }
  })
})
