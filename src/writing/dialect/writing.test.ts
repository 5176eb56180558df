import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { held } from './holding.ts'
import { markdownOf } from './writing.ts'

/** How the editor writes what somebody typed as Markdown. */
function rewritten(markdown: string): string {
  const document = held(markdown)
  assert.ok(document, `does not open: ${markdown}`)
  return markdownOf(document)
}

describe('what the editor writes', () => {
  test('is Markdown as people type it', () => {
    const usual = [
      '## What we tried',
      'Plain *slanted*, **bold**, ~~struck~~ and `code`, with [a link](https://a.example/b "title").',
      'One line\nand the next',
      '- one\n- two\n  - inside\n- three',
      '1. first\n2. second',
      '> quoted\n>\n> twice',
      '```\nlet a = 1\n```',
      '| Name | Count |\n| --- | --: |\n| a \\| b | 2 |',
      '@[Fay Roy](person:0192f0c4-0000-7000-8000-000000000001) knows',
      'see https://a.example/b_c_d?e=1&f=2 or www.a.example, or write to a@b.example',
      'It costs 5 * 3 (about ~15), s_n_a_k_e, C:\\Users, a & b < c!',
      'Ask @Fay Roy',
    ]
    for (const markdown of usual) assert.equal(rewritten(markdown), markdown)
    const whole = usual.join('\n\n')
    assert.equal(rewritten(whole), whole)
  })

  test('keeps a mark from being one where none was meant', () => {
    const marks = ['\\# not a heading', '\\- not an item', '1\\. not a number', '\\> not a quote', '\\*not slanted\\*']
    for (const markdown of marks) assert.equal(rewritten(markdown), markdown)
  })

  test('says bold beside letters and full stops, too', () => {
    assert.equal(rewritten('**Note:**&#116;ext'), '**Note:**&#116;ext')
  })

  test('shows a picture from elsewhere as the link that readers see', () => {
    assert.equal(rewritten('![a cat](https://a.example/cat.png)'), '[a cat](https://a.example/cat.png)')
  })
})
