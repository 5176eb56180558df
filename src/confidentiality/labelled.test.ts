import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lookThrough } from './look.ts'
import { labelledSentences, measure } from './testing/labelled.ts'

const seen = labelledSentences('sentences')
const unseen = labelledSentences('unseen')

test('the labelled sentences are many, half of them harmless, and a third and more French', () => {
  const all = [...seen, ...unseen]
  const harmless = all.filter(({ labels }) => labels.length === 0).length
  assert.ok(all.length >= 300)
  assert.ok(harmless / all.length > 0.45 && harmless / all.length < 0.6, String(harmless / all.length))
  assert.ok(all.filter(({ language }) => language === 'fr').length > all.length / 3)
  assert.equal(new Set(all.map(({ text }) => text)).size, all.length)
})

for (const [name, sentences] of [
  ['those the rules were written by', seen],
  ['those they were not', unseen],
] as const) {
  test(`of ${name}, 95 in 100 are found, and 85 of 100 findings are right`, () => {
    const { recall, precision, missed, wrong } = measure(sentences, lookThrough)
    assert.ok(recall >= 0.95, `found ${recall}, missed:\n${missed.join('\n')}`)
    assert.ok(precision >= 0.85, `right ${precision}, wrong:\n${wrong.join('\n')}`)
  })
}

test('each kind of finding is in the sentences of both languages', () => {
  for (const language of ['en', 'fr']) {
    const kinds = new Set(
      seen.filter((one) => one.language === language).flatMap((one) => one.labels.map((l) => l.kind)),
    )
    assert.equal(kinds.size, 10)
  }
})
