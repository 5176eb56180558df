import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { prosemirrorJSONToYDoc } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { Doc, applyUpdate, encodeStateAsUpdate, encodeStateVector, mergeUpdates } from 'yjs'
import { schema } from '../dialect/dialect.ts'
import { documents } from '../testing/documents.ts'
import { outlineOf } from '../testing/outline.ts'
import { renderMarkdown } from '#kernel/markdown.ts'
import { fragmentName } from './fragment.ts'
import { merged, missing, rewritten, type Written } from './shared-document.ts'

const nothing = new Uint8Array()
const shown = (markdown: string) => outlineOf(renderMarkdown(markdown).html)

function sure(written: Written | null): Written {
  assert.ok(written)
  return written
}

/** What somebody adds to the document as she knows it. */
function adding(state: Uint8Array, words: string): Uint8Array {
  const own = sure(rewritten(state, words))
  const known = missing(own.state, encodeStateVector(opened(state)))
  assert.ok(known)
  return known
}

function opened(state: Uint8Array): Doc {
  const document = new Doc()
  if (state.length > 0) applyUpdate(document, state)
  return document
}

describe('a shared document', () => {
  test('holds whatever can be made in the editor, and says it as Markdown', () => {
    fc.assert(
      fc.property(documents, (made) => {
        const node = schema.nodeFromJSON(made)
        const document = prosemirrorJSONToYDoc(schema, node.toJSON(), fragmentName)
        const { words } = sure(merged(nothing, encodeStateAsUpdate(document)))
        const again = sure(rewritten(nothing, words))
        assert.equal(shown(again.words), shown(words))
      }),
      { numRuns: 150 },
    )
  })

  test('is the same in whatever order its changes come, and however often', () => {
    const paragraphs = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(paragraphs, { minLength: 2, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        (writers, dice) => {
          const begun = sure(rewritten(nothing, 'begun'))
          const changes = writers.map((said) => adding(begun.state, ['begun', ...said].join('\n\n')))
          const shuffled = changes
            .concat(changes.slice(0, 1))
            .map((change) => [dice.next().value, change] as const)
            .toSorted(([one], [other]) => one - other)
            .map(([, change]) => change)
          const one = changes.reduce((so, change) => sure(merged(so.state, change)), begun)
          const other = shuffled.reduce((so, change) => sure(merged(so.state, change)), begun)
          assert.equal(other.words, one.words)
          assert.equal(sure(merged(begun.state, mergeUpdates(changes))).words, one.words)
          for (const word of writers.flat()) assert.ok(one.words.includes(word), word)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is saved whole by whoever has no scripts, without undoing what stays', () => {
    const begun = sure(rewritten(nothing, 'one\n\ntwo'))
    const meanwhile = adding(begun.state, 'one\n\ntwo\n\nthree')
    const whole = sure(rewritten(begun.state, '**zero**\n\none\n\ntwo'))
    assert.equal(sure(merged(whole.state, meanwhile)).words, '**zero**\n\none\n\ntwo\n\nthree')
    assert.equal(rewritten(nothing, `${'>'.repeat(120)} deep`), null)
  })

  test('takes nothing that is no change, or that no editor of ours would write', () => {
    const fair = sure(rewritten(nothing, 'fair')).state
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (noise) => {
        const written = merged(fair, noise)
        assert.ok(written === null || written.words === 'fair')
      }),
    )
    const many = Uint8Array.from([1, 255, 255, 255, 255, 15, 1, 0])
    assert.equal(merged(fair, many), null)
    for (let end = 1; end < fair.length; end++) assert.equal(merged(nothing, fair.subarray(0, end)), null)
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)', title: null } }
    const astray = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [link] }] }],
    }
    const update = encodeStateAsUpdate(prosemirrorJSONToYDoc(schema, astray, fragmentName))
    assert.equal(merged(fair, update), null)
    assert.equal(missing(fair, Uint8Array.from([255, 255, 255, 255, 255])), null)
  })
})
