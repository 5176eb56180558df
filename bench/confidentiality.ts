import { lookThrough } from '../src/confidentiality/index.ts'
import { labelledSentences, measure } from '../src/confidentiality/testing/labelled.ts'
import type { Figure } from './figures.ts'
import { bodies } from './text.ts'

/** How much of what points to somebody is found, how much of what is found does, and how long looking takes. */
export function* measureConfidentiality(): Generator<Figure> {
  for (const [file, name] of [
    ['sentences', 'the sentences it was written by'],
    ['unseen', 'sentences it was not'],
  ] as const) {
    const { recall, precision } = measure(labelledSentences(file), lookThrough)
    const share = { unit: 'of 1', isBinding: true }
    yield { what: `confidentiality: recall, ${name}`, value: recall, limit: { atLeast: 0.95 }, ...share }
    yield { what: `confidentiality: precision, ${name}`, value: precision, limit: { atLeast: 0.85 }, ...share }
  }
  const told = [...labelledSentences('sentences'), ...labelledSentences('unseen')].map(({ text }) => text).join(' ')
  const posts = bodies(200).map((body, at) => `${body} ${told.slice(at * 100, at * 100 + 200)}`)
  const limit = { atMost: 5 }
  const time = { unit: 'ms', limit, isBinding: false }
  yield { what: 'confidentiality: a post of 800 characters', value: millisecondsFor(posts), ...time }
  yield { what: 'confidentiality: the longest post', value: millisecondsFor([told.slice(0, 20_000)]), ...time }
}

function millisecondsFor(texts: readonly string[]): number {
  const rounds = Math.ceil(400 / texts.length)
  const everyText = () => texts.forEach((text) => lookThrough(text))
  everyText()
  const began = performance.now()
  for (let round = 0; round < rounds; round++) everyText()
  return (performance.now() - began) / (rounds * texts.length)
}
