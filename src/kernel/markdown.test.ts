import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { excerptOf, markdownVersion, mentionOf, renderMarkdown } from '#kernel/markdown.ts'

const ana = '0192f0c4-0000-7000-8000-000000000001'
const ben = '0192f0c4-0000-7000-8000-000000000002'
const rel = 'rel="nofollow noopener noreferrer ugc"'

function render(text: string): string {
  return renderMarkdown(text).html
}

describe('a text in Markdown', () => {
  test('becomes paragraphs, lists, quotes, code and emphasis', () => {
    assert.equal(render('one *two* **three** ~~four~~'), '<p>one <em>two</em> <strong>three</strong> <s>four</s></p>\n')
    assert.equal(render('- a\n- b\n'), '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n')
    assert.equal(render('3. a\n4. b\n'), '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n')
    assert.equal(render('> a\n\nb'), '<blockquote>\n<p>a</p>\n</blockquote>\n<p>b</p>\n')
    assert.equal(render('```js\n<b>\n```'), '<pre><code>&lt;b&gt;\n</code></pre>\n')
    assert.equal(render('a\n\n---\n\nb'), '<p>a</p>\n<hr>\n<p>b</p>\n')
  })

  test('keeps the line breaks that its writer made, however their machine writes them', () => {
    assert.equal(render('one\r\ntwo\rthree\u2028four'), '<p>one<br>\ntwo<br>\nthree<br>\nfour</p>\n')
  })

  test('has its headings below those of the page, and none is skipped', () => {
    assert.equal(render('# a\n\n#### b\n\n## c'), '<h3>a</h3>\n<h4>b</h4>\n<h4>c</h4>\n')
    assert.equal(render('###### a\n\n# b'), '<h3>a</h3>\n<h3>b</h3>\n')
    assert.equal(
      render('# a\n## b\n### c\n#### d\n##### e\n'),
      '<h3>a</h3>\n<h4>b</h4>\n<h5>c</h5>\n<h6>d</h6>\n<h6>e</h6>\n',
    )
    assert.equal(render('#\n\n# &nbsp;\n\n# a').trim(), '<h3>a</h3>')
  })

  test('has tables whose heads are heads, aligned without styles', () => {
    assert.equal(
      render('| a | | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |').replaceAll('\n', ''),
      '<table><thead><tr><th scope="col">a</th><td class="align-center"></td>' +
        '<th scope="col" class="align-end">c</th></tr></thead><tbody><tr><td>1</td><td class="align-center">2</td><td class="align-end">3</td></tr></tbody></table>',
    )
  })

  test('says which version of the renderer wrote it', () => {
    assert.equal(renderMarkdown('a').version, markdownVersion)
  })
})

describe('a link', () => {
  test('is made of bare web and mail addresses, and of nothing that is only like one', () => {
    assert.equal(
      render('https://a.example/b?c=d&e=f.'),
      `<p><a href="https://a.example/b?c=d&amp;e=f" ${rel}>https://a.example/b?c=d&amp;e=f</a>.</p>\n`,
    )
    assert.equal(
      render('see www.a.example/b'),
      `<p>see <a href="https://www.a.example/b" ${rel}>www.a.example/b</a></p>\n`,
    )
    assert.equal(render('ana@a.example'), `<p><a href="mailto:ana@a.example" ${rel}>ana@a.example</a></p>\n`)
    assert.equal(
      render('It is done.It is report.pdf, a.example and //a.example'),
      '<p>It is done.It is report.pdf, a.example and //a.example</p>\n',
    )
  })

  test('is understood without its scheme', () => {
    assert.equal(render('[ours](www.a.example)'), `<p><a href="https://www.a.example" ${rel}>ours</a></p>\n`)
    assert.equal(render('[write](us@a.example)'), `<p><a href="mailto:us@a.example" ${rel}>write</a></p>\n`)
  })

  test('that leads to another scheme, or into this site, is shown as it was written', () => {
    assert.equal(render('[a](javascript:alert(1))'), '<p>[a](javascript:alert(1))</p>\n')
    assert.equal(render('[a](/leave) [b](//b.example) [c](c)'), '<p>[a](/leave) [b](//b.example) [c](c)</p>\n')
    assert.equal(
      render('[a](https://bank.example@evil)'),
      `<p>[a](<a href="https://bank.example" ${rel}>https://bank.example</a>@evil)</p>\n`,
    )
  })

  test('without words shows its address, and one that leads nowhere only its words', () => {
    assert.equal(render('[](https://a.example)'), `<p><a href="https://a.example" ${rel}>https://a.example</a></p>\n`)
    assert.equal(render('[a]()'), '<p>a</p>\n')
  })

  test('takes the place of a picture', () => {
    assert.equal(render('![a *b*](https://a.example/c)'), `<p><a href="https://a.example/c" ${rel}>a b</a></p>\n`)
    assert.equal(
      render('![](https://a.example/c)'),
      `<p><a href="https://a.example/c" ${rel}>https://a.example/c</a></p>\n`,
    )
    assert.equal(
      render('[![a](https://a.example/b)](https://c.example)'),
      `<p><a href="https://c.example" ${rel}>a</a></p>\n`,
    )
  })
})

