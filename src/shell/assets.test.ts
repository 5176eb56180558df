import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { assetPath, elementFiles } from './asset-paths.ts'
import { buildAssets, type Assets } from './assets.ts'

const names = ['main.css', 'main.js', 'text.woff2', 'mark.svg', 'app.webmanifest'] as const

describe('assets', () => {
  let assets: Assets
  before(async () => {
    assets = await buildAssets()
  })
  const found = (path: string, encoding = 'gzip, deflate, br') => {
    const asset = assets.find(path, encoding)
    assert.ok(asset, path)
    return asset
  }
  const text = (name: (typeof names)[number]) => found(assetPath(name), '').body.toString()

  test('are found at the address that pages name, and nowhere else', () => {
    for (const name of names) assert.match(assetPath(name), /^\/assets\/\w+-[\w-]{10}\.\w+$/)
    for (const name of names) assert.ok(found(assetPath(name)).body.length > 100, name)
    assert.equal(assets.find('/assets/main.css', 'br'), null)
    assert.equal(assets.find('/assets/../package.json', 'br'), null)
  })

  test('are kept for ever, since their address changes with them', () => {
    for (const name of names) {
      assert.equal(found(assetPath(name)).headers['cache-control'], 'public, max-age=31536000, immutable')
    }
  })

  test('are sent in the best encoding that is asked for', () => {
    const path = assetPath('main.css')
    const plain = found(path, '').body.toString()
    assert.equal(found(path, '').headers['content-encoding'], undefined)
    assert.equal(found(path).headers['content-encoding'], 'br')
    assert.equal(brotliDecompressSync(found(path).body).toString(), plain)
    assert.equal(found(path, 'gzip, br;q=0').headers['content-encoding'], 'gzip')
    assert.equal(gunzipSync(found(path, 'gzip').body).toString(), plain)
    assert.equal(found(assetPath('text.woff2')).headers['content-encoding'], undefined)
  })

  test('keep within what a first view may cost', () => {
    const bytes = (name: (typeof names)[number]) => found(assetPath(name)).body.length
    assert.ok(bytes('main.js') < 40_000, `script is ${bytes('main.js')}`)
    const all = names.reduce((sum, name) => sum + bytes(name), 0)
    assert.ok(all < 84_000, `${all} leaves less than 16 KB for the page itself`)
  })

  test('bring the editor only when it is asked for, in less than 150 KB', (t) => {
    const [, editor = ''] = /import\("\.\/(editing-\w+\.js)"\)/.exec(text('main.js')) ?? []
    const needed = chunksFrom(editor, (name) => found(`/assets/${name}`, '').body.toString())
    const bytes = [...needed].reduce((sum, name) => sum + found(`/assets/${name}`).body.length, 0)
    t.diagnostic(`the editor is ${bytes} bytes, ${[...needed].join(', ')}`)
    assert.ok(bytes > 50_000, 'the editor was not found')
    assert.ok(bytes < 150 * 1024, `the editor is ${bytes}`)
    assert.ok(!text('main.js').includes('prosemirror'), 'the editor is in what every page loads')
  })

  test('hold every custom element', () => {
    assert.ok(elementFiles.length >= 5)
    for (const name of ['leave-quickly', 'menu-box', 'password-field', 'spoken-notice', 'auto-size']) {
      assert.ok(text('main.js').includes(`"${name}"`), name)
    }
  })

  test('give each umbrella its hue and each person a tint by a rule', () => {
    assert.match(text('main.css'), /\[data-hue="?195"?\]\{--hue: ?195/)
    assert.match(text('main.css'), /\[data-tint="?11"?\]\{--tint: ?345/)
    assert.match(text('main.css'), /^@layer tokens,base,parts,layout,features;/)
  })

  test('name our own font, and nothing of anybody else', () => {
    const addresses = text('main.css').match(/url\([^)]*\)|https?:[^"')]*/g)
    assert.deepEqual(addresses, [`url(${assetPath('text.woff2')})`])
  })

  test('say nothing of what Hearth is for on a home screen', () => {
    assert.equal(JSON.parse(text('app.webmanifest')).name, 'Workspace')
  })
})

/** A script and the scripts that it begins with. */
function chunksFrom(name: string, textOf: (name: string) => string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const [, next = ''] of textOf(name).matchAll(/^import[^"]*"\.\/([^"]+)"/gm)) chunksFrom(next, textOf, seen)
  return seen
}
