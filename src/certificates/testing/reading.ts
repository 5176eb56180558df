import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  decodePDFRawStream,
  type PDFObject,
} from '@cantoo/pdf-lib'

/** What somebody finds in a PDF who opens it, copies its text, or has it read aloud. */
export async function readPdf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const [page] = document.getPages()
  if (!page) throw new Error('a document without a page')
  const { context, catalog } = document
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict)
  const letters = new Map(
    ['Strong', 'Plain'].map((name) => [
      name,
      lettersOf(streamed(fonts?.lookup(PDFName.of(name), PDFDict).lookup(PDFName.of('ToUnicode')))),
    ]),
  )
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray().map((one) => context.lookup(one)) : [contents]
  const marks = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('K'), PDFDict)
  const kinds = marks.lookup(PDFName.of('K'), PDFArray).asArray()
  return {
    text: streams.map((one) => textOf(streamed(one), letters)).join('\n'),
    pages: document.getPageCount(),
    size: [Math.round(page.getWidth()), Math.round(page.getHeight())],
    title: document.getTitle(),
    author: document.getAuthor(),
    language: document.getLanguage(),
    isTagged: catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString().includes('true'),
    kinds: kinds.map((one) => context.lookup(one, PDFDict).lookup(PDFName.of('S'), PDFName).decodeText()),
  }
}

function streamed(object: PDFObject | undefined): string {
  if (!(object instanceof PDFRawStream)) throw new Error('no stream')
  return Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')
}

function lettersOf(map: string): ReadonlyMap<string, string> {
  return new Map(
    [...map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>\n/g)].map(([, glyph = '', units = '']) => [
      glyph,
      String.fromCharCode(...(units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
    ]),
  )
}

function textOf(content: string, letters: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  return [...content.matchAll(/\/(Strong|Plain) [\d.]+ Tf[\s\S]*?<([0-9a-f]*)> Tj/g)]
    .map(([, font = '', codes = '']) =>
      (codes.match(/.{4}/g) ?? []).map((code) => letters.get(font)?.get(code) ?? '?').join(''),
    )
    .join('\n')
}
