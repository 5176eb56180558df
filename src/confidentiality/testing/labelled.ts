import { readFileSync } from 'node:fs'
import type { Finding } from '../model.ts'

/** A sentence, and what in it may point to somebody. */
export interface Labelled {
  readonly language: string
  readonly text: string
  readonly labels: readonly Label[]
}

export interface Label {
  readonly kind: string
  readonly from: number
  readonly to: number
}

/**
 * Sentences to measure the check by, with `⟦kind:words⟧` round what it should find. The rules were written by those in
 * `sentences.txt`; those in `unseen.txt` were written by the same hand, but what the rules made of them was not looked at
 * until they stood. Everybody in them is invented.
 */
export function labelledSentences(file: 'sentences' | 'unseen'): Labelled[] {
  const lines = readFileSync(new URL(`${file}.txt`, import.meta.url), 'utf8').split('\n')
  return lines.filter(Boolean).map((line) => {
    const [language = '', marked = ''] = line.split('\t')
    return { language, ...withoutMarks(marked) }
  })
}

function withoutMarks(marked: string): Omit<Labelled, 'language'> {
  let text = ''
  const labels: Label[] = []
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const [, kind, words] = /^⟦(\w+):(.*)⟧$/.exec(part) ?? []
    const length = words?.length ?? part.length
    if (kind !== undefined) labels.push({ kind, from: text.length, to: text.length + length })
    text += words ?? part
  }
  return { text, labels }
}

export interface Measured {
  readonly recall: number
  readonly precision: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

type Look = (text: string) => readonly Finding[]

/** A label counts as found by a finding of its kind that overlaps it; a finding counts as right by such a label. */
export function measure(sentences: readonly Labelled[], look: Look): Measured {
  const looked = sentences.map(({ text, labels }) => ({ text, labels, found: look(text) }))
  const missed = looked.flatMap(({ text, labels, found }) => unmet(labels, found, text))
  const wrong = looked.flatMap(({ text, labels, found }) => unmet(found, labels, text))
  const labelled = looked.reduce((sum, { labels }) => sum + labels.length, 0)
  const findings = looked.reduce((sum, { found }) => sum + found.length, 0)
  return { recall: 1 - missed.length / labelled, precision: 1 - wrong.length / findings, missed, wrong }
}

function unmet(ones: readonly Label[], others: readonly Label[], text: string): string[] {
  const isMet = (a: Label) => others.some((b) => a.kind === b.kind && a.from < b.to && b.from < a.to)
  return ones.filter((one) => !isMet(one)).map(({ kind, from, to }) => `${kind} "${text.slice(from, to)}" in: ${text}`)
}
