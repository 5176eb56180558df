import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A font file, as far as a PDF has to know it. */
export interface Typeface {
  readonly name: string
  readonly bytes: Buffer
  readonly box: readonly [number, number, number, number]
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  /** Of each glyph, in thousandths of the size. */
  readonly widths: readonly number[]
  /** The glyph of a letter; undefined where the font has none. */
  glyphOf(letter: string): number | undefined
}

const folder = join(import.meta.dirname, '..', 'fonts')

export const regular = typeface('atkinson-hyperlegible-next-regular', 'AtkinsonHyperlegibleNext-Regular')
export const bold = typeface('atkinson-hyperlegible-next-bold', 'AtkinsonHyperlegibleNext-Bold')

function typeface(file: string, name: string): Typeface {
  const bytes = readFileSync(join(folder, `${file}.ttf`))
  const tables = tablesOf(bytes)
  const [head, hhea, os2] = [tables('head'), tables('hhea'), tables('OS/2')]
  const scale = 1000 / bytes.readUInt16BE(head + 18)
  const at = (offset: number) => Math.round(bytes.readInt16BE(offset) * scale)
  const glyphs = glyphsOf(bytes, tables('cmap'))
  return {
    name,
    bytes,
    box: [at(head + 36), at(head + 38), at(head + 40), at(head + 42)],
    ascent: at(hhea + 4),
    descent: at(hhea + 6),
    capHeight: at(os2 + 88),
    widths: widthsOf(bytes, { hmtx: tables('hmtx'), count: bytes.readUInt16BE(hhea + 34), scale }),
    // Glyph 0 is the empty box that stands for what the font has not.
    glyphOf: (letter) => glyphs.get(letter.codePointAt(0) ?? -1) || undefined,
  }
}

/** Where each table begins. */
function tablesOf(bytes: Buffer): (tag: string) => number {
  const known = new Map<string, number>()
  for (let at = 12; at < 12 + bytes.readUInt16BE(4) * 16; at += 16) {
    known.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8))
  }
  return (tag) => {
    const offset = known.get(tag)
    if (offset === undefined) throw new Error(`a font without ${tag}`)
    return offset
  }
}

function widthsOf(bytes: Buffer, { hmtx, count, scale }: { hmtx: number; count: number; scale: number }): number[] {
  return Array.from({ length: count }, (_, glyph) => Math.round(bytes.readUInt16BE(hmtx + glyph * 4) * scale))
}

/** Glyphs by code point, out of a table of format 4 as our fonts have it. */
function glyphsOf(bytes: Buffer, cmap: number): ReadonlyMap<number, number> {
  const table = cmap + bytes.readUInt32BE(cmap + 8)
  if (bytes.readUInt16BE(table) !== 4) throw new Error('a font whose letters are listed otherwise')
  const length = bytes.readUInt16BE(table + 6)
  const [ends, starts] = [table + 14, table + 16 + length]
  const [deltas, ranges] = [starts + length, starts + 2 * length]
  const glyphs = new Map<number, number>()
  for (let segment = 0; segment < length; segment += 2) {
    const range = bytes.readUInt16BE(ranges + segment)
    const start = bytes.readUInt16BE(starts + segment)
    const codes = Array.from({ length: bytes.readUInt16BE(ends + segment) - start + 1 }, (_, at) => start + at)
    for (const code of codes) {
      const listed = range === 0 ? code : bytes.readUInt16BE(ranges + segment + range + (code - start) * 2)
      const glyph = (listed + bytes.readUInt16BE(deltas + segment)) & 0xffff
      glyphs.set(code, listed === 0 ? 0 : glyph)
    }
  }
  return glyphs
}
