import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { html, Html, trusted } from '#kernel/html.ts'

const pieces = '<¦>¦&¦"¦\'¦`¦=¦/¦ ¦\n¦\t¦!¦-¦&amp;¦&#60¦-->¦</p>¦]]>¦é'.split('¦')

// What reading HTML changes in any text, escaped or not: ends of lines, NUL, and halves of letters.
const readable = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
  )
  .map((text) => text.toWellFormed().replaceAll(/[\0\r]/g, ''))

describe('a piece of HTML', () => {
  test('shows every text as it is', () => {
    fc.assert(
      fc.property(readable, (text) => {
        const [node, ...others] = parseFragment(html`<p>${text}</p>`.text).childNodes
        assert.ok(node !== undefined && 'attrs' in node && others.length === 0)
        assert.deepEqual(node.attrs, [])
        const [inner] = node.childNodes
        assert.equal(inner === undefined ? '' : 'value' in inner && inner.value, text)
      }),
      { numRuns: 2000 },
    )
  })

  test('holds every text in a quoted attribute as it is', () => {
    fc.assert(
      fc.property(readable, readable, (one, other) => {
        const [node, ...others] = parseFragment(html`<p title="${one}" lang='${other}'></p>`.text).childNodes
        assert.ok(node !== undefined && 'attrs' in node && others.length === 0)
        assert.deepEqual(
          node.attrs.map(({ name, value }) => [name, value]),
          [
            ['title', one],
            ['lang', other],
          ],
        )
        assert.deepEqual(node.childNodes, [])
      }),
      { numRuns: 2000 },
    )
  })

  test('escapes what means something, and nothing else', () => {
    assert.equal(
      html`<p>${`<a href="b">'&'</a>`}</p>`.text,
      '<p>&lt;a href=&quot;b&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;</p>',
    )
    assert.equal(html`${'été “oui” 100 % \u00A0'}`.text, 'été “oui” 100 % \u00A0')
  })

  test('takes in other pieces, lists of them, and numbers, and leaves out what is not there', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`)
    assert.equal(html`<ul>${items}</ul>`.text, '<ul><li>a</li><li>&lt;b&gt;</li></ul>')
    assert.equal(html`${0}${-1.5}${null}${undefined}${false}${''}${[]}${[['a', [html`<br>`]]]}`.text, '0-1.5a<br>')
  })

  test('is never a text: only what is trusted by name goes in as it is', () => {
    assert.equal(html`${trusted('<b>')}`.text, '<b>')
    assert.ok(html`a` instanceof Html)
    assert.equal(html`${html`<b>`.text}`.text, '&lt;b&gt;')
  })
})
