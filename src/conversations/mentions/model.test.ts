import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { PersonId } from '#database'
import { newId } from '#kernel/id.ts'
import { cleanText } from '#kernel/text.ts'
import { mentionOf, renderMarkdown } from '#kernel/markdown.ts'
import { idsCalled, plainCalls, settleCalls, type Callable } from './model.ts'

const person = (name: string): Callable => ({ id: newId<PersonId>(), name })
const [rosa, dana, noel] = [person('Rosa Lindqvist'), person('Dana Okafor'), person('Noël O’Neil-Roy')]
const call = (one: Callable) => mentionOf(one.name, one.id)

describe('a name after an @', () => {
  test('calls the one member who bears it, in full or as her first name', () => {
    const settled = settleCalls('@Rosa, what would @dana okafor say? (@noël)', [rosa, dana, noel])
    assert.equal(settled, `${call(rosa)}, what would ${call(dana)} say? (${call(noel)})`)
  })

  test('calls nobody where two bear it, where nobody does, or inside of a longer word', () => {
    const other = person('Rosa Campos')
    const text = '@Rosa and @Marie, rosa@Rosa.example, @Danah, @@'
    assert.equal(settleCalls(text, [rosa, other, dana]), text)
    assert.equal(settleCalls('@Rosa Lindqvist', [rosa, other]), call(rosa))
  })

  test('is left alone in code', () => {
    const text = 'Type `@Rosa`:\n\n```\n@Rosa\n```\n\nbut @Rosa'
    assert.equal(settleCalls(text, [rosa]), `Type \`@Rosa\`:\n\n\`\`\`\n@Rosa\n\`\`\`\n\nbut ${call(rosa)}`)
  })
})

describe('a call', () => {
  test('bears the name of whom it calls, and calls nobody from elsewhere', () => {
    const disguised = mentionOf('Rosa Lindqvist', dana.id)
    const stranger = mentionOf('Sam [Stone]', newId())
    assert.equal(settleCalls(`${disguised} ${stranger}`, [rosa, dana]), `${call(dana)} @Sam [Stone]`)
    assert.deepEqual(idsCalled(`${disguised} and ${disguised}`), [dana.id, dana.id])
  })

  test('is settled once and for all, and leads to members only', () => {
    const word = fc.constantFrom(
      '@',
      '@Rosa',
      '@rosa lindqvist',
      '@Dana',
      '`',
      '```',
      '\n',
      ' ',
      '[',
      '](',
      call(rosa),
      call(person('Sam')),
      'é',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (parts) => {
        const text = cleanText(parts.join(''))
        const settled = settleCalls(text, [rosa, dana])
        assert.equal(settleCalls(settled, [rosa, dana]), settled)
        assert.equal(settleCalls(plainCalls(settled, [rosa, dana]), [rosa, dana]), settled)
        for (const id of renderMarkdown(settled).mentions) assert.ok(id === rosa.id || id === dana.id)
      }),
      { numRuns: 500 },
    )
  })

  test('costs little even in a text made of nothing else', () => {
    const started = performance.now()
    for (const text of [
      '@'.repeat(20_000),
      '`a` @Rosa '.repeat(2_000),
      '```\n@Rosa\n'.repeat(2_000),
      '@['.repeat(10_000),
    ]) {
      settleCalls(text, [rosa, dana, noel])
    }
    assert.ok(performance.now() - started < 2_000)
  })
})
