import { readFile, writeFile } from 'node:fs/promises'
import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib'
import { plainJpeg } from './jpeg.ts'

/** A document that says of itself what must not change, such as a signature: it is kept as it came. */
export class Sealed extends Error {}

const told = ['Metadata', 'PieceInfo', 'LastModified'].map((name) => PDFName.of(name))
const typeKey = PDFName.of('Type')
const subtypeKey = PDFName.of('Subtype')
const titleKey = PDFName.of('T')

/** Writes a PDF anew without its properties, and without who remarked on it, in all its earlier versions too. */
export async function plainPdf(from: string, to: string): Promise<void> {
  const document = await PDFDocument.load(await readFile(from), { updateMetadata: false, throwOnInvalidObject: true })
  const { context } = document
  const info = context.trailerInfo.Info
  delete context.trailerInfo.Info
  delete context.trailerInfo.ID
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (ref === info || isMetadata(object)) context.delete(ref)
    else forget(context, dictOf(object))
    if (object instanceof PDFRawStream && isPhotograph(object)) context.assign(ref, plainPhotograph(object))
  }
  await writeFile(to, await document.save({ useObjectStreams: true, updateFieldAppearances: false }), { mode: 0o600 })
}

function dictOf(object: PDFObject): PDFDict | null {
  if (object instanceof PDFRawStream) return object.dict
  return object instanceof PDFDict ? object : null
}

function isMetadata(object: PDFObject): boolean {
  return dictOf(object)?.get(typeKey) === PDFName.of('Metadata')
}

function forget(context: PDFContext, dict: PDFDict | null): void {
  if (dict === null) return
  if (dict.has(PDFName.of('ByteRange'))) throw new Sealed()
  for (const key of told) dict.delete(key)
  // The same letter names a field of a form, which stays.
  if (dict.has(subtypeKey) && dict.has(PDFName.of('Rect')) && dict.get(subtypeKey) !== PDFName.of('Widget')) {
    dict.delete(titleKey)
  }
  for (const value of dict.values()) {
    if (value instanceof PDFDict) forget(context, value)
  }
}

function isPhotograph({ dict }: PDFRawStream): boolean {
  return dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode')
}

function plainPhotograph(stream: PDFRawStream): PDFRawStream {
  const plain = plainJpeg(stream.contents)
  return plain === null ? stream : PDFRawStream.of(stream.dict, plain)
}
