import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { pack } from '#kernel/http/compression.ts'

const long = 'Bonjour, une page. '.repeat(200)

describe('a page on its way', () => {
  test('is packed by the best that the browser understands', () => {
    const unpack = { zstd: zstdDecompressSync, br: brotliDecompressSync, gzip: gunzipSync }
    for (const [header, expected] of [
      ['gzip, deflate, br, zstd', 'zstd'],
      ['gzip, deflate, br', 'br'],
      ['gzip;q=0.5, zstd;q=0', 'gzip'],
    ] as const) {
      const { body, encoding } = pack(long, header)
      assert.equal(encoding, expected)
      assert.equal(unpack[expected](body).toString(), long)
      assert.ok(body.length < long.length / 4)
    }
  })

  test('stays as it is where it is small, or bytes, or nobody could unpack it', () => {
    assert.deepEqual(pack('short', 'br'), { body: 'short', encoding: null })
    const bytes = Buffer.alloc(5_000)
    assert.deepEqual(pack(bytes, 'br'), { body: bytes, encoding: null })
    assert.deepEqual(pack(long, 'br;q=0.0'), { body: long, encoding: null })
    assert.deepEqual(pack(long, undefined), { body: long, encoding: null })
  })
})
