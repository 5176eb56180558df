import { PDFHexString, PDFString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib'
import type { Typeface } from './typeface.ts'

/** A font inside of a document: what it writes, and which letters it has written. */
export interface Embedded {
  readonly face: Typeface
  readonly ref: PDFRef
  encode(text: string): PDFHexString
  /** Says which letters the glyphs stand for, so that the text can be searched, copied and read aloud. */
  finish(): void
}

export function embed(context: PDFContext, face: Typeface): Embedded {
  const used = new Map<number, string>()
  const unicode = context.nextRef()
  const file = context.register(context.flateStream(face.bytes, { Length1: face.bytes.length }))
  const { name, box, ascent, descent, capHeight, widths } = face
  const metrics = {
    FontBBox: [...box],
    ItalicAngle: 0,
    Ascent: ascent,
    Descent: descent,
    CapHeight: capHeight,
    StemV: 80,
  }
  const descriptor = context.obj({ Type: 'FontDescriptor', FontName: name, Flags: 32, ...metrics, FontFile2: file })
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
    CIDToGIDMap: 'Identity',
    W: [0, [...widths]],
  })
  const whole = { Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H' }
  const font = context.obj({ ...whole, DescendantFonts: [context.register(descendant)], ToUnicode: unicode })
  return {
    face,
    ref: context.register(font),
    encode: (text) => PDFHexString.of(Array.from(text, (letter) => hex(glyphFor(face, letter, used))).join('')),
    finish: () => context.assign(unicode, context.flateStream(unicodeMap(used))),
  }
}

function glyphFor(face: Typeface, letter: string, used: Map<number, string>): number {
  const glyph = face.glyphOf(letter)
  if (glyph === undefined) throw new Error('a letter that the font has not, which the form lets through')
  used.set(glyph, letter)
  return glyph
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0')
}

function unicodeMap(used: ReadonlyMap<number, string>): string {
  const lines = [...used].map(([glyph, letter]) => {
    const units = Array.from({ length: letter.length }, (_, at) => hex(letter.charCodeAt(at)))
    return `<${hex(glyph)}> <${units.join('')}>`
  })
  const groups = Array.from({ length: Math.ceil(lines.length / 100) }, (_, at) => lines.slice(at * 100, at * 100 + 100))
  return `/CIDInit /ProcSet findresource begin
12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${groups.map((group) => `${group.length} beginbfchar\n${group.join('\n')}\nendbfchar`).join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`
}
