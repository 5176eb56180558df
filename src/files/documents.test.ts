import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { prepare } from './preparing/preparing.ts'
import { photograph } from './testing/samples.ts'

const secret = /Maria|Secret|maria|GPS|Exif/

describe('a document', () => {
  test('of Word loses who made, changed and remarked it, and where its pictures were taken', () =>
    inWorkshop(async (folder) => {
      const picture = await photograph()
      assert.match(picture.toString('latin1'), secret)
      const parts = {
        '[Content_Types].xml': contentTypes('word/document', 'wordprocessingml.document.main'),
        'docProps/core.xml': '<cp:coreProperties><dc:creator>Maria Secret</dc:creator></cp:coreProperties>',
        'docProps/app.xml': '<Properties><Company>Secret House</Company></Properties>',
        'word/document.xml': '<w:p><w:ins w:id="1" w:author="Maria Secret"><w:t>Our words</w:t></w:ins></w:p>',
        'word/comments.xml': '<w:comment w:author="Maria Secret" w:initials="Maria"><w:t>A remark</w:t></w:comment>',
        'word/people.xml':
          '<w15:person w15:author="Maria Secret"><w15:presenceInfo w15:userId="maria@x"/></w15:person>',
        'word/media/image1.jpeg': picture,
      }
      const { type, main, tellsOrigin } = await prepared(folder, await zipOf(parts))
      assert.equal(type, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
      assert.equal(tellsOrigin, false)
      const kept = await unzip(main)
      assert.deepEqual([...kept.keys()].toSorted(), Object.keys(parts).toSorted())
      for (const [path, bytes] of kept) assert.doesNotMatch(bytes.toString('latin1'), secret, path)
      assert.match(String(kept.get('word/document.xml')), /<w:t>Our words<\/w:t>/)
      assert.match(String(kept.get('word/comments.xml')), /A remark/)
    }))

  test('of a spreadsheet loses on whose disk it lay, and OpenDocument its properties', () =>
    inWorkshop(async (folder) => {
      const sheet = await prepared(
        folder,
        await zipOf({
          '[Content_Types].xml': contentTypes('xl/workbook', 'spreadsheetml.sheet.main'),
          'xl/workbook.xml': '<workbook><x15ac:absPath url="C:\\Users\\maria\\"/><sheet name="Days"/></workbook>',
          'xl/comments1.xml': '<comments><authors><author>Maria Secret</author></authors></comments>',
        }),
      )
      const kept = await unzip(sheet.main)
      assert.doesNotMatch([...kept.values()].join(''), secret)
      assert.match(String(kept.get('xl/workbook.xml')), /<sheet name="Days"\/>/)

      const text = await prepared(
        folder,
        await zipOf({
          mimetype: 'application/vnd.oasis.opendocument.text',
          'meta.xml': '<office:meta><meta:initial-creator>Maria</meta:initial-creator></office:meta>',
          'content.xml': '<office:annotation><dc:creator>Maria</dc:creator><text:p>Words</text:p></office:annotation>',
        }),
      )
      const written = await unzip(text.main)
      assert.deepEqual([...written.keys()][0], 'mimetype')
      assert.doesNotMatch([...written.values()].join(''), secret)
      assert.match(String(written.get('content.xml')), /<text:p>Words<\/text:p>/)
    }))

  test('of PDF loses its properties, those of earlier versions too, and is one still', () =>
    inWorkshop(async (folder) => {
      const made = await PDFDocument.create()
      made.addPage([200, 200]).drawText('Our words')
      made.setAuthor('Maria Secret')
      made.setTitle('Secret plan')
      const xmp = made.context.stream('<x:xmpmeta>Maria Secret</x:xmpmeta>', { Type: 'Metadata', Subtype: 'XML' })
      made.catalog.set(PDFName.of('Metadata'), made.context.register(xmp))
      const note = made.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], T: PDFString.of('Maria') })
      made.getPage(0).node.addAnnot(made.context.register(note))
      const bytes = Buffer.from(await made.save({ useObjectStreams: false }))
      assert.match(bytes.toString('latin1'), secret)

      const { main, tellsOrigin } = await prepared(folder, bytes)
      assert.equal(tellsOrigin, false)
      const kept = await PDFDocument.load(await readFile(main), { updateMetadata: false })
      assert.deepEqual([kept.getAuthor(), kept.getTitle(), kept.getPageCount()], [undefined, undefined, 1])
      assert.doesNotMatch(Buffer.from(await kept.save({ useObjectStreams: false })).toString('latin1'), secret)
    }))

  test('that cannot be read is kept as it came, and its sender is told', () =>
    inWorkshop(async (folder) => {
      const broken = Buffer.from('%PDF-1.7\n1 0 obj << /Author (Maria) >> endobj\n')
      const { main, tellsOrigin } = await prepared(folder, broken)
      assert.deepEqual([await readFile(main), tellsOrigin], [broken, true])
    }))
})

let names = 0

async function prepared(folder: string, bytes: Buffer) {
  const path = join(folder, String(names++))
  await writeFile(path, bytes)
  const made = await prepare(path, bytes.length)
  assert.ok(made.ok)
  return made
}

async function inWorkshop(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-documents-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function contentTypes(part: string, type: string): string {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
  const content = `application/vnd.openxmlformats-officedocument.${type}+xml`
  return `<?xml version="1.0"?><Types xmlns="${types}"><Override PartName="/${part}.xml" ContentType="${content}"/></Types>`
}

async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, content] of Object.entries(parts)) {
    zip.addBuffer(Buffer.from(content), path, { compress: path !== 'mimetype' })
  }
  zip.end()
  return buffer(zip.outputStream)
}

async function unzip(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openPromise(path, { autoClose: false })
  const parts = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  }
  zip.close()
  return parts
}
