import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import spec from 'commonmark-spec'
import { HtmlValidate } from 'html-validate/node'
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { renderMarkdown } from '#kernel/markdown.ts'
import { judge, personPath } from './testing/judge.ts'

const made = spec.tests.map((example) => ({
  ...example,
  rendered: renderMarkdown(example.markdown.replaceAll('→', '\t'), { personPath }).html,
}))

describe('the examples of CommonMark', () => {
  test('are all there', () => {
    assert.equal(made.length, 652)
  })

  test('are all safe', () => {
    for (const { number, rendered } of made) assert.deepEqual(judge(rendered), [], `example ${number}: ${rendered}`)
  })

  test('come out as CommonMark says, but for what a post may not hold', (t) => {
    const same = spec.tests.filter(({ markdown, html }) => {
      const { html: rendered } = renderMarkdown(withFullAddresses(markdown))
      return outline(rendered) === outline(withFullAddresses(html))
    })
    t.diagnostic(`${same.length} of ${spec.tests.length} examples are as CommonMark says`)
    assert.ok(same.length >= 503)
  })

  test('are valid HTML', async () => {
    const validate = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // Code is shown with the spaces it has.
      rules: { 'no-trailing-whitespace': 'off' },
    })
    const posts = made.map(({ rendered }) => rendered).join('<hr>\n')
    const head = '<!DOCTYPE html><html lang="en"><head><title>t</title></head>'
    const page = `${head}<body><h1>a</h1><h2>b</h2>${posts}</body></html>`
    const { results } = await validate.validateString(page)
    const messages = results.flatMap((result) => result.messages)
    assert.deepEqual(
      messages.map(({ ruleId, message, line }) => `${ruleId}: ${message}: ${page.split('\n')[line - 1]}`),
      [],
    )
  })
})

// The examples link to paths of the page's own site, which a post may not: they are given a site of their own.
function withFullAddresses(text: string): string {
  return text.replaceAll('→', '\t').replaceAll(/(?<=[(<"\s:])\/ur/g, 'https://a.example/ur')
}

// What the two have in common: neither levels of headings, nor classes and rel, nor breaks where a line ended.
function outline(html: string): string {
  return inner(parseFragment(html)).replaceAll(/\s+/g, ' ').trim()
}

function inner(parent: Tree.ParentNode): string {
  return parent.childNodes.map(outlineOf).join('')
}

function outlineOf(node: Tree.ChildNode): string {
  if ('value' in node) return node.value
  if (!('tagName' in node)) return `(${node.nodeName})`
  if (node.tagName === 'br') return ' '
  const attributes = node.attrs.filter(({ name }) => ['href', 'title', 'start', 'src'].includes(name))
  const shown = attributes.map(({ name, value }) => ` ${name}=${value}`).join('')
  return `(${node.tagName.replace(/^h\d/, 'h')}${shown}:${inner(node)})`
}
