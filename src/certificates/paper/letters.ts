import type { Typeface } from './typeface.ts'

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Letters of a text that the font cannot print, each once, whole with its accents. */
export function unprintable(text: string, face: Typeface): readonly string[] {
  const known = (segment: string) => Array.from(segment).every((letter) => face.glyphOf(letter) !== undefined)
  const all = [...graphemes.segment(text.normalize('NFC'))].map(({ segment }) => segment)
  return [...new Set(all.filter((segment) => !known(segment)))]
}

export function widthOf(text: string, face: Typeface, size: number): number {
  const sum = Array.from(text).reduce((width, letter) => width + (face.widths[face.glyphOf(letter) ?? 0] ?? 0), 0)
  return (sum * size) / 1000
}

/** The text in lines of at most this width; a word that is wider is cut. */
export function linesOf(text: string, face: Typeface, { size, width }: { size: number; width: number }): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .normalize('NFC')
    .split(/[ \n]+/)
    .flatMap((one) => pieces(one, face, { size, width }))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, face, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string, face: Typeface, { size, width }: { size: number; width: number }): string[] {
  if (widthOf(word, face, size) <= width) return [word]
  const cut: string[] = []
  let piece = ''
  for (const { segment } of graphemes.segment(word)) {
    if (widthOf(piece + segment, face, size) > width) {
      cut.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...cut, piece]
}