describe('a mention', () => {
  test('names its person, and is found', () => {
    const { html, mentions } = renderMarkdown(`Thanks @[Ana Ruiz](person:${ana}).`)
    assert.equal(html, `<p>Thanks <span class="mention" data-person="${ana}">@Ana Ruiz</span>.</p>\n`)
    assert.deepEqual(mentions, [ana])
  })

  test('is a link where the page knows where people are', () => {
    const { html } = renderMarkdown(`@[Ana](person:${ana})`, { personPath: (id) => `/people/${id}` })
    assert.equal(html, `<p><a class="mention" data-person="${ana}" href="/people/${ana}">@Ana</a></p>\n`)
  })

  test('inside of a link is no second link', () => {
    const { html } = renderMarkdown(`[to @[Ana](person:${ana})](https://a.example)`, {
      personPath: (id) => `/people/${id}`,
    })
    const inner = `<span class="mention" data-person="${ana}">@Ana</span>`
    assert.equal(html, `<p><a href="https://a.example" ${rel}>to ${inner}</a></p>\n`)
  })

  test('counts each person once, however the id is written', () => {
    const { mentions } = renderMarkdown(`@[B](person:${ben}) @[A](person:${ana.toUpperCase()}) @[A](person:${ana})`)
    assert.deepEqual(mentions, [ben, ana])
  })

  test('calls nobody from a quote or from code', () => {
    const { html, mentions } = renderMarkdown(`> @[Ana](person:${ana})\n\n\`@[Ben](person:${ben})\``)
    assert.match(html, new RegExp(`<blockquote>\\n<p><span class="mention" data-person="${ana}">@Ana</span></p>`))
    assert.deepEqual(mentions, [])
  })

  test('has a name that is only a name', () => {
    for (const name of [
      '<b>A</b>',
      '*A* _B_',
      'A [B] (C)',
      'A\\',
      '](person:x)',
      'https://a.example',
      'a "b" & c',
      '`',
    ]) {
      const { html, mentions } = renderMarkdown(`x ${mentionOf(name, ana)} y`)
      const shown = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      assert.equal(html, `<p>x <span class="mention" data-person="${ana}">@${shown}</span> y</p>\n`, name)
      assert.deepEqual(mentions, [ana], name)
    }
  })

  test('needs an id that can be one', () => {
    assert.equal(render('@[Ana](person:1)'), '<p>@[Ana](person:1)</p>\n')
    assert.deepEqual(renderMarkdown(`@[Ana](person:${ana}x)`).mentions, [])
  })
})

describe('characters that deceive', () => {
  test('are left out, as they are and as entities', () => {
    assert.equal(render('a\u202Eb\u2066c\u200Bd\0e\uFEFFf\u0007g'), '<p>abcdefg</p>\n')
    assert.equal(render('a&#x202E;b&#8294;c&ZeroWidthSpace;d'), '<p>abcd</p>\n')
    assert.equal(render('`a\u202Eb`\n\n```\nc\u202Ed\n```'), '<p><code>ab</code></p>\n<pre><code>cd\n</code></pre>\n')
  })

  test('are not those that a language or an emoji needs', () => {
    const text = 'می\u200Cخواهم \u05D0\u200E! 👩\u200D🏫 ex\u00ADtraordinaire'
    assert.equal(render(text), `<p>${text}</p>\n`)
  })

  test('are not half of a letter', () => {
    assert.equal(render('a\uD800b'), '<p>a\uFFFDb</p>\n')
  })
})

describe('an excerpt', () => {
  test('is the words without the marks', () => {
    assert.equal(
      excerptOf('# A\n\n*b* [c](https://c.example) `d` &amp; ![e](https://e.example)\nf', 100),
      'A b c d & e f',
    )
    assert.equal(excerptOf('| a | b |\n|---|---|\n| c | d |', 100), 'a b c d')
    assert.equal(excerptOf(`hello @[Ana](person:${ana})`, 100), 'hello @Ana')
    assert.equal(excerptOf('<b>a</b> & "b"', 100), '<b>a</b> & "b"')
  })

  test('ends between two words', () => {
    assert.equal(excerptOf('We tried the new form, and it went well', 25), 'We tried the new form…')
    assert.equal(excerptOf('We tried the new form', 21), 'We tried the new form')
  })

  test('is of what the writer says, and not of what is quoted', () => {
    assert.equal(excerptOf('> What do you do?\n\nWe wait.', 100), 'We wait.')
    assert.equal(excerptOf('> What do you do?', 100), 'What do you do?')
  })

  test('of nothing is nothing', () => {
    assert.equal(excerptOf('', 10), '')
    assert.equal(excerptOf('---', 10), '')
  })
})
