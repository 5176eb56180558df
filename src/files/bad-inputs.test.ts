import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { connect, type AddressInfo } from 'node:net'
import { describe, test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { ZipFile } from 'yazl'
import type { FileId } from '#database'
import { buffer } from 'node:stream/consumers'
import { sessionCookie } from '../people/index.ts'
import { boundary, multipart, type AskedFile } from '#world/ask.ts'
import { tokenFor } from '#world/people.ts'
import { testSeal } from '#world/seal.ts'
import { filesOf, inWorld, type World } from '#world/world.ts'
import { photograph, png } from './testing/samples.ts'

describe('a file that is not what it looks like', () => {
  test('is a picture and nothing else, whatever else it was', () =>
    inWorld(async (world) => {
      const zip = await zipOf({ 'evil.class': Buffer.from('cafebabe') })
      const script = Buffer.from('<script>alert(1)</script>')
      const id = await sent(world, { name: 'both.jpg', content: Buffer.concat([await photograph(), script, zip]) })
      for (const size of ['small', 'large', 'download']) {
        const { bytes } = await world.ask('ben', 'GET', `/files/${id}/${size}`)
        assert.equal((await sharp(bytes).metadata()).format, 'webp')
        assert.equal(bytes.indexOf('<script>'), -1)
        assert.equal(bytes.indexOf('PK\u0003\u0004'), -1)
      }
    }))

  test('is a drawing that is kept to be downloaded, and never shown', () =>
    inWorld(async (world) => {
      const { ask } = world
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script></svg>'
      const id = await sent(world, { name: 'chart.png', content: svg })
      for (const path of ['', '/small', '/large']) {
        assert.equal((await ask('ben', 'GET', `/files/${id}${path}`)).status, 404)
      }
      const { headers, status } = await ask('ben', 'GET', `/files/${id}/download`)
      assert.equal(status, 200)
      assert.match(String(headers['content-disposition']), /^attachment; filename="chart\.svg"/)
      assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox; frame-ancestors 'none'")
      assert.equal(headers['x-content-type-options'], 'nosniff')
    }))

  test('is refused where it is a zip called a picture, a program called a document, a page, or nothing', () =>
    inWorld(async (world) => {
      const zip = await zipOf({ 'a.txt': Buffer.from('a') })
      for (const [file, problem] of [
        [{ name: 'cat.png', content: zip }, /Files of this kind cannot be sent here/],
        [{ name: 'letter.pdf', content: Buffer.from('MZ\u0000\u0001\u0002 program') }, /Files of this kind/],
        [{ name: 'cut.png', content: (await png(400, 400)).subarray(0, 300) }, /cannot be read/],
        [{ name: 'empty.txt', content: '' }, /There is nothing in it/],
        [{ name: 'long.txt', content: 'a'.repeat(1024 * 1024 + 1) }, /It is larger than 1 MB/],
      ] satisfies [AskedFile, RegExp][]) {
        const answer = await post(world, file)
        assert.equal(answer.status, 422, file.name)
        assert.match(answer.body, problem)
      }
      await nothingIsKept(world)
    }))

  test('is refused where it is made to exhaust whoever opens it', () =>
    inWorld(async (world) => {
      const picture = await post(world, { name: 'bomb.png', content: hugePng(30_000, 30_000) })
      assert.deepEqual([picture.status, /too many points/.test(picture.body)], [422, true])
      const parts = { '[Content_Types].xml': types, 'word/document.xml': Buffer.alloc(70 * 1024 * 1024, ' ') }
      const document = await post(world, { name: 'bomb.docx', content: await zipOf(parts) })
      assert.deepEqual([document.status, /far more than its size says/.test(document.body)], [422, true])
      await nothingIsKept(world)
    }))

  test('shows its name as it is: nothing turns it round, and its ending says what it holds', () =>
    inWorld(async (world) => {
      for (const [given, expected] of [
        ['invoice\u202Efdp.exe', 'invoicefdp.txt'],
        ['..%2F..%2Fetc', '..%2F..%2Fetc'.replace('..', '') + '.txt'],
        ['C:\\\\Users\\\\maria\\\\notes.TXT', 'notes.txt'],
        ['a\u0007b\u0000c.txt', 'abc.txt'],
        ['\u2067\u200F.txt', 'file.txt'],
        ['été à Montréal.csv', 'été à Montréal.csv'],
      ] as const) {
        const id = await sent(world, { name: given, content: 'words' })
        const row = await world.db.selectFrom('file').select('name').where('id', '=', id).executeTakeFirstOrThrow()
        assert.equal(row.name, expected)
        const { headers } = await world.ask('ben', 'GET', `/files/${id}/download`)
        assert.match(
          String(headers['content-disposition']),
          /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''\S+$/,
        )
      }
    }))
})

test('an upload that is cut at 99 percent leaves nothing behind', () =>
  inWorld(async (world) => {
    const { app, communities } = world
    await app.listen({ port: 0, host: '127.0.0.1' })
    const body = multipart({}, [{ name: 'long.txt', content: 'a'.repeat(900_000) }])
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
    await once(socket, 'connect')
    const head = [
      `POST /communities/${communities.circle}/files HTTP/1.1`,
      'host: 127.0.0.1',
      `cookie: ${sessionCookie(tokenFor('ben'), testSeal).split(';')[0]}`,
      `content-type: multipart/form-data; boundary=${boundary}`,
      `content-length: ${body.length}`,
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    socket.write(body.subarray(0, Math.floor(body.length * 0.99)))
    await eventually(async () => assert.ok((await inWorkshop(world)).length > 0, 'something has arrived'))
    socket.destroy()
    await eventually(async () => assert.deepEqual(await inWorkshop(world), []))
    await nothingIsKept(world)
  }))

const types = Buffer.from(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
)

function post({ ask, communities }: World, file: AskedFile) {
  return ask('ben', 'POST', `/communities/${communities.circle}/files`, {}, { files: [file] })
}

async function sent(world: World, file: AskedFile): Promise<FileId> {
  const { status, body } = await post(world, file)
  assert.equal(status, 200, body)
  return (/name="file-[^"]+" value="([^"]+)"/.exec(body)?.[1] ?? '') as FileId
}

async function nothingIsKept(world: World): Promise<void> {
  assert.deepEqual(await world.db.selectFrom('file').selectAll().execute(), [])
  await eventually(async () => assert.deepEqual(await inWorkshop(world), []))
  assert.deepEqual(await listed(`${filesOf(world.clone)}/kept`), [])
}

function inWorkshop({ outside }: World): Promise<string[]> {
  return listed(outside.files.workshop)
}

async function listed(folder: string): Promise<string[]> {
  const [found] = await Promise.allSettled([readdir(folder)])
  return found.status === 'fulfilled' ? found.value : []
}

async function eventually(check: () => Promise<void>): Promise<void> {
  const end = Date.now() + 5_000
  while (Date.now() < end) {
    const [tried] = await Promise.allSettled([check()])
    if (tried.status === 'fulfilled') return
  }
  await check()
}

async function zipOf(parts: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, bytes] of Object.entries(parts)) zip.addBuffer(bytes, path)
  zip.end()
  return buffer(zip.outputStream)
}

/** A picture that says it is so large, with hardly anything in it. */
function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const data = deflateSync(Buffer.alloc(1024 * 1024))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...[
      ['IHDR', header],
      ['IDAT', data],
      ['IEND', Buffer.alloc(0)],
    ].map(([name, body]) => chunk(String(name), Buffer.from(body as Buffer))),
  ])
}

function chunk(name: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const named = Buffer.concat([Buffer.from(name), body])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
