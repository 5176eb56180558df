import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { markdownOf } from './markdown.ts'
import { readRichText } from './rich-text.ts'
import { readBlock } from './rich-text-records.ts'

const names = { person: (id: string) => ({ UANA: 'Ana Roy' })[id], channel: () => 'talks' }

function converted(...elements: readonly unknown[]): string {
  const block = readBlock({ type: 'rich_text', elements })
  assert.ok(block)
  return markdownOf(readRichText(block, names))
}

function section(...elements: readonly unknown[]) {
  return { type: 'rich_text_section', elements }
}

function text(words: string, style?: object) {
  return { type: 'text', text: words, ...(style && { style }) }
}

function list(style: string, indent: number, ...items: readonly string[]) {
  return { type: 'rich_text_list', style, indent, elements: items.map((item) => section(text(item))) }
}

describe('a rich text', () => {
  test('keeps emphasis, and takes its words as they are', () => {
    const words = [text('a & <b> &amp; '), text('bold', { bold: true }), text(' '), text('x_y', { code: true })]
    assert.equal(converted(section(...words)), 'a & \\<b> \\&amp; **bold** `x_y`')
  })

  test('keeps people, channels, calls, emoji, links and dates', () => {
    const written = converted(
      section(
        { type: 'user', user_id: 'UANA' },
        text(' in '),
        { type: 'channel', channel_id: 'CX' },
        text(' '),
        { type: 'broadcast', range: 'here' },
        text(' '),
        { type: 'emoji', name: 'clap', unicode: '1f44f-1f3fc' },
        { type: 'emoji', name: 'ours' },
        text(' '),
        { type: 'link', url: 'https://a.example/', text: 'site' },
        text(' '),
        { type: 'link', url: 'javascript:x', text: 'bad' },
        text(' '),
        { type: 'date', timestamp: 1, fallback: 'May 3' },
        { type: 'color', value: '#ff0000' },
      ),
    )
    const expected = '@[Ana Roy](person:UANA) in #talks @here 👏🏼:ours: [site](https://a.example/) bad May 3#ff0000'
    assert.equal(written, expected)
  })

  test('joins the lists that Slack begins anew at every depth', () => {
    const written = converted(
      list('ordered', 0, 'one'),
      list('bullet', 1, 'inner'),
      { ...list('ordered', 0, 'two'), offset: 1 },
      list('bullet', 4, 'too deep'),
    )
    assert.equal(written, '1. one\n   - inner\n2. two\n   - too deep')
  })

  test('keeps quotes and code', () => {
    const quote = { type: 'rich_text_quote', elements: [text('said\nso')] }
    const code = {
      type: 'rich_text_preformatted',
      elements: [text('a `b`\n  c'), { type: 'link', url: 'https://x.example' }],
    }
    assert.equal(
      converted(section(text('Look:\n')), quote, code),
      'Look:\n\n> said\n> so\n\n```\na `b`\n  chttps://x.example\n```',
    )
  })

  test('leaves out what no version of it knows, and keeps its words', () => {
    assert.equal(converted(section({ type: 'novelty', text: 'new' }, 7, null), { type: 'odd' }, 'x'), 'new')
  })
})
