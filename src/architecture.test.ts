import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { mayImport } from './may-import.ts'

const features = Object.keys(mayImport).filter((folder) => !['kernel', 'shell', 'app'].includes(folder))

/** Who may make markup out of text that is already clean. */
const mayTrust = [
  'kernel/markdown',
  'shell/',
  'conversations/',
  'face/views/answer',
  'newcomers/welcome/views/words',
  'notes/views/notes-page',
  'tracks/views/words',
]

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
const sources = paths
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && /^(?!.*\/testing\/).*\//.test(path))
  .map((path) => ({
    path,
    folder: path.split('/')[0] ?? '',
    name: path.split('/').at(-1)?.replace('.ts', '') ?? '',
    text: readFileSync(`src/${path}`, 'utf8'),
  }))

function imported(text: string): string[] {
  return [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? '')
}

function folderOf(from: string, path: string): string | null {
  if (from.startsWith('#kernel')) return 'kernel'
  if (from.startsWith('#shell')) return 'shell'
  if (!from.startsWith('.')) return null
  return new URL(from, `file:///${path}`).pathname.split('/')[1] ?? null
}

test('the walk finds the sources', () => {
  assert.ok(sources.length > 30, 'a check of no files checks nothing')
  for (const { folder } of sources) assert.ok(folder in mayImport, `${folder} is not in the table of folders`)
})

test('folders import only what they may', () => {
  for (const { path, folder, text } of sources) {
    for (const from of imported(text)) {
      const target = folderOf(from, path)
      if (target === null || target === folder || target.endsWith('.ts') || target.endsWith('.json')) continue
      if (target === 'locales') continue
      assert.ok(mayImport[folder]?.includes(target), `${path} imports ${target}`)
    }
  }
})

test('a feature is entered through its face', () => {
  for (const { path, folder, text } of sources) {
    for (const from of imported(text)) {
      const target = folderOf(from, path)
      if (target === null || target === folder || !features.includes(target)) continue
      assert.match(from, /\/index\.ts$/, `${path} reaches into ${target}: ${from}`)
    }
  }
})

test('views know no database, and rules know no query', () => {
  const shown = sources.filter(({ path }) => path.includes('/views/'))
  assert.ok(shown.length > 10)
  for (const { path, text } of shown) {
    assert.doesNotMatch(text, /^import (?!type).*from '(#kernel\/(db|visit)\.ts|.*\/(queries|commands)\.ts)'/m, path)
  }
  for (const { path, text } of sources.filter(({ name }) => name === 'rules' || name === 'model')) {
    if (path.startsWith('kernel')) continue
    assert.doesNotMatch(text, /\/(queries|commands|routes)\.ts'/, path)
  }
})

test('every command authorizes and leaves a record, or says in its name that it does not', () => {
  const commands = sources.filter(({ name, folder }) => name.endsWith('commands') && folder !== 'kernel')
  assert.ok(commands.length > 3)
  for (const { path, text } of commands) {
    for (const body of text.split(/^export (?:async )?function /m).slice(1)) {
      const name = body.slice(0, body.search(/[(<]/))
      if (name.startsWith('unguarded')) continue
      assert.match(body, /\bauthorize\w*\(|\bsignedIn\(/, `${path}: ${name} never authorizes`)
    }
  }
})

test('only queries and commands speak SQL', () => {
  const others = sources.filter(({ folder, name }) => folder !== 'kernel' && !/(queries|commands|jobs)$/.test(name))
  for (const { path, text } of others) {
    assert.doesNotMatch(text, /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^>]+>)?`/, path)
  }
})

test('only those named here trust text as markup', () => {
  for (const { path, text } of sources) {
    if (path === 'kernel/html.ts' || mayTrust.some((place) => path.startsWith(place))) continue
    assert.doesNotMatch(text, /\btrusted\(/, path)
  }
})

test('only config.ts reads the environment, and nobody swallows an error by .catch', () => {
  for (const { path, text } of sources) {
    assert.doesNotMatch(text, /process\.env/, path)
    assert.doesNotMatch(text, /\.catch\((?:async )?(?:\(|\w+ =>|function)/, path)
  }
})
