import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { pages } from '../bin/docs.ts'

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

describe('the documents', () => {
  test('that are made from the code are what the code says', async () => {
    for (const [path, write] of Object.entries(pages)) {
      assert.equal(readFileSync(path, 'utf8'), await write(), `${path} is not fresh. Run ./hearth docs and commit it.`)
    }
  })

  test('link only to what exists', () => {
    assert.ok(documents.length > 10)
    for (const document of documents) {
      for (const [, link = ''] of readFileSync(document, 'utf8').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
        if (/^https?:/.test(link)) continue
        assert.ok(existsSync(join(dirname(document), link)), `${document} links to ${link}`)
      }
    }
  })

  test('name only files that exist', () => {
    for (const document of documents) {
      for (const [, path = ''] of readFileSync(document, 'utf8').matchAll(
        /`((?:src|bin|world|docs|db|e2e|bench|locales)\/[\w./-]+)`/g,
      )) {
        if (/NNNN/.test(path)) continue
        assert.ok(existsSync(path), `${document} names ${path}`)
      }
    }
  })

  test('call the ways to what people can do as the pages do', () => {
    const said = wordsIn(JSON.parse(readFileSync('locales/en.json', 'utf8')))
    const ways = [...readFileSync('docs/capabilities.md', 'utf8').matchAll(/\*\*([^*]+)\*\*/g)]
    assert.ok(ways.length > 20)
    for (const [, way = ''] of ways)
      assert.ok(
        said.some((text) => text.includes(way)),
        way,
      )
  })

  test('have a glossary with a word for each folder, and no folder that is gone', () => {
    const glossary = readFileSync('GLOSSARY.md', 'utf8')
    const named = new Set([...glossary.matchAll(/`src\/([a-z]+)\/`/g)].map(([, folder]) => folder))
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    assert.deepEqual(named, new Set(folders))
  })

  test('have a line in the glossary for each noun of a model, and none for a noun that is gone', () => {
    const glossary = readFileSync('GLOSSARY.md', 'utf8')
    const models = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('/model.ts'),
    )
    const nouns = models.flatMap((path) =>
      [...readFileSync(join('src', path), 'utf8').matchAll(/^export interface (\w+)/gm)].map(([, noun = '']) => noun),
    )
    assert.ok(nouns.length > 8)
    const explained = new Set([...glossary.matchAll(/^\| `(\w+)` \|/gm)].map(([, noun]) => noun))
    assert.deepEqual(
      nouns.filter((noun) => !explained.has(noun)),
      [],
      'nouns without a line in GLOSSARY.md',
    )
    assert.deepEqual(
      [...explained].filter((noun) => !nouns.includes(noun ?? '')),
      [],
      'lines about nouns that are gone',
    )
  })
})

function wordsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(wordsIn) : []
}
