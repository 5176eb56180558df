import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import type { SlackLimits } from './limits.ts'
import { ana, entriesOf, leftOut, readPath, readZip, small } from './testing/exports.ts'
import { zipOf, type ZipEntry } from './testing/zip.ts'

const day = JSON.stringify([{ ts: '1700000000.000100', user: 'UANA', text: 'hello' }])
const good = entriesOf(small({ 'general/2023-11-14.json': day }))

function withOdd(...odd: readonly ZipEntry[]) {
  return readZip(zipOf([...good, ...odd]))
}

/** One odd entry: told by its reason, and nothing else is lost. */
async function assertOnly(reason: string, ...odd: readonly ZipEntry[]): Promise<void> {
  const came = await withOdd(...odd)
  assert.equal(leftOut(came)[reason], 1)
  assert.deepEqual(
    came.posts.map(({ markdown }) => markdown),
    ['hello'],
  )
}

const evil = JSON.stringify([{ ts: '1700000000.000900', user: 'UANA', text: 'evil' }])

describe('an entry of a zip', () => {
  for (const name of [
    '../general/2023-11-15.json',
    'general/../../2023-11-15.json',
    '/etc/2023-11-15.json',
    'C:/2023-11-15.json',
    'general\\2023-11-15.json',
    'general//2023-11-15.json',
    './general/2023-11-15.json',
  ])
    test(`called ${name} is not read`, () => assertOnly('unsafeName', { name, data: evil }))

  test('that comes a second time is not read', () =>
    assertOnly('duplicateName', { name: 'general/2023-11-14.json', data: evil }))

  test('that is a link is not followed', () =>
    assertOnly('symbolicLink', { name: 'general/2023-11-15.json', data: '/etc/passwd', unixMode: 0o120777 }))

  test('that is encrypted is not read', () =>
    assertOnly('encrypted', { name: 'general/2023-11-15.json', data: evil, flags: 0x801 }))

  test('that is packed in a way nobody uses is not read', () =>
    assertOnly('unknownCompression', { name: 'general/2023-11-15.json', data: evil, method: 12 }))

  test('whose bytes another already has is not read', () =>
    assertOnly('overlapping', {
      name: 'general/2023-11-15.json',
      data: day,
      sharesWith: 'general/2023-11-14.json',
    }))

  test('that is not what its sum says is told as damaged', () =>
    assertOnly('damaged', { name: 'general/2023-11-15.json', data: evil, claimedSum: crc32('other') }))

  test('that unpacks to more than it says is given up', () =>
    assertOnly('damaged', { name: 'general/2023-11-15.json', data: evil, claimedBytes: 10 }))

  test('that unpacks to less than it says is told as damaged', () =>
    assertOnly('damaged', { name: 'general/2023-11-15.json', data: evil, claimedBytes: 10_000 }))

  test('that claims a gigabyte in a few bytes is not begun', () =>
    assertOnly('suspiciousRatio', { name: 'general/2023-11-15.json', data: evil, claimedBytes: 1_000_000_000 }))
})

describe('a zip bomb', () => {
  const bomb = { name: 'general/2023-11-15.json', data: Buffer.alloc(20_000_000, ' ') }

  test('is not unpacked', () => assertOnly('suspiciousRatio', bomb))

  test('that lies about its size is stopped at the size it claims', () =>
    assertOnly('damaged', { ...bomb, claimedBytes: 1_000_000 }))

  test('that lies about a large size is stopped at that too', () =>
    assertOnly('damaged', { ...bomb, claimedBytes: 4_500_000, data: Buffer.concat([bomb.data, randomBytes(100_000)]) }))
})

describe('an export within limits', () => {
  test('is read, and refused whole or in part beyond them', async () => {
    assert.deepEqual(await reasons({}), [])
    assert.deepEqual(await reasons({ files: 2 }), ['tooManyFiles'])
    assert.deepEqual(await reasons({ totalBytes: 100 }), ['tooMuchData'])
    assert.deepEqual(await reasons({ recordBytes: 75 }), ['recordTooLarge'])
    const came = await readZip(zipOf(good), { limits: { fileBytes: 100 } })
    assert.equal(leftOut(came)['fileTooLarge'], 1)
    assert.equal(came.posts.length, 1)
  })
})

describe('a file that is no export', () => {
  test('is told apart and refused', async () => {
    assert.deepEqual(leftOut(await readZip(Buffer.from('hello'))), { notAZip: 1 })
    assert.deepEqual(leftOut(await readZip(Buffer.alloc(0))), { notAZip: 1 })
    assert.deepEqual(leftOut(await readPath('/nowhere/export.zip')), { noSuchFile: 1 })
    const other = await readZip(zipOf([{ name: 'letter.txt', data: 'Dear Ana' }]))
    assert.deepEqual(leftOut(other), { notAnExport: 1 })
    assert.ok(other.isRefused)
  })

  test('never does worse than being refused, wherever its bytes are wrong', async () => {
    const bytes = zipOf(good)
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const wrong = Buffer.from(bytes)
        for (const [at, byte] of changes) wrong[at] = byte
        const came = await readZip(wrong)
        assert.ok(came.people.length <= 2)
      }),
      { numRuns: 100 },
    )
  })

  test('that ends too early gives what came before', async () => {
    const bytes = zipOf(entriesOf({ 'users.json': [ana] }))
    for (let length = 0; length < bytes.length; length += 7) {
      const came = await readZip(bytes.subarray(0, length))
      assert.deepEqual(leftOut(came), { notAZip: 1 })
    }
  })
})

describe('a strict reading', () => {
  const broken = { name: 'general/2023-11-15.json', data: '[{"ts": "1700' }

  test('refuses all of an export with one broken file', async () => {
    const bytes = zipOf([...good, broken])
    const strict = await readZip(bytes, { isStrict: true })
    assert.ok(strict.isRefused)
    assert.deepEqual([strict.people, strict.posts], [[], []])
    assert.deepEqual(strict.report.leftOut, [
      { reason: 'brokenJson', sort: null, count: 1, examples: [{ file: 'general/2023-11-15.json', position: 1 }] },
    ])
    assert.equal((await readZip(bytes)).posts.length, 1)
  })

  test('takes an export that only leaves out what cannot come', async () => {
    const left = { name: 'general/2023-11-15.json', data: '[{"ts":"1700000000.0001","subtype":"channel_topic"}]' }
    const came = await readZip(zipOf([...good, left]), { isStrict: true })
    assert.deepEqual([came.isRefused, came.posts.length, came.report.came.posts], [false, 1, 1])
    assert.deepEqual(leftOut(came), { 'note:channel_topic': 1 })
  })
})

async function reasons(limits: Partial<SlackLimits>): Promise<string[]> {
  const came = await readZip(zipOf(good), { limits })
  assert.equal(came.isRefused, came.posts.length === 0)
  return Object.keys(leftOut(came))
}
